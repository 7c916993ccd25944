using System.Globalization;

namespace Parry.Geo;

/// <summary>A point on the Earth's surface, in degrees: latitude -90..90 north, longitude -180..180 east.</summary>
internal readonly record struct GeoPoint(double LatitudeDegrees, double LongitudeDegrees)
{
    /// <summary>As files write it: <c>[31.2, 35]</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{LatitudeDegrees:0.####}, {LongitudeDegrees:0.####}]");
}
