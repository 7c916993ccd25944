using System.Linq;
using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>The whole language on one page. Everything a scenario may say is here and nowhere else.</summary>
internal static class Vocabulary
{
    private static readonly MappingShape Meta = Keys("meta",
        Need("title", Text, "What the scenario is called."),
        May("summary", Text, "What it is about."),
        May("raid", new TextShape { Pattern = Ids.Kebab, Wanted = Ids.KebabWanted },
            "The published raid it tells of, by its id."),
        Need("h-hour", new HHourShape(), "The instant that moments count from, with its offset from UTC."));

    public static readonly MappingShape Scenario = Keys("scenario",
        Need("parry", new ConstantShape("1"), "Version of the language."),
        Need("meta", Meta, "What the scenario is, and when."),
        May("include", new ListShape(Text), "Files whose entries fill in what this one leaves out."),
        May("sources", ProvenanceWords.Sources, "Publications that figures refer to."),
        Need("nations", NationWords.Nations, "Who takes part in the defence."),
        May("territory", NationWords.Territories, "Land and the airspace over it."),
        May("zones", ZoneWords.Zones, "Airspace set aside for fighters, for missiles, or for both."),
        Need("assets", NationWords.Assets, "What can be hit."),
        Need("threat-classes", ThreatWords.ThreatClasses, "What kinds of threat there are."),
        Need("raid", RaidWords.Raid, "What comes."),
        May("estimate", RaidWords.Estimate, "What the defender believed before the raid."),
        May("campaign", CampaignWords.Campaign, "The same raid night after night, and the supply in between."),
        May("nets", SensorWords.Nets, "Shared track pictures."),
        May("sensors", SensorWords.Sensors, "What sees."),
        May("interceptors", ShooterWords.Interceptors, "Rounds."),
        May("shooters", ShooterWords.Shooters, "Batteries, ships and fighter patrols."),
        May("doctrine", ShooterWords.Doctrine, "How the defence fights."),
        May("posterior", Text, "A posterior file of 'parry fit', relative to this one: it moves probabilities of the groups "
            + "it names."),
        May("reported", ReportedWords.Reported, "What was published of how the raid ended."));

    /// <summary>What may stand under a dotted path; null where the path leads nowhere.</summary>
    public static Shape? ShapeOf(string path) =>
        path.Split('.').Aggregate((Shape?)Scenario, (shape, key) => shape?.Under(key));
}
