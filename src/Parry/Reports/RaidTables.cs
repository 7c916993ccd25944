using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>The tables of a raid's report, the same in every format.</summary>
internal static class RaidTables
{
    private const int MostMagazines = 4;

    public static IEnumerable<Table> Of(RaidSummary summary)
    {
        string[] categories = [.. Words.Categories(summary.Scenario)];
        yield return Raid(summary, categories);
        yield return Targets(summary);
        yield return Stoppers(summary, categories);
        yield return Rounds(summary);
        if (RanOut(summary) is { Rows.Count: > 0 } ranOut)
        {
            yield return ranOut;
        }
        if (summary.ReplicationsPerWorld > 1 && summary.Worlds > 1)
        {
            yield return Uncertainty(summary, categories);
        }
        if (summary.Drivers.Count > 0)
        {
            yield return Drivers(summary);
        }
    }

    private static Table Raid(RaidSummary summary, string[] categories) => Table.Of(
        "The raid, and what got through",
        ["launched", "failed", "intercepted", "got through"],
        [
            .. categories.Select(c => Row(
                c,
                Figures.Band(summary.Find($"launched.{c}")),
                Figures.Band(summary.Find($"failed.{c}")),
                Figures.Band(summary.Find($"intercepted.{c}")),
                Figures.Band(summary.Find($"leakers.{c}")))),
            Row(
                "all",
                Figures.Band(summary.Find("launched")),
                "",
                Figures.Band(summary.Find("intercepted")),
                Figures.Band(summary.Find("leakers"))),
        ]);

    private static Table Targets(RaidSummary summary) => Table.Of(
        "Impacts within the radius of",
        [""],
        [
            .. summary.Scenario.Assets.Select(a => Row(
                a.Name, Figures.Band(summary.Find($"impacts.{a.Id}")))),
        ]).Folded();

    private static Table Stoppers(RaidSummary summary, string[] categories) => Table.Of(
        "Who stopped what",
        [.. categories, "all", "held back by its rules"],
        [
            .. summary.Scenario.Nations.Where(n => summary.Find($"intercepted.{n.Code}") is not null).Select(n => Row(
            [
                n.Name,
                .. categories.Select(c => Figures.Band(summary.Find($"intercepted.{n.Code}.{c}"))),
                Figures.Band(summary.Find($"intercepted.{n.Code}")),
                Figures.Band(summary.Find($"held.{n.Code}")),
            ])),
        ]);

    private static Table Rounds(RaidSummary summary) => Table.Of(
        "Rounds",
        ["fired", "left"],
        [
            .. summary.Scenario.Interceptors
                .Where(i => summary.Find($"rounds.{i.Id}") is { P95: > 0 })
                .Select(i => Row(
                    i.Name,
                    Figures.Band(summary.Find($"rounds.{i.Id}")),
                    Figures.Mean(summary.Find($"left.{i.Id}")))),
        ]).Folded();

    private static Table RanOut(RaidSummary summary) => Table.Of(
        "What ran out, and when",
        ["in share of raids", "at (median, 90 %)"],
        [
            .. summary.Scenario.Shooters
                .SelectMany(s => s.Magazine.Select(l => (Shooter: s, Id: $"{s.Id}.{l.Interceptor}", l.Interceptor)))
                .Select(w => (w, Share: summary.Find($"ran-out.{w.Id}")!, At: summary.Find($"ran-out-at.{w.Id}")!))
                .Where(r => r.Share.Mean > 0)
                .OrderByDescending(r => r.Share.Mean).ThenBy(r => r.At.P50)
                .Take(MostMagazines)
                .Select(r => Row(
                    $"{r.w.Shooter.Name}: {r.w.Interceptor}",
                    Figures.Percent(r.Share.Mean),
                    $"{Figures.Minute(r.At.P50)} ({Figures.Minute(r.At.P05)}..{Figures.Minute(r.At.P95)})")),
        ]);

    private static Table Uncertainty(RaidSummary summary, string[] categories) => Table.Of(
        "Luck and ignorance",
        ["mean", "luck (sd)", "ignorance (sd)", "share ignorance", "Monte Carlo error"],
        [
            .. new List<string> { "leakers" }
                .Concat(categories.Select(c => $"leakers.{c}"))
                .Concat(summary.Scenario.Assets.Select(a => $"impacts.{a.Id}"))
                .Concat(["intercepted", "rate.flown", "cost.defence"])
                .Select(name => summary.Find(name)!)
                .Select(m => Row(
                    m.Unit == "USD" ? $"{m.Name} (MUSD)" : m.Name,
                    Figures.Plain(m.Mean, m.Unit),
                    Figures.Plain(m.LuckDeviation, m.Unit),
                    Figures.Plain(m.IgnoranceDeviation, m.Unit),
                    double.IsNaN(m.IgnoranceShare) ? "" : Figures.Percent(m.IgnoranceShare),
                    Figures.Plain(m.StandardError, m.Unit))),
        ]);

    private static Table Drivers(RaidSummary summary) => Table.Of(
        "Uncertain inputs that go most with leakers",
        ["it is", "rank correlation", "draws"],
        [
            .. summary.Drivers.Select(d => Row(
                d.Path,
                d.Status,
                $"{Figures.Signed(d.Rho)} ({Figures.Signed(d.Low)}..{Figures.Signed(d.High)})",
                Figures.Whole(d.Draws))),
        ]);

    private static ImmutableArray<string> Row(params ImmutableArray<string> cells) => cells;
}
