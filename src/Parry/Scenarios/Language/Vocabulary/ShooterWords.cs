using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What shoots, with what, and how.</summary>
internal static class ShooterWords
{
    private static readonly TextShape Layer =
        new() { Pattern = Ids.Kebab, Wanted = Ids.KebabWanted, Names = NameKind.Layer };

    public static readonly MappingShape Interceptor = Keys("interceptor",
        [May("use", new UseShape("interceptor"), "Catalogue entry to start from; keys beside it override."),
        May("name", Text, "As people call it; its id unless said."),
        Need("kill", Per(NameKind.CategoryOrClass, Probability("a probability of kill")),
            "Probability that one round kills (SSPK), per category or, taking precedence, threat class."),
        May("common-factor", AtLeast(Dimension.Number, 0).Or("0").Called("a common factor"),
            "Spread, in logits, of a draw that all rounds of the type share in a raid; the mean stays."),
        Need("speed", Above(Dimension.Speed, 0).Geometric(), "Mean speed from launch to intercept."),
        May("launch-delay", AtLeast(Dimension.Duration, 0).Or("0 s").Geometric(), "Command to launch."),
        May("minimum-flight-time", AtLeast(Dimension.Duration, 0).Or("0 s").Geometric(), "Shortest flight that kills."),
        May("minimum-range", AtLeast(Dimension.Length, 0).Or("0 km").Geometric(), "Nearest intercept, as slant range."),
        Need("maximum-range", Above(Dimension.Length, 0).Geometric(), "Farthest intercept, as slant range."),
        May("minimum-altitude", AtLeast(Dimension.Length, 0).Or("0 km").Geometric(), "Lowest intercept."),
        Need("maximum-altitude", Above(Dimension.Length, 0).Geometric(), "Highest intercept."),
        Need("unit-cost", AtLeast(Dimension.Money, 0), "What one round costs the defender."),
        .. ProvenanceWords.Beside]);

    public static readonly TableShape Interceptors = Table(NameKind.Interceptor, Interceptor);

    public static readonly MappingShape Shooter = Keys("shooter",
        [May("use", new UseShape("shooter"), "Catalogue entry to start from; keys beside it override."),
        May("name", Text, "As people call it; its id unless said."),
        May("kind", OneOf("battery", "ship", "gun", "patrol").Or("battery"), "What it is."),
        Need("nation", An(NameKind.Nation), "Whose shooter it is."),
        Need("net", An(NameKind.Net), "The net it gets tracks from."),
        Need("layer", Layer, "The layer of the defence it fights in."),
        Need("position", new PositionShape(), "Where it stands; the middle of its station for a patrol."),
        Need("channels", Count("a number of channels", 1, 64), "Engagements at once.").For("battery", "ship", "gun"),
        Need("reaction", AtLeast(Dimension.Duration, 0).Called("a reaction time"), "Identified track to first launch."),
        May("launch-spacing", AtLeast(Dimension.Duration, 0).Or("0 s"), "Time between two launches."),
        Need("assessment", AtLeast(Dimension.Duration, 0).Called("an assessment time"),
            "Intercept to knowing whether it killed."),
        May("false-kill", Probability().Or("0"), "Probability that a miss is taken for a kill."),
        May("false-miss", Probability().Or("0"), "Probability that a kill is taken for a miss."),
        May("engage-on-remote", new FlagShape(true), "Whether it may fire on a track that another net shared."),
        May("sector", SensorWords.Sector, "The part of the horizon it covers; all of it unless said."),
        Need("magazine", Per(NameKind.Interceptor, Count("a number of rounds")),
            "Rounds of each interceptor: of the whole battery or ship, or of each aircraft of a patrol."),
        May("class-channels", Per(NameKind.CategoryOrClass, Count("a number of channels", 1, 64)),
            "Engagements at once against a category or class, within its channels (illuminators)."),
        May("interceptor-channels", Per(NameKind.Interceptor, Count("a number of channels", 1, 64)),
            "Engagements at once with an interceptor, within its channels."),
        May("reload", AtLeast(Dimension.Duration, 0).Called("a reload time"),
            "Empty magazine to a full one of that interceptor; never unless said.").For("battery", "ship", "gun"),
        May("reloads", Count("a number of reloads", 1), "How often each magazine is filled again; once unless said.")
            .For("battery", "ship", "gun"),
        May("exposed", CampaignWords.Exposed, "Where impacts put it out for the nights of a campaign that follow."),
        Need("aircraft", Count("a number of aircraft", 0, 64), "Aircraft on the station.").For("patrol"),
        Need("station-radius", Above(Dimension.Length, 0).Geometric(), "How far from it they engage.").For("patrol"),
        Need("transit-speed", Above(Dimension.Speed, 0).Geometric(), "How fast they close.").For("patrol"),
        May("re-attack", AtLeast(Dimension.Duration, 0).Or("0 s").Called("a re-attack time"),
            "Time to turn to another threat.").For("patrol"),
        May("rearm", Above(Dimension.Duration, 0).Called("a rearm time"),
            "Going home to back on the station with a full load; never unless said.").For("patrol"),
        May("endurance", Above(Dimension.Duration, 0).Called("an endurance"),
            "How long an aircraft stays before it goes home; as long as it has missiles unless said.").For("patrol"),
        May("relief", Count("a number of aircraft", 0, 64).Or("0"),
            "Aircraft with full loads behind those on the station: each takes the place of one that went home.")
            .For("patrol"),
        May("relief-delay", AtLeast(Dimension.Duration, 0).Or("0 s").Called("a relief delay"),
            "An aircraft's going home to its relief on the station.").For("patrol"),
        .. ProvenanceWords.Beside])
        with { Deciding = "kind" };

    public static readonly TableShape Shooters = Table(NameKind.Shooter, Shooter);

    public static readonly MappingShape Doctrine = Keys("doctrine",
        [May("assignment", OneOf("earliest", "best-kill", "thrifty", "layered").Or("earliest"),
            "Which of the shots open at a decision is taken."),
        May("required-kill", Probability().Or("0.9"), "Probability of kill that a salvo must reach for thrifty."),
        May("order", new ListShape(An(NameKind.Layer)), "The layers from the outermost in, for layered."),
        May("control", OneOf("centralised", "per-nation", "autonomous").Or("centralised"),
            "Who sees whose engagements and so does not shoot twice."),
        May("leave-alone", OneOf("nothing", "undefended", "predicted-misses").Or("nothing"),
            "Threats that are not engaged because they will hit nothing defended."),
        May("attribution", OneOf("last-shooter", "shared").Or("last-shooter"),
            "Who is credited with a kill: whose round it was, or all that fired at the threat, by rounds."),
        May("layers", Per(NameKind.Layer, Keys("layer",
            [May("salvo", Count("a salvo", 1, 16).Or("1"), "Rounds fired together at a threat, the first time."),
            May("next-salvo", Count("a salvo", 1, 16), "Rounds fired together after that; as the first unless said."),
            May("maximum-salvos", Count("a number of salvos", 1),
                "Salvos one threat may draw from the layer; as many as fit unless said."),
            May("last-chance", new FlagShape(false),
                "Whether it fires while an outer salvo is on its way, if it could not wait for what came of that."),
            May("reserve", Per(NameKind.CategoryOrClass, Count("a reserve")),
                "Rounds of each weapon of the layer that only the category or class may draw."),
            .. ProvenanceWords.Beside])), "The firing doctrine of each layer that has one of its own."),
        .. ProvenanceWords.Beside]);
}
