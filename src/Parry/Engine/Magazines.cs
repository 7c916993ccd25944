using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>The channels and rounds of every shooter in one replication. A patrol's channels are its aircraft, each
/// with rounds of its own; elsewhere every channel draws on one magazine.</summary>
internal sealed class Magazines
{
    public const int MostChannels = 64;
    private readonly RaidLayout _layout;
    private readonly ulong[] _free, _armed;
    private readonly long[] _ready;
    private readonly int[] _rounds, _roundsOfAircraft, _atBase, _fleet, _relief, _next, _atStart;
    private readonly double[] _released;
    private Night? _night;

    public Magazines(RaidLayout layout)
    {
        _layout = layout;
        _free = new ulong[layout.Shooters.Length];
        _ready = new long[layout.Shooters.Length];
        _armed = new ulong[layout.Weapons.Length];
        _rounds = new int[layout.Weapons.Length];
        _roundsOfAircraft = new int[layout.Weapons.Length * MostChannels];
        _atBase = new int[layout.Weapons.Length];
        _atStart = new int[layout.Weapons.Length];
        _fleet = new int[layout.Shooters.Length];
        _relief = new int[layout.Shooters.Length];
        _next = new int[layout.Shooters.Length];
        _released = new double[layout.Shooters.Length];
    }

    /// <summary>Fills every magazine; what it holds, released or not, goes to <paramref name="loaded"/>, one a
    /// weapon.</summary>
    /// <param name="parameters">The world's.</param>
    /// <param name="loaded">One a weapon.</param>
    /// <param name="readiness">One a shooter; none: all stand ready with all they have.</param>
    /// <param name="taking">Told how many channels of each shooter take part; may be null.</param>
    /// <param name="night">What there is in a night of a campaign; null: full magazines.</param>
    public void Load(
        double[] parameters,
        int[] loaded,
        ReadOnlySpan<Readiness> readiness = default,
        int[]? taking = null,
        Night? night = null)
    {
        _night = night;
        for (int s = 0; s < _free.Length; s++)
        {
            ShooterRow shooter = _layout.Shooters[s];
            bool isOut = night is not null && night.Out[s];
            Muster(s, parameters, night);
            int there = _fleet[s] - _relief[s];
            Readiness ready = readiness.IsEmpty ? Readiness.Full : readiness[s];
            int channels = isOut ? 0 : Share(there, ready.Channels);
            _free[s] = channels == 0 ? 0 : ulong.MaxValue >> (MostChannels - channels);
            (_ready[s], _next[s], _released[s]) = (0, there, ready.Rounds);
            if (taking is not null)
            {
                taking[s] = channels;
            }
            for (int w = shooter.FirstWeapon; w < shooter.FirstWeapon + shooter.WeaponCount; w++)
            {
                int full = (int)parameters[_layout.Weapons[w].RoundSlot];
                loaded[w] = night?.Rounds[w] ?? (shooter.IsPatrol ? full * _fleet[s] : full);
                (_atBase[w], _atStart[w]) = (0, loaded[w]);
                if (shooter.IsPatrol)
                {
                    (_rounds[w], _armed[w]) = (0, 0);
                    for (int a = 0; a < channels; a++)
                    {
                        Board(w, a, StartingLoad(s, w, a));
                    }
                    continue;
                }
                _rounds[w] = Share(loaded[w], ready.Rounds);
                _armed[w] = _rounds[w] == 0 ? 0 : ulong.MaxValue;
            }
            _relief[s] = isOut ? 0 : _relief[s];
        }
    }

    // Channels, or aircraft with those behind them; what is lost is missing behind first.
    private void Muster(int shooter, double[] parameters, Night? night)
    {
        ShooterRow row = _layout.Shooters[shooter];
        _fleet[shooter] = Aircraft(row, parameters, night?.AircraftLost[shooter] ?? 0);
        _relief[shooter] = Math.Max(0, _fleet[shooter] - OnStation(row, parameters));
    }

    /// <summary>A patrol's aircraft with those behind them, or another shooter's channels.</summary>
    public static int Aircraft(ShooterRow row, double[] parameters, int lost) => Math.Max(
        0, OnStation(row, parameters) + (int)Math.Min(MostChannels, parameters[row.ReliefSlot]) - lost);

    private static int OnStation(ShooterRow row, double[] parameters) =>
        (int)Math.Min(MostChannels, parameters[row.ChannelSlot]);

    // What a patrol has is spread evenly over all its aircraft, the first getting what is over.
    private int StartingLoad(int shooter, int weapon, int aircraft) => Share(
        (_atStart[weapon] / _fleet[shooter]) + (aircraft < _atStart[weapon] % _fleet[shooter] ? 1 : 0),
        _released[shooter]);

    private void Board(int weapon, int place, int rounds)
    {
        _roundsOfAircraft[(weapon * MostChannels) + place] = rounds;
        _rounds[weapon] += rounds;
        _armed[weapon] |= rounds > 0 ? 1UL << place : 0;
    }

    // What comes into a magazine during the night: a full load, or what the depot of a campaign has of it.
    private int Fresh(int weapon, double[] parameters, int there = 0)
    {
        int full = (int)parameters[_layout.Weapons[weapon].RoundSlot] - there;
        return _night?.Take(_layout.Weapons[weapon].Interceptor, full) ?? full;
    }

