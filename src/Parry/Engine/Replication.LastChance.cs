using System.Runtime.CompilerServices;

namespace Parry.Engine;

/// <summary>Layers that do not wait for the kill assessment of another's salvo when waiting would cost them their
/// shot.</summary>
internal sealed partial class Replication
{
    private ref int LayerInFlight(int threat, int weapon) =>
        ref _layerInFlight[(threat * _groupCount * _layerCount) + _salvoPlace[weapon]];

    // Whether a shot may be taken with what is under way: any if nothing is, else only a last chance.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayJoin(int threat, in Window window) =>
        _inFlight[(threat * _groupCount) + window.Group] == 0 || IsLastChance(threat, window);

    private bool IsLastChance(int threat, in Window window) =>
        _layout.Layers[_layerOf[window.Weapon]].LastChance
        && LayerInFlight(threat, window.Weapon) == 0
        && _threats[threat].Launch + window.Closes < _assessAt[(threat * _groupCount) + window.Group];

    // After a commit: looks again when the first such layer can fire, instead of after the assessment.
    private void ForeseeLastChance(int threat, int group, int fired, long now)
    {
        ref ThreatState state = ref _threats[threat];
        LayerInFlight(threat, _bestWeapon)++;
        int place = (threat * _groupCount) + group;
        long assessed = _bestIntercept + _assessment[_bestWeapon];
        _assessAt[place] = _inFlight[place] == fired ? assessed : long.Max(_assessAt[place], assessed);
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
