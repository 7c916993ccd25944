using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Response;

namespace Parry.Reports;

/// <summary>One run of a crisis as a story: who did what, what spoke for it, and what it changed.</summary>
public static class CrisisStoryReport
{
    /// <summary>Writes it.</summary>
    public static void Write(CrisisStory story, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(to);
        ResponseReport.Say([ResponseResult.Honesty, ""], to);
        to.WriteLine($"{story.Crisis.Title}: '{story.Option.Id}' in world {story.World}, run {story.Run}");
        to.WriteLine($"Red is {Sentence(story.Values.Type)}. The raid: severity {Figures.Share(story.Values.Severity)}, "
            + $"intercepted {Figures.Share(story.Values.Intercepted)}, attribution {Figures.Share(story.Values.Attribution)}.");
        if (story.Refused is { } refusal)
        {
            to.WriteLine($"Refused: {refusal.Reason}. What follows is what would come of it in the model.");
        }
        foreach (TracedRound round in story.Trace.Rounds)
        {
            to.WriteLine();
            Round(round, story, to);
        }
        to.WriteLine();
        to.WriteLine(Ending(story.Record));
    }

    private static string Sentence(RedType type) => type switch
    {
        RedType.Reciprocator => "a reciprocator",
        RedType.Opportunist => "an opportunist",
        _ => "committed",
    };

    private static void Round(TracedRound round, CrisisStory story, TextWriter to)
    {
        (CrisisState before, CrisisState after) = (round.Before, round.After);
        string blue = story.Crisis.Actors.Blue.Name, red = story.Crisis.Actors.Red.Name;
        to.WriteLine($"Round {round.Number + 1}");
        to.WriteLine($"  {blue} {Ladder.Names[after.Blue]} (rung {after.Blue})"
            + (round.By("Blue") is { } own ? "" : ", the option's first move"));
        Why(round.By("Blue"), after.Blue, to);
        to.WriteLine($"  {red} {Ladder.Names[after.Red]} (rung {after.Red})");
        Why(round.By("Red"), after.Red, to);
        if (after.Red >= Ladder.Kinetic)
        {
            to.WriteLine($"  A raid: severity {Figures.Share(after.Severity)}, intercepted {Figures.Share(after.Intercepted)}");
        }
        to.WriteLine($"  Ally {Change(before.Ally, after.Ally)}, access {Change(before.Coalition, after.Coalition)}, "
            + $"interceptors {Change(before.BlueStock, after.BlueStock)}, "
            + $"raids left {Change(before.RedStock, after.RedStock)}");
        to.WriteLine($"  Pressure on {blue} {Change(before.BluePressure, after.BluePressure)}, "
            + $"on {red} {Change(before.RedPressure, after.RedPressure)}; "
            + $"belief that raids are useless {Change(before.Belief, after.Belief)}");
    }

    // The rungs worth most, and what the chosen one was worth.
    private static void Why(WeighedChoice? weighed, int chosen, TextWriter to)
    {
        if (weighed is null)
        {
            return;
        }
        IEnumerable<int> best = Enumerable.Range(0, Ladder.Rungs).OrderByDescending(k => weighed.Utilities[k]).Take(3);
        to.WriteLine($"    aims at rung {Figures.Count(weighed.Motives.Aim)}; worth "
            + string.Join(", ", best.Append(chosen).Distinct().Select(k =>
                $"{Figures.Signed(weighed.Utilities[k])} at rung {k}")));
    }

    private static string Change(double before, double after) => before.Equals(after)
        ? Figures.Share(after)
        : $"{Figures.Share(before)} -> {Figures.Share(after)}";

    private static string Ending(RunRecord record) =>
        $"{record.Ending}, after {record.Rounds} rounds and {Figures.Plain(record.Days)} days; highest rung {record.Peak}, "
        + $"renewed raids {record.Raids}, lowest support {Figures.Share(record.LowestAlly)}, "
        + $"lowest access {Figures.Share(record.LowestCoalition)}.";
}
