using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Engine;

/// <summary>One raid, fought once: draws numbers and moves through the events. All mutable state of a run sits here and
/// is used again by the next, so that a replication allocates nothing once the queue has grown to its size.</summary>
internal sealed partial class Replication
{
    private readonly RaidLayout _layout;
    private readonly EventQueue _events;
    private readonly Magazines _magazines;
    private readonly Stations _stations;
    private readonly ThreatState[] _threats;
    private Engagement[] _engagements;
    private readonly long[] _tracks, _cueAt, _wakeAt;
    private readonly int[] _inFlight, _salvos, _classBusy, _weaponBusy, _refills, _layerInFlight;
    private readonly long[] _assessAt;
    private readonly bool _anyLastChance;

    // Whether the ends of threats are left out of the events: what a round does is known when it is committed, unless
    // something happens in between, or hangs on it, and nobody asks for the story.
    private readonly bool _mayFold;
    private bool _folds, _prunes;

    // Where aircraft are in danger from friendly fire: by shooter which places are engaging, and by place in what.
    private readonly bool _anyRisk;
    private readonly ulong[] _engaging;
    private readonly int[] _engagementOf;
    private readonly Belief[] _belief;
    private readonly long[] _shareLatency;
    private readonly Readiness[] _readiness;
    private readonly Posture _posture;
    private readonly int _netCount, _groupCount, _layerCount, _weaponCount, _words, _wordWords;

    private RaidPlan _plan = null!;
    private double[] _parameters = null!;
    private Stream _stream;
    private Trace? _trace;
    private Night? _night;
    private ulong _now;
    private int _threatCount, _engagementCount;
    private long _raidEnds;

    public Replication(RaidLayout layout, Posture posture = Posture.Estimate)
    {
        (_layout, _posture) = (layout, posture);
        _readiness = new Readiness[layout.Shooters.Length];
        _netCount = Math.Max(1, layout.Nets.Length);
        _groupCount = layout.GroupCount;
        _layerCount = 1 + layout.Shooters.Select(s => s.Layer).DefaultIfEmpty().Max();
        _weaponCount = layout.Weapons.Length;
        int threats = layout.MostThreats;
        int widest = Math.Max(layout.MostRounds, threats * Math.Max(_groupCount, layout.Scenario.Nations.Length));
        widest = Math.Max(widest, Math.Max(layout.Shooters.Length * Magazines.MostChannels, threats * _netCount));
        if (widest > EventQueue.MostIndex)
        {
            throw new ArgumentException(
                $"a raid of {threats:N0} threats and {layout.MostRounds:N0} rounds is more than the engine counts "
                + $"({EventQueue.MostIndex:N0} rounds, or threats times nations)", nameof(layout));
        }
        Tally = new Tally(layout);
        _events = new EventQueue((threats * 8) + (3 * layout.MostRounds));
        _magazines = new Magazines(layout);
        _stations = new Stations(layout);
        _anyRisk = layout.FriendlyFireSlots.Any(slot => slot != ParameterTable.Zero);
        _mayFold = !_anyRisk && layout.Nets.All(net => net.CapacitySlot == ParameterTable.Zero);
        _engaging = new ulong[layout.Shooters.Length];
        _engagementOf = new int[layout.Shooters.Length * Magazines.MostChannels];
        _threats = new ThreatState[threats];
        _engagements = new Engagement[layout.MostRounds];
        _tracks = new long[threats * _netCount * TrackKinds];
        _nets = new NetColumn[layout.Nets.Length];
        _cueAt = new long[_netCount];
        _held = new int[_netCount];
        _queueFirst = new int[_netCount];
        _queueLast = new int[_netCount];
        _queueNext = new int[threats * _netCount];
        _isHeld = new bool[threats * _netCount];
        _belief = new Belief[threats * _groupCount];
        _classBusy = new int[layout.Shooters.Length * layout.Classes.Length];
        _weaponBusy = new int[_weaponCount];
        _layerInFlight = new int[threats * _groupCount * _layerCount];
        _assessAt = new long[threats * _groupCount];
        _anyLastChance = layout.Layers.Any(l => l.LastChance);
        _refills = new int[_weaponCount];
        _sspk = new double[_weaponCount * layout.Classes.Length];
        _located = new Located[_weaponCount * layout.Classes.Length];
        _trackChance = new double[_netCount];
        _netLocated = new Located[_netCount];
        _wakeAt = new long[threats * _groupCount];
        (_opensAt, _roundsAt) = (new int[4 * threats], new int[4 * threats]);
        _seenTo = new int[threats * _groupCount];
        _inFlight = new int[threats * _groupCount];
        _salvos = new int[threats * _groupCount * _layerCount];
        _words = (threats + 63) / 64;
        _wordWords = (_words + 63) / 64;
        _waiting = new ulong[_words * layout.Shooters.Length];
        _waitingWords = new ulong[_wordWords * layout.Shooters.Length];
        _waits = new bool[threats * _groupCount];
        _shareLatency = new long[_netCount * _netCount];
        _shooterOf = [.. layout.Weapons.Select(w => w.Shooter)];
        _groupOf = [.. _shooterOf.Select(s => layout.Shooters[s].Group)];
        _netOf = [.. _shooterOf.Select(s => layout.Shooters[s].Net)];
        _layerOf = [.. _shooterOf.Select(s => layout.Shooters[s].Layer)];
        _nationOf = [.. _shooterOf.Select(s => layout.Shooters[s].Nation)];
        _salvoPlace = [.. _shooterOf.Select(s => (layout.Shooters[s].Group * _layerCount) + layout.Shooters[s].Layer)];
        _isPatrol = [.. _shooterOf.Select(s => layout.Shooters[s].IsPatrol)];
        _onRemote = [.. _shooterOf.Select(s => layout.Shooters[s].OnRemote)];
        _mayEverRefill = [.. _shooterOf.Select(s => layout.Shooters[s]).Select(
            s => s.RefillSlot != ParameterTable.Zero || s.ReliefSlot != ParameterTable.Zero)];
        _limitsClasses = [.. layout.Shooters.Select(s => s.ClassChannelSlots.Any(slot => slot != ParameterTable.Zero))];
        _firesOn = FiresOn();
        _asksAll = _anyLastChance || layout.Doctrine.Assignment == AssignmentPolicy.Layered;
        _windowReaction = new long[_weaponCount];
        (_mostSalvos, _firstSalvo, _nextSalvo) = (new int[_weaponCount], new int[_weaponCount], new int[_weaponCount]);
        (_mostBusy, _mostRefills) = (new int[_weaponCount], new int[_weaponCount]);
        _reserved = new int[_weaponCount * layout.Classes.Length];
        (_reaction, _assessment) = (new long[_weaponCount], new long[_weaponCount]);
        (_reAttack, _spacing) = (new long[_weaponCount], new long[_weaponCount]);
        (_falseKill, _falseMiss) = (new double[_weaponCount], new double[_weaponCount]);
    }

