using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>What an optimisation came to, for a terminal.</summary>
public static class OptimisationReport
{
    private const int MostRows = 15;

    /// <summary>Writes what is selected and how sure that is, then a table of the alternatives: those left
    /// first.</summary>
    public static void Write(Optimisation optimisation, OptimisationResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(optimisation);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine(optimisation.Title);
        to.WriteLine($"{result.Outcomes.Count} alternatives; the {(optimisation.Maximise ? "higher" : "lower")} the mean "
            + $"of {optimisation.Measure}, the better; seed {optimisation.Seed}"
            + (result.IsPartial ? $" - PARTIAL: stopped after {Figures.Whole(result.Batches)} batches" : ""));
        foreach (string line in Verdict(optimisation, result))
        {
            to.WriteLine(line);
        }
        AlternativeOutcome[] ranked = [.. Ranked(optimisation, result)];
        to.WriteLine();
        TextTable.Write(TableOf(optimisation, result, ranked.Take(MostRows)), to);
        if (ranked.Length > MostRows)
        {
            to.WriteLine($"  and {ranked.Length - MostRows} more; --format csv has them all");
        }
        to.WriteLine();
        WriteNotes(optimisation, result, to);
    }

    private static IEnumerable<string> Verdict(Optimisation optimisation, OptimisationResult result)
    {
        int left = result.Outcomes.Count(o => o.IsLeft);
        yield return "";
        if (result.IsReached)
        {
            yield return $"SELECTED: {result.Leader}, {InWords(optimisation, result)}.";
            yield return $"With {Confidence(optimisation)} confidence it is within "
                + $"{Figures.Plain(optimisation.Indifference)} {optimisation.Measure} of the best of the "
                + $"{result.Outcomes.Count}.";
            if (left > 1)
            {
                yield return $"So are all {left} that are left: they cannot be told apart within that, so take the one "
                    + "that costs least or suits best.";
            }
        }
        else
        {
            yield return $"NOT DECIDED: stopped after {Figures.Whole(result.Batches)} batches, before a confidence of "
                + $"{Confidence(optimisation)} was reached.";
            yield return $"Left: {left} of {result.Outcomes.Count}. Ahead: {result.Leader}, "
                + $"{InWords(optimisation, result)}.";
        }
    }

    private static string InWords(Optimisation optimisation, OptimisationResult result)
    {
        Alternative leader = result.Outcomes[result.Leader - 1].Alternative;
        string bought = optimisation.Items.Count == 0 ? "" : $"buy {Bought(optimisation, leader)}";
        return string.Join("; ", [.. ShortNames.Of(optimisation.Choices).Zip(leader.Options, (c, o) => $"{c} {o}"),
            .. bought.Length > 0 ? [bought] : Array.Empty<string>()]);
    }

    // Those left by their means, then the eliminated, the last one first.
    private static IEnumerable<AlternativeOutcome> Ranked(Optimisation optimisation, OptimisationResult result) =>
        result.Outcomes
            .OrderByDescending(o => o.EliminatedAfter ?? int.MaxValue)
            .ThenBy(o => optimisation.Maximise ? -o.Mean : o.Mean)
            .ThenBy(o => o.Alternative.Number);

    private static Table TableOf(
        Optimisation optimisation, OptimisationResult result, IEnumerable<AlternativeOutcome> outcomes)
    {
        bool buys = optimisation.Items.Count > 0;
        Column[] bought = buys ? [new Column("bought", HoldsWords: true), new Column("MUSD")] : [];
        return new Table(
            "Alternatives",
            [
                Column.Names,
                .. ShortNames.Of(optimisation.Choices).Select(c => new Column(c, HoldsWords: true)),
                .. bought,
                new Column(optimisation.Measure),
                new Column("than " + result.Leader),
                new Column("batches"),
                new Column("", HoldsWords: true),
            ],
            [
                .. outcomes.Select(o => ImmutableArray.Create<string>(
                [
                    $"{o.Alternative.Number}",
                    .. o.Alternative.Options,
                    .. buys ? [Bought(optimisation, o.Alternative), Millions(o.Alternative.Price)] : Array.Empty<string>(),
                    $"{Figures.Plain(o.Mean)} ({Figures.Plain(o.Low)}..{Figures.Plain(o.High)})",
                    o.Alternative.Number == result.Leader ? "" : Figures.SignedCount(o.Difference),
                    Figures.Whole(o.Batches),
                    Fate(o, result),
                ])),
            ]);
    }

    private static string Fate(AlternativeOutcome o, OptimisationResult result) =>
        o.EliminatedBy is { } by ? $"out by {by}" : OptimisationJson.Fate(o, result);

    private static void WriteNotes(Optimisation optimisation, OptimisationResult result, TextWriter to)
    {
        to.WriteLine("In brackets: the 90 % interval of the mean. Differences are over the batches that both have, on "
            + "common random");
        to.WriteLine("numbers, and better known than the means.");
        to.WriteLine($"{Figures.Whole(result.Replications)} replications in batches of {optimisation.Batch}"
            + (result.EqualReplications == result.Replications
                ? "."
                : $"; as many for each as for those left would have been {Figures.Whole(result.EqualReplications)}."));
        if (optimisation.Budget is { } budget)
        {
            to.WriteLine($"Budget {Millions(budget)} MUSD. What one costs, in MUSD:");
            foreach (PricedItem item in optimisation.Items)
            {
                to.WriteLine($"  {item.Id} {Millions(item.Price)} ({item.Basis}), {item.Most} at most");
            }
        }
    }

    private static string Bought(Optimisation optimisation, Alternative alternative)
    {
        string all = string.Join(", ", optimisation.Items.Zip(alternative.Bought)
            .Where(b => b.Second > 0).Select(b => b.Second == 1 ? b.First.Id : $"{b.Second} {b.First.Id}"));
        return all.Length > 0 ? all : "nothing";
    }

    private static string Confidence(Optimisation optimisation) => $"{Figures.Plain(100 * optimisation.Confidence)} %";

    private static string Millions(double dollars) => Figures.Plain(dollars, "USD");
}
