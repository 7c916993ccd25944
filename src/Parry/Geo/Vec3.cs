using System;

namespace Parry.Geo;

/// <summary>A vector in metres (or m/s). X points to 0 N 0 E, Y to 0 N 90 E, Z to the north pole.</summary>
internal readonly record struct Vec3(double X, double Y, double Z)
{
    public double Length => Math.Sqrt(Dot(this));

    public static Vec3 operator +(Vec3 a, Vec3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vec3 operator -(Vec3 a, Vec3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vec3 operator *(Vec3 a, double scale) => new(a.X * scale, a.Y * scale, a.Z * scale);

    public static Vec3 operator *(double scale, Vec3 a) => a * scale;

    public double Dot(Vec3 other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public Vec3 Cross(Vec3 other) => new(
        (Y * other.Z) - (Z * other.Y),
        (Z * other.X) - (X * other.Z),
        (X * other.Y) - (Y * other.X));

    public double DistanceTo(Vec3 other) => (this - other).Length;

    /// <summary>
    /// The point a share of the way along the straight line from a to b; a share outside 0..1 extrapolates.
    /// </summary>
    public static Vec3 Lerp(Vec3 a, Vec3 b, double share) => a + ((b - a) * share);

    /// <summary>The same direction with length 1; NaN for the zero vector.</summary>
    public Vec3 Unit() => this * (1 / Length);

    /// <summary>Turned eastward about the Z axis by an angle in radians.</summary>
    public Vec3 TurnedEast(double radians)
    {
        (double sin, double cos) = Math.SinCos(radians);
        return new((X * cos) - (Y * sin), (X * sin) + (Y * cos), Z);
    }

    /// <summary>The angle between two vectors, 0..pi radians; exact to rounding for nearly parallel ones too.</summary>
    public static double AngleRadians(Vec3 a, Vec3 b) => Math.Atan2(a.Cross(b).Length, a.Dot(b));
}
