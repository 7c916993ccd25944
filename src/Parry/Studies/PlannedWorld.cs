using System.Collections.Generic;
using System.Linq;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>One world of a run as the engine reads it: the plan and the parameters.</summary>
public sealed class PlannedWorld
{
    internal PlannedWorld(RaidPlan plan, WorldSet worlds, ulong seed, int number)
    {
        (Plan, Seed, Number) = (plan, seed, number);
        Values = new double[plan.Layout.Scenario.Inputs.Length];
        worlds.Fill(number - 1, Values);
        Parameters = new double[plan.Layout.Parameters.Count];
        plan.Layout.Parameters.Fill(Values, Parameters);
    }

    /// <summary>Which world of its run, from 1.</summary>
    public int Number { get; }

    /// <summary>Of the run.</summary>
    public ulong Seed { get; }

    internal RaidPlan Plan { get; }

    /// <summary>One an input, at its row, in the unit it was written in.</summary>
    internal double[] Values { get; }

    /// <summary>One a slot.</summary>
    internal double[] Parameters { get; }

    /// <summary>What the raid needs beyond waves, radars, shots, salvos, channels and magazines: a program that plays the
    /// plan and does not know one of these words would play another raid.</summary>
    internal IEnumerable<string> Uses()
    {
        RaidLayout layout = Plan.Layout;
        Doctrine doctrine = layout.Scenario.Doctrine;
        bool Any(params IEnumerable<int> slots) => slots.Any(s => s != ParameterTable.Zero && Parameters[s] != 0);
        (string Word, bool IsUsed)[] words =
        [
            ($"assignment-{doctrine.Assignment.ToString().ToLowerInvariant()}", doctrine.Assignment != AssignmentPolicy.Earliest),
            ("groups", layout.GroupCount > 1),
            ("leave-alone", doctrine.LeaveAlone != LeaveAlone.Nothing),
            ("shared-credit", doctrine.Attribution != Attribution.LastShooter),
            ("posture", !layout.Postures.IsEmpty),
            ("campaign", layout.Campaign is not null),
            ("decoys", layout.Classes.Any(c => c.IsDecoy) || Any(layout.Nets.Select(n => n.WarheadAsDecoySlot))),
            ("damage", Any(layout.Classes.Select(c => c.LethalSlot))),
            ("watch", layout.Nets.Any(n => n.Watches.Length > 0)),
            ("track-probability", layout.Nets.Any(n => Parameters[n.TrackProbabilitySlot] < 1)),
            ("track-capacity", Any(layout.Nets.Select(n => n.CapacitySlot))),
            ("common-factor", Any(
                [.. layout.Nets.Select(n => n.Common.SpreadSlot), .. layout.Weapons.Select(w => w.Common.SpreadSlot)])),
            ("several-targets", layout.Waves.Any(w => w.Families.Length > 1)),
            ("rate", layout.Waves.Any(w => w.Poisson)),
            ("zones", layout.Scenario.Zones.Length > 0),
            ("status-free", layout.Weapons.Any(w => w.FiresFree.Any(free => free))),
            ("own-tracks", layout.Shooters.Any(s => !s.OnRemote)),
            ("class-channels", Any(layout.Shooters.SelectMany(s => s.ClassChannelSlots))),
            ("interceptor-channels", Any(layout.Weapons.Select(w => w.ChannelSlot))),
            ("false-assessment", Any(layout.Shooters.SelectMany(s => new[] { s.FalseKillSlot, s.FalseMissSlot }))),
            ("refill", Any(layout.Shooters.Select(s => s.RefillSlot))),
            ("relief", Any(layout.Shooters.SelectMany(s => new[] { s.EnduranceSlot, s.ReliefSlot }))),
            ("last-chance", layout.Layers.Any(l => l.LastChance)),
            ("reserve", Any(layout.Layers.SelectMany(l => l.ReservedSlots.SelectMany(r => r)))),
        ];
        return words.Where(w => w.IsUsed).Select(w => w.Word);
    }
}
