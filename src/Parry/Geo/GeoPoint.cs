namespace Parry.Geo;

/// <summary>A point on the Earth's surface. Latitude -90..90 north, longitude -180..180 east, both in degrees.</summary>
internal readonly record struct GeoPoint(double LatitudeDegrees, double LongitudeDegrees);
