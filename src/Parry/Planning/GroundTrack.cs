using System;
using System.Collections.Generic;
using Parry.Geo;

namespace Parry.Planning;

/// <summary>The way over the ground of a cruise missile or drone: WGS-84 geodesics from origin over the waypoints to
/// the target, sampled at equal distances. It is the same in every plan, as positions are never in doubt.</summary>
/// <param name="LengthMeters">The whole way, on the ellipsoid.</param>
/// <param name="Points">The samples, origin and target included.</param>
/// <param name="Territories">The territory below each sample, or -1.</param>
internal sealed record GroundTrack(double LengthMeters, GeoPoint[] Points, short[] Territories)
{
    private const double SampleMeters = 1500;
    private const int FewestSteps = 64, MostSteps = 4096;

    public static GroundTrack Of(IReadOnlyList<GeoPoint> corners, AirspaceMap airspace)
    {
        var legs = new (double Length, double Azimuth)[corners.Count - 1];
        double length = 0;
        for (int i = 0; i < legs.Length; i++)
        {
            legs[i] = Geodesic.Inverse(corners[i], corners[i + 1]);
            length += legs[i].Length;
        }
        int steps = Math.Clamp((int)(length / SampleMeters), FewestSteps, MostSteps);
        var points = new GeoPoint[steps + 1];
        var territories = new short[steps + 1];
        int leg = 0;
        double before = 0;
        for (int k = 0; k <= steps; k++)
        {
            double gone = length * k / steps;
            while (leg < legs.Length - 1 && gone > before + legs[leg].Length)
            {
                before += legs[leg++].Length;
            }
            points[k] = k == steps ? corners[^1] : Geodesic.Direct(corners[leg], legs[leg].Azimuth, gone - before);
            territories[k] = airspace.Below(points[k]);
        }
        return new GroundTrack(length, points, territories);
    }
}
