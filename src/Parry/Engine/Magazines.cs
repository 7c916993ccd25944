using System;
using System.Numerics;
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
    private readonly int[] _rounds, _roundsOfAircraft;
    private Night? _night;

    public Magazines(RaidLayout layout)
    {
        _layout = layout;
        _free = new ulong[layout.Shooters.Length];
        _ready = new long[layout.Shooters.Length];
        _armed = new ulong[layout.Weapons.Length];
        _rounds = new int[layout.Weapons.Length];
        _roundsOfAircraft = new int[layout.Weapons.Length * MostChannels];
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
            int there = (int)Math.Min(MostChannels, parameters[shooter.ChannelSlot]);
            Readiness ready = readiness.IsEmpty ? Readiness.Full : readiness[s];
            int channels = night is not null && night.Out[s] ? 0 : Share(there, ready.Channels);
            _free[s] = channels == 0 ? 0 : ulong.MaxValue >> (MostChannels - channels);
            _ready[s] = 0;
            if (taking is not null)
            {
                taking[s] = channels;
            }
            for (int w = shooter.FirstWeapon; w < shooter.FirstWeapon + shooter.WeaponCount; w++)
            {
                int full = (int)parameters[_layout.Weapons[w].RoundSlot];
                loaded[w] = night?.Rounds[w] ?? (shooter.IsPatrol ? full * there : full);
                if (shooter.IsPatrol)
                {
                    LoadAircraft(w, loaded[w], there, channels, ready.Rounds);
                    continue;
                }
                _rounds[w] = Share(loaded[w], ready.Rounds);
                _armed[w] = _rounds[w] == 0 ? 0 : ulong.MaxValue;
            }
        }
    }

    // What a patrol has is spread evenly over all its aircraft, the first getting what is over; those that take part
    // fire from theirs.
    private void LoadAircraft(int weapon, int rounds, int aircraft, int taking, double released)
    {
        (_rounds[weapon], _armed[weapon]) = (0, 0);
        for (int a = 0; a < taking; a++)
        {
            int own = Share((rounds / aircraft) + (a < rounds % aircraft ? 1 : 0), released);
            _roundsOfAircraft[(weapon * MostChannels) + a] = own;
            _rounds[weapon] += own;
            _armed[weapon] |= own > 0 ? 1UL << a : 0;
        }
    }

    // What comes into a magazine during the night: a full load, or what the depot of a campaign has of it.
    private int Fresh(int weapon, double[] parameters)
    {
        int full = (int)parameters[_layout.Weapons[weapon].RoundSlot];
        return _night?.Take(_layout.Weapons[weapon].Interceptor, full) ?? full;
    }

    private static int Share(int whole, double share) =>
        (int)Math.Round(whole * share, MidpointRounding.AwayFromZero);

    /// <summary>Rounds left of a weapon that may be fired.</summary>
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

    /// <summary>An aircraft is back on the station with a full load.</summary>
    public void Rearm(int shooter, int aircraft, double[] parameters, int[] loaded)
    {
        ShooterRow row = _layout.Shooters[shooter];
        for (int w = row.FirstWeapon; w < row.FirstWeapon + row.WeaponCount; w++)
        {
            int rounds = Fresh(w, parameters);
            _roundsOfAircraft[(w * MostChannels) + aircraft] = rounds;
            _rounds[w] += rounds;
            _armed[w] |= rounds > 0 ? 1UL << aircraft : 0;
            loaded[w] += rounds;
        }
        Release(shooter, aircraft);
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