    /// <summary>What the last run came to.</summary>
    public Tally Tally { get; }

    /// <summary>How many events it took.</summary>
    public int Events { get; private set; }

    /// <summary>The threats of the last run, in the order of waves.</summary>
    public ReadOnlySpan<ThreatState> Threats => _threats.AsSpan(0, _threatCount);

    /// <summary>Its engagements, in the order of commits.</summary>
    public ReadOnlySpan<Engagement> Engagements => _engagements.AsSpan(0, _engagementCount);

    /// <summary>Fights the raid once.</summary>
    /// <param name="plan">The world's geometry.</param>
    /// <param name="parameters">The world's other inputs, as <see cref="ParameterTable.Fill"/> leaves them.</param>
    /// <param name="stream">The draws of this replication.</param>
    /// <param name="trace">Told everything that happens, if given; it changes nothing.</param>
    /// <param name="night">What a night of a campaign starts with; null: what the scenario says.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Tally Run(RaidPlan plan, double[] parameters, Stream stream, Trace? trace = null, Night? night = null)
    {
        (_plan, _parameters, _stream, _trace, _night) = (plan, parameters, stream, trace, night);
        _folds = trace is null && _mayFold;
        _prunes = trace is null && _layout.Doctrine.Assignment == AssignmentPolicy.Earliest;
        Reset();
        _trace?.Begin(_sspk, _reaction);
        ConnectNets();
        LaunchRaid();
        TakeStations();
        while (_events.Count > 0)
        {
            _now = _events.Pop();
            Events++;
            long now = EventQueue.TimeOf(_now);
            int index = EventQueue.IndexOf(_now);
            switch (EventQueue.KindOf(_now))
            {
                case EventKind.Intercept: Intercept(index, now); break;
                case EventKind.Assess: Assess(index, now); break;
                case EventKind.Release: Release(index, now); break;
                case EventKind.Rearm: Rearm(index, now); break;
                case EventKind.Relieve: Relieve(index, now); break;
                case EventKind.OffStation: GoOffStation(index, now); break;
                case EventKind.Reload: Reload(index, now); break;
                case EventKind.Failure: End(index, now); break;
                case EventKind.Impact: End(index, now); break;
                case EventKind.Track: Track(index, now); break;
                case EventKind.Held: HoldBack(index, now); break;
                case EventKind.Wake: Wake(index, now); break;
                case EventKind.Close: Close(index, now); break;
            }
        }
        Settle();
        return Tally;
    }

    private void Reset()
    {
        Tally.Clear();
        _events.Clear(_plan.Begins, _plan.Ends);
        ReadColumns();
        StandReady();
        FindWindows();
        DrawCommonFactors();
        Array.Clear(_inFlight);
        ResetCapacity();
        Array.Clear(_salvos);
        Array.Clear(_layerInFlight);
        Array.Clear(_belief);
        Array.Clear(_classBusy);
        Array.Clear(_weaponBusy);
        Array.Clear(_refills);
        Array.Clear(_waiting);
        Array.Clear(_waitingWords);
        Array.Clear(_waits);
        Array.Clear(_engaging);
        _threatCount = _engagementCount = _shotCount = 0;
        (_raidEnds, _now) = (0, 0);
        Events = 0;
    }

    private bool IsFlying(int threat) => _now < _threats[threat].Gone;

    private ShooterRow ShooterOf(int weapon) => _layout.Shooters[_layout.Weapons[weapon].Shooter];

    private long Duration(int slot) => (long)_parameters[slot];
}
