using System.Collections.Generic;
using System.Linq;
using Parry.Planning;
using Parry.Studies;

namespace Parry.Benchmarks.Peers;

/// <summary>A program that plays the raid.</summary>
internal abstract class Player
{
    protected Player(string name, PlannedWorld world)
    {
        Name = name;
        RaidLayout layout = world.Plan.Layout;
        string[] classes = [.. layout.Scenario.ThreatClasses.Select(c => c.Id)];
        Interceptors = [.. layout.Weapons.Select(w => w.Interceptor)];
        Names =
        [
            .. classes.Select(c => $"leakers.{c}"),
            .. classes.Select(c => $"intercepted.{c}"),
            .. classes.Select(c => $"failed.{c}"),
            "impacts",
            .. layout.Scenario.Interceptors.Select(i => $"rounds.{i.Id}"),
        ];
    }

    public string Name { get; }

    /// <summary>The measures, in the order of a row.</summary>
    public string[] Names { get; }

    private int[] Interceptors { get; }

    /// <summary>Plays so many replications; the same seed plays the same again.</summary>
    public abstract Played Play(int replications, int seed);

    /// <summary>A row of measures from counts by class, by asset and by weapon.</summary>
    protected double[] Row(
        IEnumerable<int> leaked, IEnumerable<int> intercepted, IEnumerable<int> failed, IEnumerable<int> impacts,
        IReadOnlyList<int> rounds)
    {
        double[] fired = new double[Interceptors.Max() + 1];
        for (int w = 0; w < Interceptors.Length; w++)
        {
            fired[Interceptors[w]] += rounds[w];
        }
        return
        [
            .. leaked.Select(n => (double)n), .. intercepted.Select(n => (double)n), .. failed.Select(n => (double)n),
            impacts.Sum(), .. fired,
        ];
    }
}
