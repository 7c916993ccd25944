using System;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Tests.Response;

/// <summary>The smallest file of past crises, for a test to change the one thing it is about.</summary>
internal static class PastCrisisTexts
{
    public const string Smallest = """
        past-crises: 1
        meta: {title: Smallest}
        sources:
          gazette: {title: What happened, publisher: Gazette of Aland, date: 2030-02, verified: true}
          almanac: {title: The year 2030, publisher: Almanac of Bland, date: 2031, verified: false}
        cases:
          first:
            title: The first
            triggered: 2030-01-15
            trigger: 6
            attribution: 1
            severity: 0.2
            actors: {blue: Aland, red: Bland, ally: Cland}
            taken: {opens: limited}
            outcome: settled
            renewed-raid: false
            sources: [gazette, almanac]
          second:
            title: The second
            triggered: 2030-03-01
            trigger: 7
            attribution: 0.5..0.9
            severity: 0..0.5
            intercepted: 0.4..0.8
            actors: {blue: Bland, red: Aland, ally: Cland}
            taken: {opens: none}
            outcome: continued
            renewed-raid: true
            sources: [almanac, gazette]
        left-out:
          third: {title: The third, triggered: 2030-04-02, reason: Nobody wrote about it.}

        """;

    /// <summary>Inputs under which nobody weighs anything but to be on the rung aimed at, and Red answers what it
    /// sees.</summary>
    public const string Plain = "inputs: {blue: {precision: 1000000, pressure-weight: 0, cost: 0, access-weight: 0, "
        + "settlement: 0}, red: {precision: 1000000, pressure-weight: 0, cost: 0, settlement: 0, belief-weight: 0, "
        + "opening-weight: 0, opportunist: 0, committed: 0, offset: 0}, both: {reciprocity: 1, misperception: 0, accident: 0}}";

    /// <summary>Each pair replaces a text by another, where it stands first.</summary>
    public static PastCrisesCheck Check(params (string Old, string New)[] changes) =>
        PastCrisesFile.CheckText(changes.Aggregate(Smallest, Change), "past.yaml");

    public static PastCrises Crises(params (string Old, string New)[] changes)
    {
        PastCrisesCheck result = Check(changes);
        return result.Crises ?? throw new ScenarioException([.. result.Problems]);
    }

    private static string Change(string text, (string Old, string New) change)
    {
        int at = text.IndexOf(change.Old, StringComparison.Ordinal);
        return at >= 0
            ? text[..at] + change.New + text[(at + change.Old.Length)..]
            : throw new ArgumentException($"'{change.Old}' does not stand in the smallest file");
    }
}