    private static int Share(int whole, double share) =>
        (int)Math.Round(whole * share, MidpointRounding.AwayFromZero);

    /// <summary>Rounds left of a weapon that may be fired.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Rounds(int weapon) => _rounds[weapon];

    /// <summary>Whether an aircraft has nothing left to fire.</summary>
    public bool IsSpent(int shooter, int aircraft)
    {
        ShooterRow row = _layout.Shooters[shooter];
        for (int w = row.FirstWeapon; w < row.FirstWeapon + row.WeaponCount; w++)
        {
            if (_roundsOfAircraft[(w * MostChannels) + aircraft] > 0)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Fresh aircraft by shooter that wait behind those on the station.</summary>
    public ReadOnlySpan<int> Relief => _relief;

    /// <summary>Rounds that aircraft have brought home.</summary>
    public int AtBase(int weapon) => _atBase[weapon];

    public bool IsFree(int shooter, int channel) => (_free[shooter] & (1UL << channel)) != 0;

    /// <summary>An aircraft leaves its place and takes home what it has.</summary>
    public void Unload(int shooter, int place) => Empty(shooter, place, _atBase);

    /// <summary>An aircraft is lost with what it has, which is added to <paramref name="lost"/>.</summary>
    public void Lose(int shooter, int place, int[] lost) => Empty(shooter, place, lost);

    private void Empty(int shooter, int place, int[] into)
    {
        ShooterRow row = _layout.Shooters[shooter];
        _free[shooter] &= ~(1UL << place);
        for (int w = row.FirstWeapon; w < row.FirstWeapon + row.WeaponCount; w++)
        {
            ref int aboard = ref _roundsOfAircraft[(w * MostChannels) + place];
            into[w] += aboard;
            _rounds[w] -= aboard;
            _armed[w] &= ~(1UL << place);
            aboard = 0;
        }
    }

    /// <summary>An aircraft takes a place with a full load, of what was brought home and then of what is new.</summary>
    public void Rearm(int shooter, int place, double[] parameters, int[] loaded)
    {
        ShooterRow row = _layout.Shooters[shooter];
        for (int w = row.FirstWeapon; w < row.FirstWeapon + row.WeaponCount; w++)
        {
            int brought = Math.Min(_atBase[w], (int)parameters[_layout.Weapons[w].RoundSlot]);
            _atBase[w] -= brought;
            int fresh = Fresh(w, parameters, brought);
            loaded[w] += fresh;
            Board(w, place, brought + fresh);
        }
        Release(shooter, place);
    }

    /// <summary>A fresh aircraft takes a place with what it has had since the start.</summary>
    public void Relieve(int shooter, int place)
    {
        ShooterRow row = _layout.Shooters[shooter];
        int aircraft = _next[shooter]++;
        for (int w = row.FirstWeapon; w < row.FirstWeapon + row.WeaponCount; w++)
        {
            Board(w, place, StartingLoad(shooter, w, aircraft));
        }
        Release(shooter, place);
    }

    /// <summary>A battery's or ship's magazine of one interceptor is full again.</summary>
    public void Reload(int weapon, double[] parameters, int[] loaded)
    {
        int rounds = Fresh(weapon, parameters);
        _rounds[weapon] += rounds;
        _armed[weapon] = rounds > 0 ? ulong.MaxValue : 0;
        loaded[weapon] += rounds;
    }

    /// <summary>Whether a free channel could fire the weapon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CanFire(int shooter, int weapon) => (_free[shooter] & _armed[weapon]) != 0;

    /// <summary>When the shooter's launcher is ready for its next round.</summary>
    public long Ready(int shooter) => _ready[shooter];

    public void NextReady(int shooter, long time) => _ready[shooter] = time;

    public void Release(int shooter, int channel) => _free[shooter] |= 1UL << channel;

    /// <summary>Holds a channel (of a patrol, the aircraft with the most rounds; ties and batteries, the lowest) and
    /// takes up to <paramref name="salvo"/> rounds, as many as there are.</summary>
    public (int Channel, int Fired) Take(int shooter, int weapon, int salvo)
    {
        ulong usable = _free[shooter] & _armed[weapon];
        int channel = BitOperations.TrailingZeroCount(usable);
        int fired;
        if (_layout.Shooters[shooter].IsPatrol)
        {
            Span<int> aircraft = _roundsOfAircraft.AsSpan(weapon * MostChannels, MostChannels);
            for (ulong rest = usable & (usable - 1); rest != 0; rest &= rest - 1)
            {
                int other = BitOperations.TrailingZeroCount(rest);
                channel = aircraft[other] > aircraft[channel] ? other : channel;
            }
            fired = Math.Min(salvo, aircraft[channel]);
            aircraft[channel] -= fired;
            _armed[weapon] &= aircraft[channel] == 0 ? ~(1UL << channel) : ulong.MaxValue;
        }
        else
        {
            fired = Math.Min(salvo, _rounds[weapon]);
        }
        _rounds[weapon] -= fired;
        _armed[weapon] = _rounds[weapon] == 0 ? 0 : _armed[weapon];
        _free[shooter] &= ~(1UL << channel);
        return (channel, fired);
    }
}
