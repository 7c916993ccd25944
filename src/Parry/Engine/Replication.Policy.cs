using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Engine;

/// <summary>What the doctrine says of a shot: how much it is wanted, how large it is, and what it may not draw
/// on.</summary>
internal sealed partial class Replication
{
    // Beyond any cost: salvos that miss the required kill are ordered among themselves behind all that reach it.
    private const double TooWeak = 1e18;

    // Less is better.
    private double Preference(int threat, int weapon)
    {
        switch (_layout.Doctrine.Assignment)
        {
            case AssignmentPolicy.BestKill:
                return -Stated(threat, weapon);
            case AssignmentPolicy.Thrifty:
                int salvo = Salvo(threat, weapon);
                double kill = 1 - Math.Pow(1 - Stated(threat, weapon), salvo);
                bool reaches = kill >= _parameters[_layout.Doctrine.RequiredKillSlot] - 1e-12;
                return reaches ? salvo * _parameters[_layout.Weapons[weapon].CostSlot] : TooWeak * (2 - kill);
            case AssignmentPolicy.Layered:
                return RankOf(weapon);
            default:
                return 0;
        }
    }

    private int RankOf(int weapon) => _layout.Layers[_layerOf[weapon]].Rank;

    // Layered: an inner layer keeps what leaks. It does not fire while a layer further out will still get its shot in
    // time for the inner one to follow.
    private bool LeavesToOuter(int threat, int weapon, long now)
    {
        if (_layout.Doctrine.Assignment != AssignmentPolicy.Layered)
        {
            return false;
        }
        int family = _threats[threat].Family, inner = RankOf(weapon);
        int own = ShotOf(threat, weapon);
        long age = now - _threats[threat].Launch;
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            int outer = _plan.Shots.ItemRef(s).Weapon;
            int opening = _opensAt[At(threat, s)];
            if (_groupOf[outer] == _groupOf[weapon] && RankOf(outer) < inner
                && opening > age && opening < _windows[own].Closes
                && Tally.Channels[_shooterOf[outer]] > 0
                && (_magazines.Rounds(outer) > 0 || MayRefill(outer)) && !IsSpent(threat, outer))
            {
                return true;
            }
        }
        return false;
    }

    // What the defence knows of a round: not whether this is one of its good days.
    private double Stated(int threat, int weapon) =>
        _parameters[_layout.Weapons[weapon].KillSlots[_threats[threat].Class]];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Sspk(int threat, int weapon) => _sspk[(weapon * _layout.Classes.Length) + _threats[threat].Class];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Salvo(int threat, int weapon) => (SalvosAt(threat, weapon) == 0 ? _firstSalvo : _nextSalvo)[weapon];

    // Rounds of a weapon that are kept for other classes than the threat's.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Reserved(int threat, int weapon) => _reserved[(weapon * _layout.Classes.Length) + _threats[threat].Class];

    // Whether there is a channel and a round for it now.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAvailable(int threat, int weapon)
    {
        int shooter = _shooterOf[weapon];
        return _magazines.Rounds(weapon) > Reserved(threat, weapon)
            && _magazines.CanFire(shooter, weapon)
            && _weaponBusy[weapon] < _mostBusy[weapon]
            && (!_limitsClasses[shooter] || HasClassChannel(shooter, _threats[threat].Class));
    }

    // What an unavailable weapon lacks.
    private Reason Shortage(int threat, int weapon)
    {
        int rounds = _magazines.Rounds(weapon);
        return rounds == 0 ? Reason.NoRounds
            : rounds <= Reserved(threat, weapon) ? Reason.Reserve
            : Reason.NoChannel;
    }

    // A limit that stands for a category holds for its classes together: they read the same slot.
    private bool HasClassChannel(int shooter, int threatClass)
    {
        ReadOnlySpan<int> slots = _layout.Shooters[shooter].ClassChannelSlots.AsSpan();
        int slot = slots[threatClass], busy = 0;
        for (int c = 0; c < slots.Length && slot != ParameterTable.Zero; c++)
        {
            busy += slots[c] == slot ? ClassBusy(shooter, c) : 0;
        }
        return slot == ParameterTable.Zero || busy < (int)_parameters[slot];
    }

    private ref int ClassBusy(int shooter, int threatClass) =>
        ref _classBusy[(shooter * _layout.Classes.Length) + threatClass];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayRefill(int weapon) => _mayEverRefill[weapon] && (_isPatrol[weapon]
        ? PatrolMayRefill(weapon)
        : _refills[weapon] < _mostRefills[weapon]
            && (_night is null || _night.Stock(_layout.Weapons[weapon].Interceptor) > 0));

    private bool PatrolMayRefill(int weapon)
    {
        int index = _shooterOf[weapon];
        if (_stations.HasRelief(index))
        {
            return true;
        }
        bool anyLeft = Tally.Channels[index] + _magazines.Relief[index] > Tally.AircraftLost[index];
        bool inStock = _night is null || _night.Stock(_layout.Weapons[weapon].Interceptor) > 0;
        return anyLeft
            && _layout.Shooters[index].RefillSlot != ParameterTable.Zero
            && (inStock || _magazines.AtBase(weapon) > 0);
    }

    // A kill is not known before its assessment: a last chance does not wait for that.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Appears(int threat, int group)
    {
        int place = (threat * _groupCount) + group;
        bool flying = IsFlying(threat);
        bool unknown = _anyLastChance && !flying && _inFlight[place] > 0 && WasKilled(_threats[threat]);
        return flying || unknown ? _belief[place] != Belief.Dead : _belief[place] == Belief.Alive;
    }
}
