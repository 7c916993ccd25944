using System;
using Parry.Engine;
using Parry.Studies;
using Parry.Worlds;

namespace Parry.Benchmarks.Peers;

internal sealed class ParryPlayer : Player
{
    private readonly PlannedWorld _world;
    private readonly Replication _replication;

    public ParryPlayer(PlannedWorld world) : base("Parry", world) =>
        (_world, _replication) = (world, new Replication(world.Plan.Layout));

    /// <summary>Plays and keeps no rows, so that nothing but the raids is counted.</summary>
    public (double Seconds, long Bytes, long Events) Time(int replications, int seed)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread(), events = 0;
        double start = ThreadClock.Seconds;
        for (int i = 0; i < replications; i++)
        {
            _replication.Run(_world.Plan, _world.Parameters, new Stream((ulong)seed, 0, (uint)i));
            events += _replication.Events;
        }
        double seconds = ThreadClock.Seconds - start;
        return (seconds, GC.GetAllocatedBytesForCurrentThread() - bytes, events);
    }

    public override Played Play(int replications, int seed)
    {
        (double seconds, long bytes, long events) = Time(replications, seed);
        var rows = new double[replications][];
        for (int i = 0; i < replications; i++)
        {
            Tally tally = _replication.Run(_world.Plan, _world.Parameters, new Stream((ulong)seed, 0, (uint)i));
            rows[i] = Row(tally.Leaked, tally.Intercepted, tally.Failed, tally.Impacts, tally.Rounds);
        }
        return new Played(seconds, bytes, events, rows);
    }
}
