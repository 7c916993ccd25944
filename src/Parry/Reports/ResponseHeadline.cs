using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>The lines around the tables of a comparison of options.</summary>
internal static class ResponseHeadline
{
    public static IEnumerable<string> Of(ResponseResult result)
    {
        Crisis crisis = result.Crisis;
        RespondOptions run = result.Settings;
        yield return $"{Figures.Whole(run.Worlds)} worlds x {Figures.Whole(run.Runs)} runs, {crisis.Rounds} rounds of "
            + $"{Figures.Plain(crisis.RoundDays)} d, seed {run.Seed}";
        yield return $"Kept: ally support {Figures.Share(crisis.Thresholds.Ally)} or more, coalition access "
            + $"{Figures.Share(crisis.Thresholds.Coalition)} or more. Deterred: no raid in "
            + $"{Figures.Plain(crisis.Thresholds.HorizonDays)} d{Unplayed(crisis)}.";
        yield return "Calibrated: no war, no rung above 7, support kept, at most one renewed raid.";
        yield return result.Calibration is null
            ? "Figures are means over worlds as drawn; in brackets, where 90 % of worlds lie."
            : "Figures are means over worlds reweighted to past crises; in brackets, where 90 % of their weight lies.";
    }

    /// <summary>How raids were counted, and how far what is said of renewed ones can be trusted.</summary>
    public static IEnumerable<string> Raids(ResponseResult result)
    {
        CrisisRaid raid = result.Crisis.Raid;
        yield return $"Severity of a raid: 1 - exp(-L / {Figures.Plain(raid.SeverityScale)}), a leaker counting "
            + $"{Figures.Plain(raid.Weights[0])} on military, {Figures.Plain(raid.Weights[1])} on populated, "
            + $"{Figures.Plain(raid.Weights[2])} on other assets.";
        if (result.Partners is { } partners)
        {
            yield return "The whole raid against full magazines comes to "
                + $"{Figures.Count(partners.All)} weighted leakers; without the ally to "
                + $"{Figures.Count(partners.WithoutAlly)}, without the coalition to "
                + $"{Figures.Count(partners.WithoutCoalition)}.";
        }
        if (result.SurfaceError is { } error)
        {
            yield return $"Renewed raids are read off a surface; at {error.Points} random points it is off the simulator by "
                + $"{Figures.Count(error.MeanLoss)} weighted leakers (at worst {Figures.Count(error.WorstLoss)}) "
                + $"and {Figures.Share(error.MeanShare)} of the share intercepted (at worst "
                + $"{Figures.Share(error.WorstShare)}).";
        }
    }

    public static IEnumerable<string> Fits(ResponseResult result)
    {
        if (result.Calibration is { } fit)
        {
            yield return $"Reweighted by maximum entropy: {Figures.Whole((long)fit.EffectiveWorlds)} effective worlds of "
                + $"{Figures.Whole(result.Settings.Worlds)} "
                + $"({Figures.Percent(fit.EffectiveWorlds / result.Settings.Worlds)}).";
            if (fit.WithinIntervals)
            {
                yield return $"Only the 95 % intervals are asked for: {fit.Why}.";
            }
        }
        if (result.Options.Count > 1)
        {
            yield return RobustnessTables.Words(result.Robustness);
        }
        yield return "The record counts an actor that comes to full-scale war in its crisis; that is not exactly this "
            + "model's war.";
    }

    /// <summary>The last word.</summary>
    public static IEnumerable<string> End(ResponseResult result) => result.Options.Count switch
    {
        0 => ["Every option asked for is refused: there is nothing to compare."],
        1 => ["One option by itself: nothing is said of others."],
        _ => ["No option is best: see where each leads, and where it fails."],
    };

    /// <summary>How to read what was found beside the comparison.</summary>
    public static IEnumerable<string> Reading(ResponseFindings? findings)
    {
        if (findings?.Boxes is { Count: > 0 } boxes)
        {
            int halves = boxes.Max(b => b.Found.Options.Halves);
            yield return "Boxes: coverage is the share of the worlds in question that a box holds, density the share of "
                + "its worlds that are in question; quasi-p, how likely so many would be if the limit did nothing; again, "
                + $"the share of {halves} random halves of the worlds in which that input is limited too.";
        }
        if (findings?.Sensitivity is { } sensitivity)
        {
            yield return $"{SensitivityReport.Reading} {SensitivityReport.Run(sensitivity)}.";
        }
    }

    // A horizon beyond the last round cannot be seen.
    private static string Unplayed(Crisis crisis)
    {
        double days = crisis.Rounds * crisis.RoundDays;
        return crisis.Thresholds.HorizonDays > days ? $", of which {Figures.Plain(days)} are played" : "";
    }

    /// <summary>A share to three figures, as a base rate is compared.</summary>
    public static string Rate(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
