using System.Collections.Immutable;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>What comes: waves of threats from origins along routes.</summary>
internal sealed record Raid(
    ImmutableArray<Origin> Origins, ImmutableArray<Route> Routes, ImmutableArray<Wave> Waves);

internal sealed record Origin(string Id, string Name, GeoPoint Position);

/// <summary>The waypoints between an origin and a target, both left out.</summary>
internal sealed record Route(string Id, ImmutableArray<GeoPoint> Waypoints);

/// <summary>A share of a wave's threats is aimed at <paramref name="Asset"/>, in proportion to the weight.</summary>
internal sealed record AimPoint(string Asset, Amount Weight);

/// <summary>Threats of one class from one origin. Exactly one of <paramref name="Launch"/> and
/// <paramref name="TimeOnTarget"/> is set, and at most one of <paramref name="Spacing"/> (constant) and
/// <paramref name="Rate"/> (Poisson).</summary>
internal sealed record Wave(
    string Id,
    string ThreatClass,
    string Origin,
    string? Route,
    ImmutableArray<AimPoint> Targets,
    Amount Count,
    Moment? Launch,
    Moment? TimeOnTarget,
    Amount? Spacing,
    Amount? Rate);

/// <summary>What the defender believed before the raid: a count per category or class, and how long before.</summary>
internal sealed record RaidEstimate(
    Amount? Warning, ImmutableArray<ClassAmount> Counts, ImmutableArray<PostureLevel> Postures);

/// <summary>How the defence stands ready once any of the counts is expected; the last such level holds.</summary>
/// <param name="Id">Its name.</param>
/// <param name="From">The counts; none: always.</param>
/// <param name="Ready">Probability that a battery or ship is ready.</param>
/// <param name="Reaction">What reaction times are multiplied by.</param>
/// <param name="Patrols">Share of each patrol's aircraft that is launched.</param>
/// <param name="Ration">Share of each magazine that is released.</param>
internal sealed record PostureLevel(
    string Id, ImmutableArray<ClassAmount> From, Amount Ready, Amount Reaction, Amount Patrols, Amount Ration);
