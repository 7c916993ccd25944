using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>What a wave cannot fly: arcs that no missile of the class can follow, and legs with no shortest
/// way.</summary>
internal sealed class PathChecks(Scenario scenario, Names names, ProblemList problems)
{
    // Arcs are tried with all figures at their low ends, their centres and their high ends.
    private static readonly Func<Spread, double>[] Ends =
        [s => Finite(s.Low, s), s => s.Central, s => Finite(s.High, s)];

    public void Run()
    {
        foreach (Wave wave in scenario.Raid.Waves)
        {
            ThreatClass threat = scenario.ThreatClasses.First(c => c.Id == wave.ThreatClass);
            foreach (AimPoint aim in wave.Targets)
            {
                ImmutableArray<GeoPoint> corners = Corners.Of(scenario, wave, aim);
                string? complaint = threat.Arc is { } arc ? Arc(corners[0], corners[^1], arc) : Legs(corners);
                if (complaint is not null)
                {
                    Spot spot = names.Of(NameKind.Wave)[wave.Id];
                    problems.Error(spot.At, spot.Path, $"'{wave.ThreatClass}' cannot fly from '{wave.Origin}' to "
                        + $"'{aim.Asset}': {complaint}");
                }
            }
        }
    }

    private static string? Arc(GeoPoint from, GeoPoint to, BallisticPath path)
    {
        foreach (Func<Spread, double> end in Ends)
        {
            double Si(Amount amount) => end(amount.Spread) * amount.Unit.SiFactor;
            try
            {
                BallisticArc.Solve(from, to, new ArcShape(
                    Si(path.BoostTime),
                    Si(path.BoostDownrange),
                    Si(path.BurnoutAltitude),
                    path.Apogee is null ? null : Si(path.Apogee),
                    path.LoftAngle is null ? null : Si(path.LoftAngle)));
            }
            catch (ArgumentException e)
            {
                return e.Message.TrimEnd('.');
            }
        }
        return null;
    }

    private static string? Legs(ImmutableArray<GeoPoint> corners)
    {
        for (int leg = 1; leg < corners.Length; leg++)
        {
            try
            {
                Geodesic.Inverse(corners[leg - 1], corners[leg]);
            }
            catch (ArgumentException e)
            {
                return e.Message.TrimEnd('.');
            }
        }
        return null;
    }

    private static double Finite(double end, Spread spread) => double.IsFinite(end) ? end : spread.Central;
}
