using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>The content hash of a book of raids: the raid's scenario, who owns what, what leakers count, the grid, the
/// draws, and the program.</summary>
internal static class RaidBookKey
{
    public static string? Of(Crisis crisis, RespondOptions options)
    {
        if (crisis.Raid.Scenario is not { } scenario)
        {
            return null;
        }
        CrisisActors actors = crisis.Actors;
        string[] parts =
        [
            $"{typeof(Simulation).Module.ModuleVersionId}",
            scenario.Fingerprint,
            .. scenario.Shifts.Select(s => $"shift {s.Group} {s.Logits.Spread}"),
            .. actors.Ally.Nations.Order().Select(n => $"ally {n}"),
            .. actors.Coalition.Nations.Order().Select(n => $"coalition {n}"),
            .. crisis.Raid.Weights.Append(actors.Ally.Threshold).Append(actors.Coalition.Threshold)
                .Select(v => v.ToString("R", CultureInfo.InvariantCulture)),
            $"{RaidBook.Firsts(options)} {options.Seed} {SurfaceBuilder.Samples}",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
    }
}
