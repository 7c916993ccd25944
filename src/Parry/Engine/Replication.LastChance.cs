using Parry.Planning;

namespace Parry.Engine;

/// <summary>Layers that do not wait for the kill assessment of another's salvo when waiting would cost them their
/// shot.</summary>
internal sealed partial class Replication
{
    private ref int LayerInFlight(int threat, int weapon) =>
        ref _layerInFlight[(threat * _groupCount * _layerCount) + _salvoPlace[weapon]];

    // Whether a shot may be taken with what is under way: any if nothing is, else only a last chance.
    private bool MayJoin(int threat, in Shot shot, int group)
    {
        if (_inFlight[(threat * _groupCount) + group] == 0)
        {
            return true;
        }
        return _layout.Layers[_layerOf[shot.Weapon]].LastChance
            && LayerInFlight(threat, shot.Weapon) == 0
            && LastCommit(threat, shot) < _assessAt[(threat * _groupCount) + group];
    }

    private long LastCommit(int threat, in Shot shot) =>
        _threats[threat].Launch + shot.LastLaunch - _reaction[shot.Weapon];

    // Looks again when the first such layer can fire, instead of after the assessment.
    private void ForeseeLastChance(int threat, int group, long now)
    {
        int family = _threats[threat].Family;
        long first = Never;
        for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
        {
            ref readonly Shot shot = ref _plan.Shots.ItemRef(s);
            long opening = _opensAt[At(threat, s)];
            bool joins = shot.Count > 0 && _groupOf[shot.Weapon] == group && MayJoin(threat, shot, group)
                && opening <= LastCommit(threat, shot) && now <= LastCommit(threat, shot);
            first = joins ? long.Min(first, long.Max(opening, now)) : first;
        }
        ScheduleWake(threat, group, first);
    }
}
