using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>Adds up, along a path, the hazards of the radars of a net.</summary>
internal sealed class DetectionPlanner
{
    // exp(-40) is a missed target in 10^17: beyond it the table says nothing more.
    private const double Certain = 40;
    private readonly ImmutableArray<ImmutableArray<RadarGeometry>> _radarsOfNet, _cuedOfNet;

    public DetectionPlanner(Scenario scenario, World world)
    {
        _radarsOfNet = Radars(scenario, world, cued: false);
        _cuedOfNet = Radars(scenario, world, cued: true);
    }

    private static ImmutableArray<ImmutableArray<RadarGeometry>> Radars(Scenario scenario, World world, bool cued) =>
    [
        .. scenario.Nets.Select(net => scenario.Sensors
            .Where(s => s.Radar is not null && s.Net == net.Id)
            .Select(s => new RadarGeometry(s, s.Radar!, world, cued))
            .ToImmutableArray()),
    ];

    /// <summary>The hazard of a net's radars while they search.</summary>
    public HazardTable Hazards(int net, FamilyPath path, double crossSection) =>
        Hazards(_radarsOfNet[net], path, crossSection, Certain);

    /// <summary>The hazard where early warning tells them to look, from whenever it does: so however certain they would
    /// be by then, it goes on to the end of the path.</summary>
    public HazardTable CuedHazards(int net, FamilyPath path, double crossSection) =>
        Hazards(_cuedOfNet[net], path, crossSection, double.PositiveInfinity);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static HazardTable Hazards(
        ImmutableArray<RadarGeometry> radars, FamilyPath path, double crossSection, double enough)
    {
        var hazard = new double[path.Last + 1];
        foreach (RadarGeometry radar in radars)
        {
            double reach = radar.ReachMeters(crossSection);
            for (int k = 0; k <= path.Last; k++)
            {
                double range = radar.RangeMeters(path.Positions[k]);
                if (range <= reach)
                {
                    hazard[k] += radar.Hazard(path.Positions[k], range, crossSection);
                }
            }
        }
        int first = Array.FindIndex(hazard, h => h > 0);
        return first < 0 ? HazardTable.Blind : Integrate(hazard, Math.Max(0, first - 1), path.StepSeconds, enough);
    }

    private static HazardTable Integrate(double[] hazard, int first, double step, double enough)
    {
        var cumulative = new float[hazard.Length - first];
        double sum = 0;
        int length = 1;
        for (int k = first + 1; k < hazard.Length && sum < enough; k++)
        {
            sum += 0.5 * (hazard[k - 1] + hazard[k]) * step;
            cumulative[length++] = (float)sum;
        }
        return new HazardTable(first * step, step, cumulative[..length]);
    }
}
