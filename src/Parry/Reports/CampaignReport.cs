using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>What a campaign of several nights came to.</summary>
public static class CampaignReport
{
    /// <summary>The version of the JSON object.</summary>
    public const string Schema = "parry-campaign-1";

    /// <summary>Writes tables for a terminal: what came and got through night by night, what was left after each, and
    /// which interceptors run out on which day.</summary>
    public static void Write(Campaign campaign, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(to);
        string partial = campaign.Partial ? " - PARTIAL: stopped before the end" : "";
        to.WriteLine(campaign.Scenario.Title);
        to.WriteLine($"{Figures.Whole(campaign.Campaigns)} campaigns of {campaign.Nights.Count} nights, "
            + $"seed {campaign.Seed}{partial}");
        to.WriteLine("Figures are means; in brackets, where 90 % of campaigns lie.");
        foreach (Table table in Tables(campaign))
        {
            to.WriteLine();
            TextTable.Write(table, to);
        }
    }

    /// <summary>Writes the versioned JSON object in UTF-8, ending in a line feed; docs/measures.md describes it.</summary>
    public static void WriteJson(Campaign campaign, Stream to)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        ArgumentNullException.ThrowIfNull(to);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteString("scenario", campaign.Scenario.Title);
            json.WriteNumber("seed", campaign.Seed);
            json.WriteNumber("worlds", campaign.Worlds);
            json.WriteNumber("campaigns", campaign.Campaigns);
            json.WriteBoolean("partial", campaign.Partial);
            json.WriteObjects("nights", campaign.Nights, night =>
            {
                json.WriteString("night", night.Id);
                json.WriteNumber("day", night.Day);
                json.WriteStartObject("measures");
                foreach (MeasureSummary measure in night.Measures)
                {
                    JsonReport.Write(measure, json);
                }
                json.WriteEndObject();
            });
            json.WriteObjects("runningOut", campaign.RunningOut, type =>
            {
                json.WriteString("interceptor", type.Interceptor);
                json.WriteNumber("share", type.Share);
                json.WriteNumberOrNull("p05", type.Day.P05);
                json.WriteNumberOrNull("median", type.Day.P50);
                json.WriteNumberOrNull("p95", type.Day.P95);
            });
        });
    }

    private static IEnumerable<Table> Tables(Campaign campaign)
    {
        bool anyOut = campaign.Scenario.Shooters.Any(s => s.Exposed is not null);
        string[] measures = ["launched", "intercepted", "leakers", "impacts", "shooters-out"];
        string[] heads = ["launched", "intercepted", "got through", "impacts", "out after it"];
        int shown = anyOut ? heads.Length : heads.Length - 1;
        yield return Table.Of(
            "Night by night",
            ["day", .. heads.Take(shown)],
            [.. campaign.Nights.Select(n => ImmutableArray.Create(
                [n.Id, Figures.Count(n.Day), .. measures.Take(shown).Select(m => Figures.Band(n.Find(m)))]))]);
        yield return PerNight("Rounds fired", "rounds", campaign);
        yield return PerNight("Left with shooters after it", "left", campaign);
        if (campaign.Scenario.Campaign!.Supplies.Length > 0)
        {
            yield return PerNight("Left in the depot after it", "depot", campaign);
        }
        yield return Table.Of(
            "What runs out, and when",
            ["in share of campaigns", "on day (median, 90 %)"],
            [
                .. campaign.RunningOut.Select(r => ImmutableArray.Create(
                    r.Name, Figures.Percent(r.Share), r.Day.Count == 0 ? "-" : Day(r.Day))),
            ]);
    }

    private static Table PerNight(string title, string measure, Campaign campaign) => Table.Of(
        title,
        campaign.Nights.Select(n => n.Id),
        [
            .. campaign.RunningOut.Select(r => ImmutableArray.Create(
                [r.Name, .. campaign.Nights.Select(n => Figures.Band(n.Find($"{measure}.{r.Interceptor}")))])),
        ]);

    private static string Day(MeasureSummary day) =>
        $"{Figures.Count(day.P50)} ({Figures.Count(day.P05)}..{Figures.Count(day.P95)})";
}
