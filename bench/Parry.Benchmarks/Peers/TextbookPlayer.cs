using System;
using System.IO;
using Parry.Peers.Textbook;
using Parry.Studies;

namespace Parry.Benchmarks.Peers;

internal sealed class TextbookPlayer : Player
{
    private readonly Plan _plan;

    public TextbookPlayer(PlannedWorld world, string exported) : base("textbook C#", world)
    {
        using FileStream json = File.OpenRead(exported);
        _plan = Plan.Read(json);
    }

    public override Played Play(int replications, int seed)
    {
        var random = new Random(seed);
        var results = new Result[replications];
        long bytes = GC.GetAllocatedBytesForCurrentThread(), events = 0;
        double start = ThreadClock.Seconds;
        for (int i = 0; i < replications; i++)
        {
            var raid = new Raid(_plan, random);
            results[i] = raid.Play();
            events += raid.Events;
        }
        double seconds = ThreadClock.Seconds - start;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new Played(
            seconds,
            bytes,
            events,
            Array.ConvertAll(results, r => Row(r.Leaked, r.Intercepted, r.Failed, r.Impacts, r.Rounds)));
    }
}
