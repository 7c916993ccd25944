using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What comes, and what the defender thought would come.</summary>
internal static class RaidWords
{
    private static readonly TableShape Origins = Table(NameKind.Origin, Keys("origin",
        May("name", Text, "As people call it; its id unless said."),
        Need("position", new PositionShape(), "Where threats are launched.")));

    private static readonly TableShape Routes = Table(NameKind.Route, new ListShape(new PositionShape()));

    private static readonly Shape Targets = new EitherShape(
        An(NameKind.Asset), Per(NameKind.Asset, Above(Dimension.Number, 0).Called("a weight")));

    private static readonly MappingShape Wave = Keys("wave",
        [Need("class", An(NameKind.ThreatClass), "What flies."),
        Need("from", An(NameKind.Origin), "Where it comes from."),
        Need("to", Targets, "The asset aimed at, or several with the weight of each."),
        May("via", An(NameKind.Route), "The route between (not for ballistic classes); the straight way unless said."),
        Need("count", Count("a count"), "How many."),
        May("launch", new MomentShape(), "When the first is launched."),
        May("time-on-target", new MomentShape(), "When the first arrives, in place of a launch."),
        May("spacing", AtLeast(Dimension.Duration, 0), "Time between two, constant; all at once unless said."),
        May("rate", Above(Dimension.Rate, 0), "How many in a time, as a Poisson process, in place of a spacing."),
        .. ProvenanceWords.Beside])
        with { Rivals = [new Rivals("launch", "time-on-target", true), new Rivals("spacing", "rate", false)] };

    public static readonly MappingShape Raid = Keys("raid",
        Need("origins", Origins, "Where threats come from."),
        May("routes", Routes, "Waypoints between an origin and a target, both left out."),
        Need("waves", Table(NameKind.Wave, Wave), "Threats of one class from one origin."));

    private static readonly MappingShape Posture = Keys("posture",
        [May("from", Per(NameKind.CategoryOrClass, AtLeast(Dimension.Number, 0).Called("a count")),
            "Expected counts any of which calls for this posture; always, unless said."),
        May("ready", Probability("a share").Or("1"), "Probability that a battery or ship is ready to fire."),
        May("reaction", AtLeast(Dimension.Number, 0).Or("1").Called("a factor"), "What reaction times are multiplied by."),
        May("patrols", Probability("a share").Or("1"), "Share of each patrol's aircraft that is launched."),
        May("ration", Probability("a share").Or("1"), "Share of each magazine that is released for the night."),
        .. ProvenanceWords.Beside]);

    public static readonly MappingShape Estimate = Keys("estimate",
        [May("warning", AtLeast(Dimension.Duration, 0).Called("a warning time"), "How long before it came."),
        Need("expected", Per(NameKind.CategoryOrClass, AtLeast(Dimension.Number, 0).Called("a count")),
            "How many of each category or class."),
        May("posture", Table(NameKind.Posture, Posture), "What the defence makes of an estimate: rows in rising order, "
            + "of which the last whose counts are reached holds."),
        .. ProvenanceWords.Beside]);
}
