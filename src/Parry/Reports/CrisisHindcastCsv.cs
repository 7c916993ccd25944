using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>A hindcast of crises as one table, one row a case: what came, what the model says, and every baseline.
/// Numbers are written whole; a cell is empty where there is none.</summary>
public static class CrisisHindcastCsv
{
    private static readonly string[] Outcomes =
        [.. Enum.GetValues<CrisisOutcome>().Select(CrisisHindcastTables.Word)];

    /// <summary>Writes the table with its head.</summary>
    public static void Write(CrisisHindcast hindcast, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        ArgumentNullException.ThrowIfNull(to);
        to.Write("crisis,triggered,delay-days,first-rung,outcome,disputed,renewed-raid,");
        IEnumerable<string> forecasts = hindcast.Cases[0].Baselines.Select(b => b.Baseline).Prepend("model");
        to.Write(string.Join(",", forecasts.SelectMany(Heads)));
        to.Write('\n');
        foreach (CrisisHindcastCase one in hindcast.Cases)
        {
            string disputed = one.Disputed is { } other ? CrisisHindcastTables.Word(other) : "";
            to.Write($"{CsvText.Field(one.Id)},{one.Triggered},{CsvText.Number(one.DelayDays)},{one.FirstRung},"
                + $"{CrisisHindcastTables.Word(one.Outcome)},{disputed},{(one.Renewed ? 1 : 0)}");
            Write(one.Shares, one.RankedScore, one.RenewedShare, one.RenewedScore, to);
            foreach (PlainForecast plain in one.Baselines)
            {
                Write(plain.Shares, plain.RankedScore, plain.Renewed, plain.RenewedScore, to);
            }
            to.Write('\n');
        }
    }

    private static IEnumerable<string> Heads(string who) =>
        Outcomes.Concat(["rps", "renewed", "brier"]).Select(column => $"{who}.{column}");

    private static void Write(
        IReadOnlyList<double> shares, double ranked, double renewed, double brier, TextWriter to)
    {
        for (int outcome = 0; outcome < Outcomes.Length; outcome++)
        {
            to.Write($",{(shares.Count > 0 ? CsvText.Number(shares[outcome]) : "")}");
        }
        to.Write($",{CsvText.Number(ranked)},{CsvText.Number(renewed)},{CsvText.Number(brier)}");
    }
}
