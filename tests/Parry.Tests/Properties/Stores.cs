using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit.Sdk;

namespace Parry.Tests.Properties;

/// <summary>What a refill, a departure or a loss changes of the rounds that may be fired, and what of it is new; both by
/// weapon.</summary>
internal sealed record Change(TraceEntry Entry, int[] Rounds, int[] Fresh);

/// <summary>What came into magazines while a raid lasted and what went out of them unfired, told again from the trace: to
/// a battery a full magazine of one interceptor; to and from a patrol one aircraft with all it carries; in a campaign,
/// of what is new as much as the depot has.</summary>
internal sealed class Stores
{
    private readonly Told _told;
    private readonly Start _start;
    private readonly Dictionary<int, Station> _stations = [];
    private readonly List<Change> _changes = [];
    private readonly double[]? _depot;

    public Stores(Told told, Start start)
    {
        (_told, _start) = (told, start);
        _depot = told.Night is null ? null : [.. told.Night.Depot];
        foreach ((int s, ShooterRow row) in told.Layout.Shooters.Index())
        {
            if (row.IsPatrol)
            {
                _stations[s] = new Station(told, start, s);
            }
        }
        try
        {
            told.Trace.Entries.ForEach(Tell);
            Array.ForEach([.. Stations], station => station.Close());
        }
        catch (Exception e) when (e is XunitException or InvalidOperationException)
        {
            Broken = e;
        }
    }

    /// <summary>What of the trace could not be as it is told; null: nothing.</summary>
    public Exception? Broken { get; }

    public IEnumerable<Station> Stations => _stations.Values;

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<Change> Changes => _changes;

    public int Fresh(int weapon) => _changes.Sum(c => c.Fresh[weapon]);

    /// <summary>Rounds lost with aircraft.</summary>
    public int Lost(int weapon) =>
        -_changes.Where(c => c.Entry.Kind == TraceKind.AircraftLost).Sum(c => c.Rounds[weapon]);

    /// <summary>Rounds of a weapon that are left and cannot be fired.</summary>
    public int Elsewhere(int weapon) => StationOf(weapon) is { } station
        ? station.Elsewhere(weapon)
        : _start.Loaded(weapon) - _start.Released(weapon);

    /// <summary>Whether an entry is one of the changes.</summary>
    public static bool IsChange(TraceKind kind) =>
        kind is TraceKind.Refilled or TraceKind.WentHome or TraceKind.AircraftLost;

    private Station? StationOf(int weapon) => _stations.GetValueOrDefault(_told.Layout.Weapons[weapon].Shooter);

    private void Tell(TraceEntry entry)
    {
        Station? station = entry.Kind is TraceKind.Committed or TraceKind.Freed || IsChange(entry.Kind)
            ? StationOf(entry.Who) : null;
        switch (entry.Kind)
        {
            case TraceKind.Committed:
                station?.Commit(entry);
                break;
            case TraceKind.Freed:
                station?.Free(entry);
                break;
            case TraceKind.Refilled or TraceKind.WentHome or TraceKind.AircraftLost:
                _changes.Add(ChangeBy(entry, station));
                break;
        }
    }

    private Change ChangeBy(TraceEntry entry, Station? station)
    {
        int[] fresh = new int[_told.Layout.Weapons.Length];
        int Take(int weapon, int wanted) => fresh[weapon] = FromDepot(weapon, wanted);
        if (station is null)
        {
            Take(entry.Who, _start.Full(entry.Who));
            return new Change(entry, fresh, fresh);
        }
        int[] before = Aboard(station);
        switch (entry.Kind)
        {
            case TraceKind.Refilled: station.Arrive(entry.Time, Take); break;
            case TraceKind.WentHome: station.GoHome(entry.Time); break;
            default: station.Lose(entry); break;
        }
        return new Change(entry, [.. Aboard(station).Zip(before, (now, then) => now - then)], fresh);
    }

    private int[] Aboard(Station station) => [.. Enumerable.Range(0, _told.Layout.Weapons.Length).Select(station.Aboard)];

    private int FromDepot(int weapon, int wanted)
    {
        if (_depot is null)
        {
            return wanted;
        }
        ref double stock = ref _depot[_told.Layout.Weapons[weapon].Interceptor];
        int taken = Math.Min(wanted, (int)Math.Floor(stock + 1e-9));
        stock = Math.Max(0, stock - taken);
        return taken;
    }
}
