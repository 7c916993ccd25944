using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>What the loops over shots read of weapons, shooters and layers, one entry a weapon: rows of the layout are
/// objects of their own, and each look at one is a jump through memory.</summary>
internal sealed partial class Replication
{
    private readonly int[] _shooterOf, _groupOf, _netOf, _layerOf, _nationOf, _salvoPlace;
    private readonly bool[] _isPatrol, _onRemote, _mayEverRefill, _limitsClasses;
    private readonly int[] _firesOn;

    // Filled anew for every replication, because worlds differ.
    private readonly int[] _mostSalvos, _firstSalvo, _nextSalvo, _mostBusy, _mostRefills, _reserved;
    private readonly long[] _reaction, _assessment, _reAttack, _spacing;
    private readonly double[] _falseKill, _falseMiss;

    // The same of nets, one entry a net.
    private record struct NetColumn(
        long Formation,
        long Identification,
        double WarheadAsDecoy,
        double DecoyAsDecoy,
        bool HasRadar,
        bool HasWatches,
        bool HasCapacity);

    private readonly NetColumn[] _nets;

    private void ReadColumns()
    {
        int classes = _layout.Classes.Length;
        for (int net = 0; net < _nets.Length; net++)
        {
            NetRow row = _layout.Nets[net];
            _nets[net] = new NetColumn(
                Duration(row.FormationSlot),
                Duration(row.IdentificationSlot),
                _parameters[row.WarheadAsDecoySlot],
                1 - _parameters[row.DecoyAsWarheadSlot],
                row.HasRadar,
                !row.Watches.IsEmpty,
                row.CapacitySlot != ParameterTable.Zero);
        }
        for (int w = 0; w < _weaponCount; w++)
        {
            ShooterRow shooter = _layout.Shooters[_shooterOf[w]];
            LayerRow layer = _layout.Layers[_layerOf[w]];
            WeaponRow weapon = _layout.Weapons[w];
            _assessment[w] = Duration(shooter.AssessmentSlot);
            _reAttack[w] = Duration(shooter.ReAttackSlot);
            _spacing[w] = Duration(shooter.SpacingSlot);
            _falseKill[w] = _parameters[shooter.FalseKillSlot];
            _falseMiss[w] = _parameters[shooter.FalseMissSlot];
            _mostSalvos[w] = (int)_parameters[layer.MaximumSalvosSlot];
            _firstSalvo[w] = int.Max(1, (int)_parameters[layer.SalvoSlot]);
            _nextSalvo[w] = int.Max(1, (int)_parameters[layer.NextSalvoSlot]);
            _mostBusy[w] = weapon.ChannelSlot == ParameterTable.Zero ? int.MaxValue : (int)_parameters[weapon.ChannelSlot];
            _mostRefills[w] = shooter.RefillSlot == ParameterTable.Zero
                ? 0
                : int.Max(1, (int)_parameters[shooter.RefillsSlot]);
            for (int c = 0; c < classes; c++)
            {
                int reserved = 0;
                foreach (int slot in layer.ReservedSlots[c])
                {
                    reserved += (int)_parameters[slot];
                }
                _reserved[(w * classes) + c] = reserved;
            }
        }
    }

    // By threat and shot of its family: a place in the arrays below, which hold only shots that there are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int At(int threat, int shot) => _threats[threat].ShotsFrom + shot;

    // In ticks since launch, from when on a commit need not wait, known at launch and asked a hundred times a threat;
    // and rounds fired.
    private int[] _opensAt, _roundsAt;
    private int _shotCount;

    private void MakeRoomForShots(ref ThreatState state)
    {
        int first = _plan.ShotStart[state.Family], count = _plan.ShotStart[state.Family + 1] - first;
        if (_shotCount + count > _opensAt.Length)
        {
            Array.Resize(ref _opensAt, 2 * (_shotCount + count));
            Array.Resize(ref _roundsAt, _opensAt.Length);
        }
        _opensAt.AsSpan(_shotCount, count).Fill(NeverOpens);
        _roundsAt.AsSpan(_shotCount, count).Clear();
        state.ShotsFrom = _shotCount - first;
        _shotCount += count;
    }
}
