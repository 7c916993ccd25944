using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Parry.Geo;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>Finds, for a family and a weapon, when the path is in the envelope, and turns that into shots.</summary>
internal sealed class ShotPlanner
{
    private const int Bisections = 14, FewestPoints = 9, MostPoints = 65;
    private readonly RaidLayout _layout;
    private readonly ImmutableArray<WeaponGeometry> _weapons;
    private readonly ImmutableArray<Permission> _permissions;
    private readonly ShotCurve _possible = new(), _allowed = new();
    private readonly List<CurvePoint> _curve = [];

    public ShotPlanner(RaidLayout layout, ImmutableArray<Permission> permissions, World world)
    {
        Scenario scenario = layout.Scenario;
        _layout = layout;
        _permissions = permissions;
        _weapons =
        [
            .. layout.Weapons.Select(w => new WeaponGeometry(
                scenario.Shooters[w.Shooter], scenario.Interceptors[w.Interceptor], scenario.Zones, world)),
        ];
    }

    public ImmutableArray<CurvePoint> Curve => [.. _curve];

    /// <summary>The shots at one family by every weapon that geometry lets meet it.</summary>
    public IEnumerable<Shot> Shots(FamilyRow family, FamilyPath path)
    {
        for (int w = 0; w < _weapons.Length; w++)
        {
            WeaponRow weapon = _layout.Weapons[w];
            if (weapon.KillSlots[family.Class] < 0)
            {
                continue;
            }
            Permission permission = _permissions[_layout.Shooters[weapon.Shooter].Nation];
            Trace(path, _weapons[w], permission, permission.MayEngage(family));
            if (_possible.Points.Count > 0)
            {
                yield return Store(w);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Trace(FamilyPath path, WeaponGeometry weapon, Permission permission, bool mayEngage)
    {
        _possible.Clear();
        _allowed.Clear();
        bool inside = false;
        double entered = 0;
        for (int k = 0; k <= path.Last; k++)
        {
            bool now = weapon.Reaches(path.Positions[k], path.Altitudes[k]);
            if (now && !inside)
            {
                entered = k == 0 ? 0 : Boundary(path, weapon, k * path.StepSeconds, (k - 1) * path.StepSeconds);
            }
            else if (!now && inside)
            {
                double left = Boundary(path, weapon, (k - 1) * path.StepSeconds, k * path.StepSeconds);
                Sample(path, weapon, permission, mayEngage, entered, left);
            }
            else if (!now && k > 0 && !inside && Between(path, weapon, k) is { } middle)
            {
                Sample(
                    path,
                    weapon,
                    permission,
                    mayEngage,
                    Boundary(path, weapon, middle, (k - 1) * path.StepSeconds),
                    Boundary(path, weapon, middle, k * path.StepSeconds));
            }
            inside = now;
        }
        if (inside)
        {
            Sample(path, weapon, permission, mayEngage, entered, path.FlightSeconds);
        }
    }

    // A time between two samples outside at which the path cuts through the envelope: where it passes the site nearest.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double? Between(FamilyPath path, WeaponGeometry weapon, int k)
    {
        double share = weapon.NearestShare(path.Positions[k - 1], path.Positions[k]);
        if (share is <= 0 or >= 1)
        {
            return null;
        }
        double time = (k - 1 + share) * path.StepSeconds;
        Vec3 position = path.At(time);
        return weapon.Reaches(position, Sphere.AltitudeMeters(position)) ? time : null;
    }

    // The last time, going from a time inside towards one outside, at which the path is still in the envelope.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Boundary(FamilyPath path, WeaponGeometry weapon, double inside, double outside)
    {
        for (int i = 0; i < Bisections; i++)
        {
            double middle = 0.5 * (inside + outside);
            Vec3 position = path.At(middle);
            if (weapon.Reaches(position, Sphere.AltitudeMeters(position)))
            {
                inside = middle;
            }
            else
            {
                outside = middle;
            }
        }
        return inside;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sample(
        FamilyPath path, WeaponGeometry weapon, Permission permission, bool mayEngage, double from, double to)
    {
        int points = Math.Clamp((int)((to - from) / path.StepSeconds) + 2, FewestPoints, MostPoints);
        bool joined = false, joinedAllowed = false;
        for (int i = 0; i < points; i++)
        {
            double intercept = from + ((to - from) * i / (points - 1));
            double launch = intercept - weapon.FlyOutSeconds(path.At(intercept));
            _possible.Add(intercept, launch, joined);
            joined = true;
            bool allowed = mayEngage && permission.MayShootOver(path.TerritoryAt(intercept))
                && weapon.IsAdmitted(path.ZoneAt(intercept));
            if (allowed)
            {
                _allowed.Add(intercept, launch, joinedAllowed);
            }
            joinedAllowed = allowed;
        }
    }

    private Shot Store(int weapon)
    {
        int start = _curve.Count;
        foreach ((double launch, double intercept) in _allowed.Points)
        {
            _curve.Add(new CurvePoint((int)Ticks.Down(launch), (int)Ticks.Up(intercept)));
        }
        int count = _curve.Count - start, least = int.MaxValue;
        foreach (CurvePoint point in _curve.GetRange(start, count))
        {
            least = Math.Min(least, point.InterceptAt - point.LaunchBy);
        }
        return new Shot(
            weapon,
            start,
            count,
            count == 0 ? int.MaxValue : _curve[start].LaunchBy,
            count == 0 ? int.MinValue : _curve[^1].LaunchBy,
            (int)Ticks.Down(_possible.Points[0].Launch),
            (int)Ticks.Down(_possible.Points[^1].Launch))
        {
            FirstIntercept = count == 0 ? int.MaxValue : _curve[start].InterceptAt,
            LeastFlight = Math.Max(0, least),
        };
    }
}
