using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>Published raids fought again, and how the model stands beside what was reported. Cannot change.</summary>
public sealed class Hindcast
{
    private Hindcast(ImmutableArray<HindcastRaid> raids, RunOptions options, bool partial)
    {
        Raids = raids;
        (Replications, Seed, Partial) = (options.Replications, options.Seed, partial);
        HindcastQuantity[] scored =
            [.. raids.SelectMany(r => r.Quantities).Where(q => q.Standing == HindcastStanding.Scored)];
        Coverage =
        [
            HindcastCoverage.Of(0.5, scored, q => q.Hit50),
            HindcastCoverage.Of(0.9, scored, q => q.Hit90),
        ];
        var baselines = new Baselines(raids);
        Skill = [baselines.PooledRate(), baselines.LastRaid()];
    }

    /// <summary>In the order of their dates.</summary>
    public IReadOnlyList<HindcastRaid> Raids { get; }

    /// <summary>Replications that were asked for of each raid.</summary>
    public int Replications { get; }

    /// <summary>The seed they were run with.</summary>
    public ulong Seed { get; }

    /// <summary>Whether it was stopped before its end: raids are missing then, or the last one has fewer
    /// replications.</summary>
    public bool Partial { get; }

    /// <summary>Of the 50 % and of the 90 % interval.</summary>
    public IReadOnlyList<HindcastCoverage> Coverage { get; }

    /// <summary>Against the pooled rate and against the raid before.</summary>
    public IReadOnlyList<HindcastSkill> Skill { get; }

    /// <summary>Of raids that were fought already, in the order of their dates.</summary>
    internal static Hindcast Of(IEnumerable<HindcastRaid> raids, RunOptions options) => new([.. raids], options, false);

    /// <summary>Fights the raids one after the other, in the order of their dates.</summary>
    /// <param name="scenarios">Each with something reported.</param>
    /// <param name="options">Of each run.</param>
    /// <param name="fight">Fights one, told how many were fought before it; it is stopped by an exception, or by handing
    /// back less than it was asked for.</param>
    internal static Hindcast Of(
        IReadOnlyList<Scenario> scenarios, RunOptions options, Func<Scenario, int, RaidSummary> fight)
    {
        ImmutableArray<HindcastRaid>.Builder raids = ImmutableArray.CreateBuilder<HindcastRaid>();
        foreach (Scenario scenario in scenarios.OrderBy(s => s.Meta.HHour).ThenBy(s => s.Meta.File, StringComparer.Ordinal))
        {
            try
            {
                raids.Add(HindcastRaid.Of(fight(scenario, raids.Count)));
            }
            catch (OperationCanceledException) when (raids.Count > 0)
            {
                break;
            }
            if (raids[^1].Partial)
            {
                break;
            }
        }
        return new Hindcast(raids.ToImmutable(), options, raids.Count < scenarios.Count || raids[^1].Partial);
    }
}
