using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Response;

/// <summary>A box of worlds: where an option fails, or where it overtakes another.</summary>
/// <param name="Option">Its id.</param>
/// <param name="Over">The one that it overtakes; null where it fails.</param>
/// <param name="Found">The search.</param>
public sealed record ResponseBox(string Option, string? Over, Discovery Found);

/// <summary>Where the options fail that lead, and where others overtake them, as boxes.</summary>
public static class ResponseBoxes
{
    // Fewer points than that have no box of the least mass with mostly cases in it.
    private const double FewestCases = 0.01;

    /// <summary>How many searches there are.</summary>
    public static int Count(ResponseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Questions(result).Count;
    }

    /// <summary>Searches for all of them: first where leading options fail (or the options that were asked for by name),
    /// then, for every two, where the one that is behind on average is ahead.</summary>
    /// <param name="result">The comparison; boxes are of the measure that it sets options against each other on.</param>
    /// <param name="options">How patiently.</param>
    /// <param name="progress">Told, from any thread, how many searches are done; may be null.</param>
    /// <param name="cancel">Ends it with an exception.</param>
    public static IReadOnlyList<ResponseBox> Of(
        ResponseResult result, DiscoveryOptions options, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        List<(string Option, string? Over)> questions = Questions(result);
        var boxes = new ResponseBox[questions.Count];
        ParallelLoop.Run(
            boxes.Length,
            1,
            result.Settings.Threads,
            () => 0,
            (_, item) => boxes[item] = Search(result, questions[item], options),
            progress,
            cancel);
        cancel.ThrowIfCancellationRequested();
        return boxes;
    }

    /// <summary>The options that lead in at least half of the worlds, or in most; those asked for by name if any
    /// were.</summary>
    public static IReadOnlyList<string> Leading(ResponseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Settings.Options.Count > 0 || result.Options.Count == 0)
        {
            return [.. result.Options.Select(o => o.Id)];
        }
        double most = Math.Min(0.5, result.Standings.Max(s => s.LeadsIn));
        return [.. result.Standings.Where(s => s.LeadsIn >= most).Select(s => s.Option)];
    }

    private static List<(string Option, string? Over)> Questions(ResponseResult result)
    {
        var questions = new List<(string Option, string? Over)>();
        if (result.Settings.Worlds < 2)
        {
            return questions;
        }
        RobustnessStudy robust = result.Robustness;
        if (ResponsePoints.Fails(robust.Measure, robust.Satisfactory) is not null)
        {
            questions.AddRange(Leading(result).Select(o => (o, (string?)null)));
        }
        int laplace = RobustMetric.All.Select(m => m.Id).ToList().IndexOf("laplace");
        OptionRobustness[] ranked = [.. robust.Options.OrderByDescending(o => o.Metrics[laplace])];
        questions.AddRange(
            from behind in Enumerable.Range(0, ranked.Length)
            from ahead in Enumerable.Range(0, behind)
            orderby ahead, behind
            select (ranked[behind].Option, (string?)ranked[ahead].Option));
        return questions;
    }

    private static ResponseBox Search(
        ResponseResult result, (string Option, string? Over) question, DiscoveryOptions options)
    {
        (string option, string? over) = question;
        RobustnessStudy robust = result.Robustness;
        bool turned = over is not null && robust.Measure.LessIsBetter;
        PointTable table = ResponsePoints.Of(result, new ResponseQuestion
        {
            Option = turned ? over! : option,
            Less = turned ? option : over,
            Measure = robust.Measure.Name,
        });
        CaseRule rule = over is null ? ResponsePoints.Fails(robust.Measure, robust.Satisfactory)! : CaseRule.Above;
        bool few = table.Values.Count(rule.Holds) < FewestCases * table.Points;
        return new ResponseBox(
            option, over, Discovery.Of(table, rule, few ? options with { Box = 0, Halves = 0 } : options));
    }
}
