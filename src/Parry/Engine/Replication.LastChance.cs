using Parry.Planning;

namespace Parry.Engine;

/// <summary>Layers that do not wait for the kill assessment of another's salvo when waiting would cost them their
/// shot.</summary>
internal sealed partial class Replication
{
    private ref int LayerInFlight(int threat, int weapon) =>
        ref _layerInFlight[(threat * _groupCount * _layerCount) + _salvoPlace[weapon]];

    // Whether a shot may be taken with what is under way: any if nothing is, else only a last chance.
    private bool MayJoin(int threat, in Window window)
    {
        int place = (threat * _groupCount) + window.Group;
        return _inFlight[place] == 0
            || (_layout.Layers[_layerOf[window.Weapon]].LastChance
                && LayerInFlight(threat, window.Weapon) == 0
                && _threats[threat].Launch + window.Closes < _assessAt[place]);
    }

    // Looks again when the first such layer can fire, instead of after the assessment.
    private void ForeseeLastChance(int threat, int group, long now)
    {
        ref ThreatState state = ref _threats[threat];
        long first = Never;
        for (int s = _plan.ShotStart[state.Family]; s < _plan.ShotStart[state.Family + 1]; s++)
        {
            ref Window window = ref _windows[s];
            int opens = _opensAt[state.ShotsFrom + s];
            bool joins = opens != NeverOpens && window.Group == group && now <= state.Launch + window.Closes
                && MayJoin(threat, window);
            first = joins ? long.Min(first, long.Max(state.Launch + opens, now)) : first;
        }
        ScheduleWake(threat, group, first);
    }
}
