using System.Linq;
using System.Text.RegularExpressions;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Tests.Properties;

/// <summary>The same replication, on the same draws, of a scenario that differs in one thing about tracks.</summary>
/// <param name="KeepsOwnTracks">No net hears another: every track is its net's own.</param>
/// <param name="Unshared">No net hears another any more; null where cues would be lost with the tracks, or nobody
/// minds whose a track is.</param>
/// <param name="Uncued">Early warning sees nothing; null if there is none.</param>
internal sealed partial record Retold(bool KeepsOwnTracks, Told? Unshared, Told? Uncued)
{
    public static Retold Of(string text, Scenario scenario, int worlds, int world, ulong seed, uint replication)
    {
        Told Tell(string otherwise)
        {
            Scenario other = ScenarioFile.Parse(otherwise, "otherwise.yaml");
            return Told.Of(other, WorldSet.Draw(other, worlds, seed), world, seed, replication);
        }
        bool keeps = scenario.Nets.All(n => n.Shares.IsEmpty);
        bool warned = scenario.Sensors.Any(s => s.Watch is { CuesOnly: true });
        bool minded = scenario.Shooters.Any(s => !s.EngageOnRemote);
        return new Retold(
            keeps,
            !keeps && !warned && minded ? Tell(Shares().Replace(text, "")) : null,
            warned ? Tell(Warnings().Replace(text, "${1}0,")) : null);
    }

    [GeneratedRegex(@", shares: \[[^]]*\]")]
    private static partial Regex Shares();

    [GeneratedRegex(@"(kind: early-warning, detect: )[^,]*,")]
    private static partial Regex Warnings();
}
