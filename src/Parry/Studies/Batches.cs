using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>Batches of replications of one scenario, each replication its own world. A batch has a seed of its own, so
/// that its mean is independent of those of the others, whatever worlds share within it.</summary>
internal sealed class Batches
{
    private readonly Scenario _scenario;
    private readonly RaidPlanner _planner;
    private readonly ImmutableArray<RaidPlan> _plans;
    private readonly int _size, _mostPlans;
    private readonly Posture _posture;

    /// <param name="scenario">The raid and the defence.</param>
    /// <param name="size">Replications of a batch, 1 or more.</param>
    /// <param name="mostPlans">Plans that a batch shares at most.</param>
    /// <param name="posture">By what the defence sets its posture.</param>
    public Batches(Scenario scenario, int size, int mostPlans, Posture posture)
    {
        (_scenario, _size, _mostPlans, _posture) = (scenario, size, mostPlans, posture);
        _planner = new RaidPlanner(scenario);
        // Without doubt about the geometry all batches share the one plan there is.
        _plans = scenario.Inputs.Any(i => i.ChangesGeometry && !i.Spread.IsPoint)
            ? []
            : [_planner.Plan(WorldSet.Draw(scenario, 1, 0).Plans[0])];
    }

    /// <summary>Fights one batch, and gives the means of its measures; NaN for one that is not defined in every
    /// replication.</summary>
    /// <param name="seed">Of all draws of the batch.</param>
    /// <param name="measures">Names of measures that the raid has.</param>
    public double[] Fight(ulong seed, ImmutableArray<string> measures)
    {
        WorldSet worlds = WorldSet.Draw(_scenario, _size, seed, _mostPlans);
        OutcomeTable table = MonteCarlo.Run(
            _plans.IsEmpty ? [.. worlds.Plans.Select(_planner.Plan)] : _plans,
            worlds,
            1,
            seed,
            threads: 1,
            null,
            CancellationToken.None,
            _posture);
        return
        [
            .. measures.Select(name => table.Columns[table.Measures.IndexOf(table.Measures.First(m => m.Name == name))]
                .Take(table.Rows).Average()),
        ];
    }
}
