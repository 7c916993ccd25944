using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>The defence's half of the layout.</summary>
internal sealed partial class LayoutBuilder
{
    private string[] LayerIds => [.. _scenario.Shooters.Select(s => s.Layer).Distinct()];

    private ImmutableArray<NetRow> Nets()
    {
        Sensor[] watches = [.. _scenario.Sensors.Where(s => s.Watch is not null)];
        return
        [
            .. _scenario.Nets.Select(net => new NetRow(
                _parameters.Slot(net.FormationDelay, ParameterKind.Ticks),
                _parameters.Slot(net.IdentificationDelay, ParameterKind.Ticks),
                _parameters.Slot(net.TrackProbability, ParameterKind.Probability),
                _parameters.Slot(net.DecoyAsWarhead, ParameterKind.Probability),
                _parameters.Slot(net.WarheadAsDecoy, ParameterKind.Probability),
                _parameters.Slot(net.Capacity, ParameterKind.Count),
                _parameters.Slot(net.Latency, ParameterKind.Ticks),
                Common(net.CommonFactor, "net/" + net.Id),
                [.. net.Shares.Select(NetIndex)],
                [
                    .. watches.Select((s, ordinal) => (Sensor: s, Ordinal: ordinal)).Where(w => w.Sensor.Net == net.Id)
                        .Select(w => Watch(w.Sensor.Watch!, w.Ordinal)),
                ],
                _scenario.Sensors.Any(s => s.Radar is not null && s.Net == net.Id))),
        ];
    }

    private WatchRow Watch(Watch watch, int ordinal) => new(
        ordinal,
        _parameters.Slot(watch.Detect, ParameterKind.Probability),
        _parameters.Slot(watch.Delay, ParameterKind.Ticks),
        [
            .. _scenario.ThreatClasses.Select(c =>
                watch.Sees.Contains(c.Id) || watch.Sees.Contains(Categories.Name(c.Category))),
        ],
        watch.CuesOnly);

    private CommonRow Common(Amount spread, string id) =>
        new(_parameters.Slot(spread, ParameterKind.Plain), Purpose.Of(DrawKind.Common, id));

    private ImmutableArray<WeaponRow> Weapons() =>
    [
        .. _scenario.Shooters.SelectMany((shooter, index) => shooter.Magazine.Select(load =>
        {
            int interceptor = Index(_scenario.Interceptors, i => i.Id == load.Interceptor);
            Interceptor record = _scenario.Interceptors[interceptor];
            Nation nation = _scenario.Nations[NationIndex(shooter.Nation)];
            Amount? channels = shooter.InterceptorChannels.FirstOrDefault(c => c.Interceptor == record.Id)?.Rounds;
            return new WeaponRow(
                index,
                interceptor,
                _parameters.Slot(load.Rounds, ParameterKind.Count),
                _parameters.Slot(record.UnitCost, ParameterKind.Plain),
                _parameters.Slot(channels, ParameterKind.Count),
                Common(record.CommonFactor, "interceptor/" + record.Id),
                [.. _scenario.ThreatClasses.Select(c => KillSlot(record, c))],
                [.. _scenario.ThreatClasses.Select(c => ClassStatus.Of(nation.Status, c) == ControlStatus.Free)]);
        })),
    ];

    private int KillSlot(Interceptor interceptor, ThreatClass threat) =>
        ClassAmount.Find(interceptor.Kill, threat) is { } kill
            ? _parameters.Slot(kill, ShiftGroups.Kill(threat.Category))
            : -1;

    private ImmutableArray<ShooterRow> Shooters(ImmutableArray<WeaponRow> weapons)
    {
        string[] layers = LayerIds;
        int[] groups = ShooterGroups.Of(_scenario);
        return
        [
            .. _scenario.Shooters.Select((s, index) => new ShooterRow(
                NationIndex(s.Nation),
                NetIndex(s.Net),
                groups[index],
                s.Patrol is not null,
                _parameters.Slot(s.Patrol?.Aircraft ?? s.Channels, ParameterKind.Count),
                _parameters.Slot(s.Reaction, ParameterKind.Ticks),
                _parameters.Slot(s.LaunchSpacing, ParameterKind.Ticks),
                _parameters.Slot(s.Assessment, ParameterKind.Ticks),
                _parameters.Slot(s.Patrol?.ReAttack, ParameterKind.Ticks),
                _parameters.Slot(s.FalseKill, ParameterKind.Probability),
                _parameters.Slot(s.FalseMiss, ParameterKind.Probability),
                _parameters.Slot(s.Patrol?.Rearm ?? s.Reload, ParameterKind.Ticks),
                _parameters.Slot(s.Reloads, ParameterKind.Count),
                s.EngageOnRemote,
                [
                    .. _scenario.ThreatClasses.Select(c =>
                        _parameters.Slot(ClassAmount.Find(s.ClassChannels, c), ParameterKind.Count)),
                ],
                Array.IndexOf(layers, s.Layer),
                weapons.IndexOf(weapons.FirstOrDefault(w => w.Shooter == index)!),
                weapons.Count(w => w.Shooter == index),
                Purpose.Of(DrawKind.Ready, s.Id))
            {
                EnduranceSlot = _parameters.Slot(s.Patrol?.Endurance, ParameterKind.Ticks),
                ReliefSlot = _parameters.Slot(s.Patrol?.Relief, ParameterKind.Count),
                ReliefDelaySlot = _parameters.Slot(s.Patrol?.ReliefDelay, ParameterKind.Ticks),
            }),
        ];
    }

    private ImmutableArray<LayerRow> Layers() =>
    [
        .. LayerIds.Select(id =>
        {
            LayerDoctrine? doctrine = _scenario.Doctrine.Layers.FirstOrDefault(l => l.Layer == id);
            int place = _scenario.Doctrine.Order.IndexOf(id);
            return new LayerRow(
                _parameters.Slot(doctrine?.Salvo, ParameterKind.Count),
                _parameters.Slot(doctrine?.NextSalvo ?? doctrine?.Salvo, ParameterKind.Count),
                _parameters.Slot(doctrine?.MaximumSalvos, ParameterKind.Count),
                doctrine?.LastChance ?? false,
                place < 0 ? _scenario.Doctrine.Order.Length : place,
                [.. _scenario.ThreatClasses.Select(c => ReservedFrom(doctrine, c))]);
        }),
    ];

    // Of a reserve for its own category or class a threat may draw; the others are kept from it.
    private ImmutableArray<int> ReservedFrom(LayerDoctrine? doctrine, ThreatClass threat) =>
    [
        .. (doctrine?.Reserve ?? [])
            .Where(r => r.Class != threat.Id && r.Class != Categories.Name(threat.Category))
            .Select(r => _parameters.Slot(r.Amount, ParameterKind.Count)),
    ];
}
