using System;
using System.Collections.Immutable;
using System.Threading;
using Parry.Engine;
using Parry.Planning;
using Parry.Worlds;

namespace Parry.Outcomes;

/// <summary>Fights campaigns, night after night, on as many threads as asked.</summary>
internal static class CampaignRuns
{
    private const int Block = 4;

    /// <param name="plans">One a plan of the worlds; the scenario has a campaign.</param>
    /// <param name="worlds">The worlds.</param>
    /// <param name="perWorld">Campaigns in each, 1 or more.</param>
    /// <param name="seed">Of all draws.</param>
    /// <param name="threads">1 or more; the answer does not depend on it.</param>
    /// <param name="posture">By what the defence sets its posture, every night.</param>
    /// <param name="done">Told the number of campaigns finished so far.</param>
    /// <param name="cancel">Ends the run early with the rows done by then.</param>
    public static CampaignTable Run(
        ImmutableArray<RaidPlan> plans,
        WorldSet worlds,
        int perWorld,
        ulong seed,
        int threads,
        Posture posture,
        Action<int>? done,
        CancellationToken cancel)
    {
        RaidLayout layout = plans[0].Layout;
        var table = new CampaignTable(layout, worlds, perWorld, seed);
        table.Rows = ParallelLoop.Run(
            table.Asked, Block, threads, () => new Bench(layout, table, posture), (b, row) => b.Fight(plans, row), done, cancel);
        return table;
    }

    // What one thread works with.
    private sealed class Bench
    {
        private readonly RaidLayout _layout;
        private readonly CampaignTable _table;
        private readonly Replication _replication;
        private readonly double[] _values, _parameters;
        private readonly Supply _supply;

        public Bench(RaidLayout layout, CampaignTable table, Posture posture)
        {
            (_layout, _table) = (layout, table);
            _replication = new Replication(layout, posture);
            _values = new double[layout.Scenario.Inputs.Length];
            _parameters = new double[layout.Parameters.Count];
            _supply = new Supply(layout, _parameters);
        }

        public void Fight(ImmutableArray<RaidPlan> plans, int row)
        {
            int world = row / _table.ReplicationsPerWorld, nights = _table.Nights.Length;
            _table.Worlds.Fill(world, _values);
            _layout.Parameters.Fill(_values, _parameters);
            RaidPlan plan = plans[_table.Worlds.PlanOf(world)];
            _supply.Start();
            foreach (double[] column in _table.RanOutOn)
            {
                column[row] = double.NaN;
            }
            for (int night = 0; night < nights; night++)
            {
                // A replication number of its own for every night: a battery that is out moves no other night's draws.
                uint replication = (uint)((row % _table.ReplicationsPerWorld * nights) + night);
                var stream = new Stream(_table.Seed, (uint)world, replication);
                _supply.BringUp(_layout.Campaign!.Nights[night]);
                Tally tally = _replication.Run(plan, _parameters, stream, night: _supply.Night);
                _supply.TakeOver(tally);
                _supply.Night.PutOut(tally.Impacts, _parameters, stream);
                Note(tally, night, row);
            }
        }

        private void Note(Tally tally, int night, int row)
        {
            var ended = new NightEnded(tally, _supply);
            for (int m = 0; m < _table.Measures.Length; m++)
            {
                _table.Nights[night][m][row] = _table.Measures[m].Value(ended);
            }
            for (int i = 0; i < _table.Interceptors.Length; i++)
            {
                int type = _table.Interceptors[i];
                if (double.IsNaN(_table.RanOutOn[i][row]) && _supply.InShooters(type) + _supply.Night.Stock(type) == 0)
                {
                    _table.RanOutOn[i][row] = _parameters[_layout.Campaign!.Nights[night].DaySlot];
                }
            }
        }
    }
}
