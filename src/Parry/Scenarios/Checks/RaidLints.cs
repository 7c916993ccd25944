using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>Waves that cannot arrive, and rounds that cannot kill what comes.</summary>
internal sealed class RaidLints(Scenario scenario, Names names, ProblemList problems)
{
    public void Run()
    {
        foreach (Wave wave in scenario.Raid.Waves)
        {
            if (wave.Count.Spread.High <= 0)
            {
                problems.Warning(wave.Count.At, wave.Count.Path, "the wave has a count of zero");
            }
            CheckReach(wave);
        }
        foreach (Sensor sensor in scenario.Sensors)
        {
            CheckLook(sensor);
        }
        HashSet<string> coming = [.. scenario.Raid.Waves.Select(w => w.ThreatClass)];
        ThreatClass[] classes = [.. scenario.ThreatClasses.Where(c => coming.Contains(c.Id))];
        foreach (Interceptor interceptor in scenario.Interceptors)
        {
            if (!classes.Any(c => CanKill(interceptor, c)))
            {
                Spot spot = names.Of(NameKind.Interceptor)[interceptor.Id];
                problems.Warning(spot.At, spot.Path, "this interceptor has no kill probability against any class of "
                    + $"the raid ({Sentence.And([.. classes.Select(c => c.Id)])}); it will never be fired");
            }
        }
    }

    // Above its antenna only: what flies lower is never seen, at any range.
    private void CheckLook(Sensor sensor)
    {
        if (sensor.Radar is not { } radar || radar.MinimumElevation.Spread.Low < 0)
        {
            return;
        }
        double antenna = radar.AntennaHeight.Spread.Central * radar.AntennaHeight.Unit.SiFactor;
        string[] under =
        [
            .. scenario.ThreatClasses
                .Where(c => c.Cruise is { } path && Most.Si(path.Altitude) <= antenna)
                .Select(c => c.Id),
        ];
        if (under.Length > 0)
        {
            Amount at = radar.AntennaHeight;
            problems.Warning(at.At, at.Path, $"the radar looks no lower than level and never sees {Sentence.And(under)}, "
                + "which fly below its antenna; write a 'minimum-elevation' below zero");
        }
    }

    private void CheckReach(Wave wave)
    {
        ThreatClass threat = scenario.ThreatClasses.First(c => c.Id == wave.ThreatClass);
        GeoPoint from = scenario.Raid.Origins.First(o => o.Id == wave.Origin).Position;
        if (threat.MaximumRange is not { } range)
        {
            return;
        }
        foreach (AimPoint aim in wave.Targets)
        {
            Asset asset = scenario.Assets.First(a => a.Id == aim.Asset);
            double distance = Sphere.DistanceMeters(from, asset.Position);
            if (distance > Most.Si(range))
            {
                Spot spot = names.Of(NameKind.Wave)[wave.Id];
                problems.Warning(spot.At, spot.Path, $"'{asset.Id}' is {Math.Round(distance / 1000)} km from "
                    + $"'{wave.Origin}', beyond the range of '{threat.Id}' ({Math.Round(Most.Si(range) / 1000)} km)");
            }
        }
    }

    private static bool CanKill(Interceptor interceptor, ThreatClass threat) =>
        ClassAmount.Find(interceptor.Kill, threat)?.Spread.High > 0;
}
