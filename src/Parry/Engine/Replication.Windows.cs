using System;
using Parry.Planning;

namespace Parry.Engine;

/// <summary>When commits are of use, by shot: the plan's windows less the reaction, which is the same for all threats of a
/// family, and from night to night as long as nobody reacts otherwise.</summary>
internal sealed partial class Replication
{
    private const int NeverOpens = int.MaxValue;

    // In ticks since a threat's launch: the first commit that does not wait for it, and the last that meets it.
    private record struct Window(int Weapon, int Group, int Opens, int Closes, int FirstIntercept, int LeastFlight);

    // The shot of a family that stays possible longest by geometry alone, and the last commit for it, since launch.
    private record struct Last(int Shot, long Commit);

    private readonly long[] _windowReaction;
    private RaidPlan? _windowPlan;
    private Window[] _windows = [];
    private Last[] _last = [];

    private void FindWindows()
    {
        if (ReferenceEquals(_windowPlan, _plan) && _reaction.AsSpan().SequenceEqual(_windowReaction))
        {
            return;
        }
        _windowPlan = _plan;
        _reaction.CopyTo(_windowReaction, 0);
        Array.Resize(ref _windows, _plan.Shots.Length);
        Array.Resize(ref _last, _plan.Flight.Length);
        for (int family = 0; family < _last.Length; family++)
        {
            var last = new Last(None, 0);
            for (int s = _plan.ShotStart[family]; s < _plan.ShotStart[family + 1]; s++)
            {
                ref readonly Shot shot = ref _plan.Shots.ItemRef(s);
                long reaction = _reaction[shot.Weapon], possible = shot.LastPossible - reaction;
                last = possible >= last.Commit ? new Last(s, possible) : last;
                bool any = shot.Count > 0 && shot.LastLaunch >= reaction;
                _windows[s] = new Window(
                    shot.Weapon,
                    _groupOf[shot.Weapon],
                    any ? (int)long.Max(0, shot.FirstLaunch - reaction) : NeverOpens,
                    any ? (int)(shot.LastLaunch - reaction) : -1,
                    shot.FirstIntercept,
                    shot.LeastFlight);
            }
            _last[family] = last;
        }
    }

    // Whether a round committed now cannot meet the threat before a time. Asked where the first intercept is all that
    // counts, and nobody listens to what else was open: half the work of a raid in which many wait.
    private bool IsLater(int threat, in Window window, long now, long time)
    {
        long launch = long.Max(now + _reaction[window.Weapon], _magazines.Ready(_shooterOf[window.Weapon]));
        return _prunes
            && long.Max(_threats[threat].Launch + window.FirstIntercept, launch + window.LeastFlight) >= time;
    }
}
