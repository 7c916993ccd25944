using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Response;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Where options fail and overtake each other, as tables.</summary>
internal static class ResponseBoxTables
{
    public static IEnumerable<Table> Of(ResponseResult result, IReadOnlyList<ResponseBox> boxes)
    {
        string measure = result.Robustness.Measure.Name;
        if (boxes.FirstOrDefault(b => b.Over is null) is { } failing)
        {
            yield return Of($"Where it fails ({measure} {failing.Found.Rule})", boxes.Where(b => b.Over is null));
        }
        if (boxes.Any(b => b.Over is not null))
        {
            yield return Of($"Flip boxes ({measure})", boxes.Where(b => b.Over is not null));
        }
    }

    private static Table Of(string title, IEnumerable<ResponseBox> boxes) => new(
        title,
        [
            Column.Names,
            new Column("", HoldsWords: true),
            new Column("keeps"),
            new Column("quasi-p"),
            new Column("again"),
        ],
        [.. boxes.SelectMany(Rows)]);

    private static IEnumerable<ImmutableArray<string>> Rows(ResponseBox box)
    {
        Discovery found = box.Found;
        DiscoveryBox whole = found.Trajectory[0];
        DiscoveryInput[] limits = [.. found.Inputs.Where(i => i.IsRestricted).OrderBy(i => i.QuasiP)];
        string cases = $"{Figures.Whole(whole.Cases)} worlds; ";
        yield return Words(
            box.Over is null ? box.Option : $"{box.Option} over {box.Over}",
            limits.Length == 0
                ? cases + "no box"
                : $"{cases}coverage {Figures.Percent(found.Box.Coverage)}, "
                    + $"density {Figures.Percent(found.Box.Density)}");
        foreach (DiscoveryInput limit in limits)
        {
            yield return
            [
                "  " + ResponseTables.Short(limit.Name),
                DiscoveryReport.InWords(limit),
                Figures.Percent(limit.Share),
                DiscoveryReport.QuasiP(limit.QuasiP),
                Figures.Percent(limit.Again),
            ];
        }
    }

    private static ImmutableArray<string> Words(string name, string words) => [name, words, "", "", ""];
}
