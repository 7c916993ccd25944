using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>How support moves under an option: one estimate before the first move and one after every round. A crisis
/// that has ended counts with the support it ended with.</summary>
/// <param name="Option">Its id.</param>
/// <param name="Ally">a.</param>
/// <param name="Coalition">c.</param>
internal sealed record SupportPath(
    string Option, ImmutableArray<MeasureEstimate> Ally, ImmutableArray<MeasureEstimate> Coalition)
{
    private const int Block = 4;

    /// <summary>Plays the options as the comparison does, and keeps the paths.</summary>
    /// <param name="setting">The crisis.</param>
    /// <param name="options">Those that were run.</param>
    /// <param name="how">How much.</param>
    /// <param name="weights">One a world; null: all alike.</param>
    /// <param name="cancel">Ends it with an exception.</param>
    public static ImmutableArray<SupportPath> Of(
        ResponseSetting setting,
        IEnumerable<CrisisOption> options,
        RespondOptions how,
        double[]? weights,
        CancellationToken cancel)
    {
        CrisisOption[] played = [.. options];
        OptionPlan[] plans = [.. played.Select(o => new OptionPlan(o, setting.Crisis.Actors.Mediator))];
        Sums[] sums = [.. played.Select(_ => new Sums(setting.Crisis.Rounds + 1, how.Worlds))];
        ParallelLoop.Run(
            how.Worlds,
            Block,
            how.Threads,
            () => (Draw: new CrisisDraw(setting.Crisis, how.Seed), Run: setting.NewRun(),
                Draws: new RoundDraws[setting.Crisis.Rounds]),
            (own, world) =>
            {
                own.Run.Enter(setting.World(own.Draw, world));
                for (int run = 0; run < how.Runs; run++)
                {
                    RoundDraws.Fill(new Stream(how.Seed, (uint)world, (uint)run), own.Draws);
                    for (int p = 0; p < plans.Length; p++)
                    {
                        own.Run.Play(plans[p], setting.First.StockOf(world), own.Draws, supportMoves: true);
                        sums[p].Add(world, own.Run);
                    }
                }
            },
            null,
            cancel);
        cancel.ThrowIfCancellationRequested();
        return
        [
            .. played.Select((o, p) => new SupportPath(
                o.Id, Path("ally-support", sums[p].Ally, how.Runs, weights),
                Path("coalition-access", sums[p].Coalition, how.Runs, weights))),
        ];
    }

    private static ImmutableArray<MeasureEstimate> Path(string name, double[][] sums, int runs, double[]? weights) =>
        [.. sums.Select(column => MeasureEstimate.Of(name, "1", [.. column.Select(sum => sum / runs)], weights))];

    // By round, one a world: sums over the runs.
    private sealed class Sums(int rounds, int worlds)
    {
        public double[][] Ally { get; } = [.. Enumerable.Range(0, rounds).Select(_ => new double[worlds])];

        public double[][] Coalition { get; } = [.. Enumerable.Range(0, rounds).Select(_ => new double[worlds])];

        public void Add(int world, CrisisRun run)
        {
            ReadOnlySpan<double> ally = run.AllyPath, coalition = run.CoalitionPath;
            for (int round = 0; round < ally.Length; round++)
            {
                Ally[round][world] += ally[round];
                Coalition[round][world] += coalition[round];
            }
        }
    }
}
