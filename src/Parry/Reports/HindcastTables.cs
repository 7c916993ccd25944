using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>The tables of a hindcast, for any format.</summary>
internal static class HindcastTables
{
    /// <summary>Of the tables of quantities, the column that may be cut short.</summary>
    public const int Names = 1;

    private static readonly ImmutableArray<Column> Columns =
    [
        Column.Names, new Column("quantity", HoldsWords: true), new Column("reported"), new Column("model 50 %"),
        new Column("90 %"), new Column("", HoldsWords: true), new Column("CRPS"),
    ];

    /// <summary>Quantities with their claims below them, in sections.</summary>
    public static IReadOnlyList<Table> Quantities(Hindcast hindcast) =>
    [
        .. HindcastRow.Sections(hindcast).Select(s => new Table(s.Title, Columns, [.. s.Rows.SelectMany(Lines)])),
    ];

    public static Table Coverage(Hindcast hindcast) => Table.Of(
        "Calibration",
        ["held the report", "share", "90 % interval of it"],
        [
            .. hindcast.Coverage.Select(c => ImmutableArray.Create(
                $"intervals of {Figures.Percent(c.Level)}",
                $"{c.Contained} of {c.Scored}",
                c.Scored == 0 ? "-" : Figures.Percent(c.Share),
                $"{Figures.Percent(c.Low)}..{Figures.Percent(c.High)}")),
        ]);

    public static Table Skill(Hindcast hindcast) => Table.Of(
        "Skill over a plain baseline",
        ["quantities", "CRPS of the model", "of the baseline", "skill"],
        [
            .. hindcast.Skill.Select(s => ImmutableArray.Create(
                Baseline(s.Baseline),
                $"{s.Quantities}",
                double.IsNaN(s.Model) ? "-" : Figures.Plain(s.Model),
                double.IsNaN(s.Plain) ? "-" : Figures.Plain(s.Plain),
                double.IsNaN(s.Skill) ? "-" : Figures.Signed(s.Skill))),
        ]);

    /// <summary>Where the model misses, in one sentence.</summary>
    public static string Verdict(Hindcast hindcast)
    {
        HindcastCoverage most = hindcast.Coverage[^1];
        int missed = most.Scored - most.Contained;
        return most.Scored == 0 ? "Nothing here tests the model: all of it is given, or fixed by the inputs."
            : missed == 0 ? $"None of {most.Scored} tested quantities lies outside the model's 90 % interval."
            : $"{missed} of {most.Scored} tested quantities {(missed == 1 ? "lies" : "lie")} outside the model's 90 % "
                + "interval: those are its misses.";
    }

    private static string Baseline(string word) => word switch
    {
        "pooled-rate" => "binomial, rate of the other raids",
        _ => "same rate as the raid before",
    };

    private static IEnumerable<ImmutableArray<string>> Lines(HindcastRow row)
    {
        yield return
        [
            row.Raid.Id, row.Quantity.Name, row.Reported, row.Half, row.Most, row.Judgement,
            row.Quantity.Standing == HindcastStanding.Scored ? row.Score : "",
        ];
        foreach (HindcastClaim claim in row.Quantity.Claims)
        {
            yield return
            [
                "", $"  claim: {claim.Name}", row.Band(claim.Low, claim.Best, claim.High), "", "",
                HindcastRow.Verdict(claim), "",
            ];
        }
    }
}
