using System;
using System.Globalization;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>What a collection of past crises must have beyond its shape: enough cases, two sources for each, days that
/// there are, and outcomes that agree with themselves.</summary>
internal static class PastCrisisChecks
{
    public static void Run(Mapping root, ProblemList problems)
    {
        if (root["cases"] is Mapping cases)
        {
            if (cases.Entries.Length < 2)
            {
                problems.Error(cases.At, "cases", "a base rate takes the other cases; write two or more");
            }
            foreach (Entry entry in cases.Entries)
            {
                Check(entry, problems);
            }
        }
        foreach (Entry entry in (root["left-out"] as Mapping)?.Entries ?? [])
        {
            CheckDay(entry, $"left-out.{entry.Key}", problems);
        }
    }

    private static void Check(Entry entry, ProblemList problems)
    {
        string path = $"cases.{entry.Key}";
        CheckDay(entry, path, problems);
        if (entry.Value is not Mapping past)
        {
            return;
        }
        if (past["sources"] is Sequence sources
            && sources.Items.OfType<Scalar>().Select(s => s.Text).Distinct().Count() < 2)
        {
            problems.Error(sources.At, $"{path}.sources", "a case needs two sources that are not the same; add one, or "
                + "move the case to 'left-out' with the reason");
        }
        if (past.TextOf("outcome") == "continued" && past.TextOf("renewed-raid") == "false")
        {
            problems.Error(past["renewed-raid"]!.At, $"{path}.renewed-raid", "'continued' is more than one renewed "
                + "raid; write 'true', or another outcome");
        }
        if (past.TextOf("disputed") is { } other && other == past.TextOf("outcome"))
        {
            problems.Error(
                past["disputed"]!.At, $"{path}.disputed", $"'{other}' is the outcome itself; remove the key");
        }
        CheckParticipants(past, path, problems);
    }

    private static void CheckDay(Entry entry, string path, ProblemList problems)
    {
        if ((entry.Value as Mapping)?["triggered"] is Scalar { Text.Length: 10 } day
            && !DateOnly.TryParseExact(day.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && day.Text.All(c => char.IsAsciiDigit(c) || c == '-'))
        {
            problems.Error(day.At, $"{path}.triggered", $"there is no day '{day.Text}'");
        }
    }

    private static void CheckParticipants(Mapping past, string path, ProblemList problems)
    {
        if ((past["taken"] as Mapping)?["participants"] is not Sequence who)
        {
            return;
        }
        string[] names = [.. who.Items.OfType<Scalar>().Select(i => i.Text)];
        if (!names.Contains("blue"))
        {
            problems.Error(who.At, $"{path}.taken.participants", "Blue, whose choice it was, is left out; add 'blue'");
        }
        // Diplomacy takes no commitment to strike.
        bool strikes = (past["taken"] as Mapping)?.TextOf("opens") is not ("none" or "diplomatic");
        if (strikes && names.Contains("ally") && (past["actors"] as Mapping)?.TextOf("offensive") != "with-ally")
        {
            problems.Error(who.At, $"{path}.taken.participants", "the ally took part, but its commitment is not "
                + "'with-ally'; write 'offensive: with-ally', or take it out");
        }
    }
}
