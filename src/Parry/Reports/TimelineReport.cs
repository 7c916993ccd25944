using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Tells one replication as a story: every engagement made, with its reason, and every one not made, with
/// its.</summary>
public static class TimelineReport
{
    /// <summary>Writes the timeline in the order of time, then what became of each threat.</summary>
    public static void Write(Timeline timeline, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(to);
        var words = new Words(timeline.Plan.Layout);
        string title = timeline.Plan.Layout.Scenario.Title;
        to.WriteLine($"{title}: replication {Figures.Whole(timeline.Replication)}, times from H-hour");
        to.WriteLine();
        TracedThreat[] threats = [.. timeline.Trace.Threats];
        foreach (TraceEntry entry in Told(timeline.Trace))
        {
            double seconds = Ticks.ToSeconds(entry.Time - timeline.Plan.HHour);
            string line = entry.Kind == TraceKind.Refilled
                ? $"{words.Weapon(entry.Who)} has rounds again"
                : entry.Kind == TraceKind.WentHome
                ? $"{words.Weapon(entry.Who)}: an aircraft goes home"
                : $"{words.Threat(threats[entry.Threat])}: {Sentence(entry, words, timeline.Plan)}";
            to.WriteLine($"{Figures.Clock(seconds)}  {line}");
        }
        to.WriteLine();
        to.WriteLine("How each threat ended:");
        WriteEach(timeline, words, to);
        to.WriteLine();
        WriteEndings(timeline.Trace, to);
    }

    // In the order of time; what is said of one weapon, threat and reason is said once; nothing is tracked after its
    // end.
    private static IEnumerable<TraceEntry> Told(Trace trace)
    {
        var ended = new Dictionary<int, long>();
        foreach (TraceEntry entry in trace.Entries.Where(e => IsEnding(e.Kind)))
        {
            ended[entry.Threat] = entry.Time;
        }
        var said = new HashSet<(int, int, int)>();
        return trace.Entries
            .Where(e => e.Kind != TraceKind.Freed && (e.Kind != TraceKind.Tracked || e.Time < ended[e.Threat]))
            .OrderBy(e => e.Time)
            .Where(e => e.Kind != TraceKind.NotFired || said.Add((e.Threat, e.Who, e.Number)));
    }

    private static bool IsEnding(TraceKind kind) =>
        kind is TraceKind.FailedAtLaunch or TraceKind.FailedInFlight or TraceKind.Killed or TraceKind.Leaked
            or TraceKind.LeftAlone;

    private static string Sentence(TraceEntry entry, Words words, RaidPlan plan)
    {
        string At(long time) => Figures.Clock(Ticks.ToSeconds(time - plan.HHour));
        string Rounds(int count) => count == 1 ? "1 round" : $"{count} rounds";
        return entry.Kind switch
        {
            TraceKind.Launched => "launched",
            TraceKind.FailedAtLaunch => "fails at launch",
            TraceKind.FailedInFlight => "fails in flight",
            TraceKind.Tracked => $"tracked by {words.Net(entry.Who)}",
            TraceKind.Committed => $"{words.Weapon(entry.Who)} commits {Rounds(entry.Number)}, "
                + $"launch {At(entry.Launch)}, intercept {At(entry.Intercept)}: {Chosen(entry)}",
            TraceKind.NotFired => $"{words.Weapon(entry.Who)} does not fire: {Words.Because((Reason)entry.Number)}",
            TraceKind.Killed => $"killed by {words.Weapon(entry.Who)}, {words.NationOf(entry.Who)}",
            TraceKind.Missed => $"{words.Weapon(entry.Who)} misses with {Rounds(entry.Number)}",
            TraceKind.Wasted => $"{words.Weapon(entry.Who)} finds it gone; {Rounds(entry.Number)} wasted",
            TraceKind.HeldBack => $"{words.Weapon(entry.Who)} holds back: "
                + $"the rules of {words.NationOf(entry.Who)} forbid it",
            TraceKind.TakenForKill => $"{words.Weapon(entry.Who)} takes its miss for a kill",
            TraceKind.TakenForMiss => $"{words.Weapon(entry.Who)} takes its kill for a miss",
            TraceKind.AircraftLost => $"{words.Weapon(entry.Number)} destroys an aircraft of {words.Weapon(entry.Who)}",
            TraceKind.LeftAlone => entry.Number == 1
                ? $"left alone as harmless, lands within the radius of {words.Asset(entry.Who)}"
                : $"left alone as harmless, lands outside the radius of {words.Asset(entry.Who)}",
            TraceKind.LeftUnengaged => "the last shot that geometry allows passes, by "
                + $"{words.Weapon(entry.Who)}: {Words.Because((Reason)entry.Number)}",
            _ => entry.Number == 1
                ? $"GETS THROUGH, lands within the radius of {words.Asset(entry.Who)}"
                : $"GETS THROUGH, lands outside the radius of {words.Asset(entry.Who)}",
        };
    }

    private static string Chosen(TraceEntry entry) => entry.Open switch
    {
        -1 => "the one threat that waits for the freed channel",
        < 0 => $"first of {-entry.Open} threats that wait for the freed channel",
        1 => "the only shot open",
        _ => $"earliest intercept of {entry.Open} open shots",
    };

    private static void WriteEach(Timeline timeline, Words words, TextWriter to)
    {
        Trace trace = timeline.Trace;
        var endings = trace.Entries.Where(e => IsEnding(e.Kind)).ToDictionary(e => e.Threat);
        IReadOnlyDictionary<int, int> rounds = timeline.RoundsAtThreat();
        var reasons = trace.Entries.Where(e => e.Kind == TraceKind.LeftUnengaged)
            .ToDictionary(e => e.Threat, e => (Reason)e.Number);
        for (int threat = 0; threat < trace.Threats.Count; threat++)
        {
            TraceEntry end = endings[threat];
            string ended = end.Kind switch
            {
                TraceKind.FailedAtLaunch => "failed at launch",
                TraceKind.FailedInFlight => "failed in flight",
                TraceKind.Killed => $"killed by {words.Weapon(end.Who)}, {words.NationOf(end.Who)}",
                TraceKind.LeftAlone => "left alone as harmless",
                _ when rounds.TryGetValue(threat, out int fired) =>
                    $"got through though engaged, rounds fired: {fired}",
                _ => $"got through unengaged: {Words.Name(reasons.GetValueOrDefault(threat, Reason.NoWindow))}",
            };
            to.WriteLine($"  {words.Threat(trace.Threats[threat])}: {ended}");
        }
    }

    private static void WriteEndings(Trace trace, TextWriter to)
    {
        int Number(Func<TraceEntry, bool> which) => trace.Entries.Count(which);
        to.WriteLine($"{trace.Threats.Count} threats: "
            + $"{Number(e => e.Kind == TraceKind.FailedAtLaunch)} failed at launch, "
            + $"{Number(e => e.Kind == TraceKind.FailedInFlight)} failed in flight, "
            + $"{Number(e => e.Kind == TraceKind.Killed)} killed, "
            + $"{Number(e => e.Kind == TraceKind.Leaked)} got through "
            + $"({Number(e => e.Kind == TraceKind.Leaked && e.Number == 1)} within a target's radius), "
            + $"{Number(e => e.Kind == TraceKind.LeftAlone)} were left alone as harmless");
    }
}
