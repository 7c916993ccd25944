using System.Collections.Immutable;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>A shared track picture. Tracks pass from the nets named in <paramref name="Shares"/> to this one's readers
/// after <paramref name="Latency"/>.</summary>
internal sealed record Net(
    string Id,
    Amount FormationDelay,
    Amount IdentificationDelay,
    Amount TrackProbability,
    Amount CommonFactor,
    Amount DecoyAsWarhead,
    Amount WarheadAsDecoy,
    Amount? Capacity,
    ImmutableArray<string> Shares,
    Amount Latency);

/// <summary>A sensor. Exactly one of <paramref name="Radar"/> and <paramref name="Watch"/> is set.</summary>
internal sealed record Sensor(
    string Id, string Name, string Nation, string Net, GeoPoint Position, Radar? Radar, Watch? Watch);

/// <summary>A search radar by its public figures: free-space range on 1 m2 at a stated probability of
/// detection.</summary>
internal sealed record Radar(
    Amount ReferenceRange,
    Amount BurnThrough,
    Amount ReferenceDetection,
    Amount FalseAlarm,
    Amount ScanPeriod,
    Amount? CuedScanPeriod,
    Amount CuedRangeFactor,
    Amount AntennaHeight,
    Amount MinimumElevation,
    Amount? MaximumRange,
    Sector? Sector);

/// <summary>A sensor given plainly: the probability that it sees a threat at all, and how long after launch. It makes a
/// track, or only cues the radars that hear of it.</summary>
/// <param name="Detect">The probability.</param>
/// <param name="Delay">Launch to its report.</param>
/// <param name="Sees">Categories or class ids it can see.</param>
/// <param name="CuesOnly">Early warning.</param>
internal sealed record Watch(Amount Detect, Amount Delay, ImmutableArray<string> Sees, bool CuesOnly);

/// <summary>The part of the horizon covered: its middle, clockwise from north, and its whole width.</summary>
internal sealed record Sector(Amount Bearing, Amount Width);
