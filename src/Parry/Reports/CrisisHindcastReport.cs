using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Response;

namespace Parry.Reports;

/// <summary>Past crises beside what the model says of the option that was taken, for a terminal.</summary>
public static class CrisisHindcastReport
{
    private const int Widest = 120;

    /// <summary>Writes what it is and is not, then tables: misses, hits, scores, what was left out.</summary>
    public static void Write(CrisisHindcast hindcast, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        ArgumentNullException.ThrowIfNull(to);
        ResponseReport.Say([ResponseResult.Honesty, CrisisHindcast.OnlyWhatWasTaken, "", .. Head(hindcast)], to);
        TextTable.WriteAligned(CrisisHindcastTables.Cases(hindcast), Widest, 0, to);
        foreach (Table table in CrisisHindcastTables.Scores(hindcast))
        {
            to.WriteLine();
            TextTable.Write(table, to);
        }
        to.WriteLine();
        ResponseReport.Say(CrisisHindcastTables.Verdicts(hindcast), to);
        if (hindcast.Past.LeftOut.Length > 0)
        {
            to.WriteLine();
            ResponseReport.Say(["LEFT OUT", .. hindcast.Past.LeftOut.Select(l => $"{l.Title}: {l.Reason}")], to);
        }
    }

    private static IEnumerable<string> Head(CrisisHindcast hindcast)
    {
        RespondOptions run = hindcast.Settings;
        yield return $"Hindcast of {hindcast.Cases.Count} crises, {Figures.Whole(run.Worlds)} worlds x "
            + $"{Figures.Whole(run.Runs)} runs each, seed {run.Seed}";
        yield return "First move: its rung, and how many days after the attack. Then what came of it within 30 days, "
            + "beside the shares of runs; the largest is the model's forecast. RPS and Brier: 0 is best, 1 is worst.";
    }
}
