using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>Turns the names of a scenario into indices, and its amounts into parameter slots.</summary>
internal sealed partial class LayoutBuilder
{
    private readonly Scenario _scenario;
    private readonly ParameterTable _parameters = new();
    private readonly List<FamilyRow> _families = [];

    private LayoutBuilder(Scenario scenario) => _scenario = scenario;

    public static RaidLayout Build(Scenario scenario) => new LayoutBuilder(scenario).Layout();

    private RaidLayout Layout()
    {
        ImmutableArray<NetRow> nets = Nets();
        ImmutableArray<WeaponRow> weapons = Weapons();
        ImmutableArray<ShooterRow> shooters = Shooters(weapons);
        ImmutableArray<WaveRow> waves = [.. _scenario.Raid.Waves.Select(Wave)];
        foreach (GroupShift shift in _scenario.Shifts)
        {
            _parameters.Shift(shift);
        }
        return new RaidLayout
        {
            Scenario = _scenario,
            Parameters = _parameters,
            Classes = [.. _scenario.ThreatClasses.Select(Class)],
            Assets = [.. _scenario.Assets.Select(Asset)],
            Families = [.. _families],
            Waves = waves,
            Nets = nets,
            Shooters = shooters,
            Weapons = weapons,
            Layers = Layers(),
            Postures = Postures(),
            Campaign = Campaign(),
            Exposures = Exposures(),
            Doctrine = new DoctrineRow(
                _scenario.Doctrine.Assignment,
                _parameters.Slot(_scenario.Doctrine.RequiredKill, ParameterKind.Probability),
                _scenario.Doctrine.LeaveAlone,
                _scenario.Doctrine.Attribution),
            FriendlyFireSlots = [.. _scenario.Zones.Select(z => _parameters.Slot(z.FriendlyFire, ParameterKind.Probability))],
            GroupCount = shooters.IsEmpty ? 1 : shooters.Max(s => s.Group) + 1,
            MostThreats = waves.Sum(w => w.MostThreats),
            MostRounds = weapons.Sum(MostRounds),
        };
    }

    private int MostRounds(WeaponRow weapon)
    {
        Shooter shooter = _scenario.Shooters[weapon.Shooter];
        string interceptor = _scenario.Interceptors[weapon.Interceptor].Id;
        int rounds = Most(shooter.Magazine.First(l => l.Interceptor == interceptor).Rounds);
        return shooter.Patrol is null ? rounds : rounds * (Most(shooter.Patrol.Aircraft) + Most(shooter.Patrol.Relief));
    }

    private static int Most(Amount count) => (int)Math.Round(count.Spread.High, MidpointRounding.AwayFromZero);

    private ClassRow Class(ThreatClass c) => new(
        c.Category,
        _parameters.Slot(c.LaunchReliability, ShiftGroups.Reliability(c.Category)),
        _parameters.Slot(c.FlightReliability, ShiftGroups.Reliability(c.Category)),
        _parameters.Slot(c.CircularErrorProbable, ParameterKind.Plain),
        _parameters.Slot(c.LethalRadius, ParameterKind.Plain),
        _parameters.Slot(c.UnitCost, ParameterKind.Plain),
        c.IsDecoy);

    private AssetRow Asset(Asset a) => new(
        _parameters.Slot(a.Radius, ParameterKind.Plain),
        _parameters.Slot(a.Value, ParameterKind.Plain),
        NationIndex(a.Nation),
        a.Defended);

    private WaveRow Wave(Wave wave)
    {
        int threatClass = Index(_scenario.ThreatClasses, c => c.Id == wave.ThreatClass);
        return new WaveRow(
            threatClass,
            [.. wave.Targets.Select(t => Family(wave, threatClass, t))],
            [.. wave.Targets.Select(t => _parameters.Slot(t.Weight, ParameterKind.Plain))],
            _parameters.Slot(wave.Count, ParameterKind.Count),
            _parameters.Slot(wave.Spacing, ParameterKind.Ticks),
            _parameters.Slot(wave.Rate, ParameterKind.Plain),
            wave.Rate is not null,
            MostThreats(wave),
            [.. _scenario.Nets.Select(n => Purpose.Of(DrawKind.Detection, wave.Id, n.Id))])
        {
            Aim = Purpose.Of(DrawKind.Aim, wave.Id),
            Gap = Purpose.Of(DrawKind.Gap, wave.Id),
            Reliability = Purpose.Of(DrawKind.Reliability, wave.Id),
            Failure = Purpose.Of(DrawKind.Failure, wave.Id),
            Impact = Purpose.Of(DrawKind.Impact, wave.Id),
            Kill = PerWeapon(DrawKind.Kill, wave),
            Assessment = PerWeapon(DrawKind.Assessment, wave),
            FriendlyFire = PerWeapon(DrawKind.FriendlyFire, wave),
            Track = [.. _scenario.Nets.Select(n => Purpose.Of(DrawKind.Track, wave.Id, n.Id))],
            Watch =
            [
                .. _scenario.Sensors.Where(s => s.Watch is not null)
                    .Select(s => Purpose.Of(DrawKind.Watch, wave.Id, s.Id)),
            ],
        };
    }

    private ImmutableArray<Purpose> PerWeapon(DrawKind kind, Wave wave) =>
    [
        .. _scenario.Shooters.SelectMany(s => s.Magazine.Select(l =>
            Purpose.Of(kind, wave.Id, s.Id + "/" + l.Interceptor))),
    ];

    private int Family(Wave wave, int threatClass, AimPoint aim)
    {
        var family = new FamilyRow(
            threatClass,
            Index(_scenario.Raid.Origins, o => o.Id == wave.Origin),
            wave.Route is null ? -1 : Index(_scenario.Raid.Routes, r => r.Id == wave.Route),
            Index(_scenario.Assets, a => a.Id == aim.Asset));
        int known = _families.IndexOf(family);
        if (known < 0)
        {
            known = _families.Count;
            _families.Add(family);
        }
        return known;
    }

    private int NationIndex(string code) => Index(_scenario.Nations, n => n.Code == code);

    private int NetIndex(string id) => Index(_scenario.Nets, n => n.Id == id);

    private static int Index<T>(ImmutableArray<T> items, Predicate<T> match)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (match(items[i]))
            {
                return i;
            }
        }
        throw new InvalidOperationException("the checker let a dangling name through");
    }
}
