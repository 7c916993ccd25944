using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>The tables of a hindcast of crises.</summary>
internal static class CrisisHindcastTables
{
    private static readonly ImmutableArray<Column> Columns =
    [
        Column.Names, new Column("first move", HoldsWords: true), new Column("came", HoldsWords: true),
        new Column("settled"), new Column("contained"), new Column("continued"), new Column("war"), new Column("RPS"),
        new Column("raid again", HoldsWords: true), new Column("model"), new Column("Brier"),
    ];

    /// <summary>Cases in sections, misses first.</summary>
    public static IReadOnlyList<Table> Cases(CrisisHindcast hindcast) =>
    [
        .. new[] { (Title: "Misses", Missed: true), (Title: "Hits", Missed: false) }
            .Select(s => new Table(
                s.Title, Columns, [.. hindcast.Cases.Where(c => c.IsMiss == s.Missed).Select(Row)]))
            .Where(t => t.Rows.Count > 0),
    ];

    /// <summary>Of all cases together.</summary>
    public static IEnumerable<Table> Scores(CrisisHindcast hindcast)
    {
        yield return Tallies(hindcast);
        yield return Skill("Outcome: mean RPS", hindcast.Skill.Where(s => s.Score == "rps"));
        if (hindcast.OtherReading.Count > 0)
        {
            yield return Skill("* read the other way", hindcast.OtherReading);
        }
        yield return Skill("Raid again: mean Brier", hindcast.Skill.Where(s => s.Score == "brier"));
    }

    private static Table Tallies(CrisisHindcast hindcast) => Table.Of(
        "How often",
        ["came", "the model expects"],
        [
            .. hindcast.Tallies.Select(t => ImmutableArray.Create(
                Word(t.Outcome), $"{t.Observed} of {hindcast.Cases.Count}", Figures.Count(t.Expected))),
        ]);

    private static Table Skill(string title, IEnumerable<CrisisSkill> skills) => Table.Of(
        title,
        ["of the model", "of the baseline", "skill", "90 % of it"],
        [
            .. skills.Select(s => ImmutableArray.Create(
                Baseline(s.Baseline),
                Score(s.Model),
                Score(s.Plain),
                double.IsNaN(s.Skill) ? "-" : Figures.Signed(s.Skill),
                double.IsNaN(s.Low) ? "-" : $"{Figures.Signed(s.Low)}..{Figures.Signed(s.High)}")),
        ]);

    /// <summary>Which scores better, plainly.</summary>
    public static IEnumerable<string> Verdicts(CrisisHindcast hindcast)
    {
        yield return $"{hindcast.Cases.Count(c => c.IsMiss)} of {hindcast.Cases.Count} cases came to another outcome "
            + "than the one that the model held likeliest: those are its misses.";
        foreach (CrisisSkill skill in hindcast.Skill.Where(s => s.Baseline is "base-rates" or "icb"))
        {
            yield return Verdict(skill);
        }
        yield return $"{hindcast.Cases.Count} cases are few, and were not drawn at random: read the intervals, not the "
            + "figures.";
    }

    /// <summary>An outcome as files spell it.</summary>
    public static string Word(CrisisOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Verdict(CrisisSkill skill)
    {
        string what = skill.Score == "rps" ? "On the outcome" : "On a renewed raid";
        string plain = skill.Baseline == "icb"
            ? "the record of the International Crisis Behavior project"
            : "the base rates";
        string how = skill.Skill > 0 ? "better, but by less than the interval" : skill.High < 0 ? "worse" : "no better";
        return skill.Low > 0
            ? $"{what} the model beats {plain}."
            : $"{what} the model does not beat {plain}: it scores {how}.";
    }

    private static string Baseline(string word) => word switch
    {
        "base-rates" => "base rates of the other cases",
        "tit-for-tat" => "tit for tat",
        "same-again" => "same as last round",
        _ => "ICB, violent replies",
    };

    private static ImmutableArray<string> Row(CrisisHindcastCase one) =>
    [
        one.Id,
        $"{one.FirstRung}, day {Figures.Count(one.DelayDays)}",
        Word(one.Outcome) + (one.Disputed is null ? "" : "*"),
        .. one.Shares.Select(Figures.Percent),
        Score(one.RankedScore),
        one.Renewed ? "yes" : "no",
        Figures.Percent(one.RenewedShare),
        Score(one.RenewedScore),
    ];

    private static string Score(double score) => ResponseHeadline.Rate(score);
}
