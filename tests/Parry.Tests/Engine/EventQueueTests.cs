using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Engine;

public class EventQueueTests
{
    private static readonly Gen<(long Time, EventKind Kind, int Index)> AnyEvent =
        from time in Gen.OneOf(Gen.Choose(0, 3).Select(t => (long)t), Gen.Constant(EventQueue.MostTicks - 1),
            Gen.Choose(0, int.MaxValue).Select(t => (long)t))
        from kind in Gen.Elements(Enum.GetValues<EventKind>())
        from index in Gen.OneOf(Gen.Choose(0, 3), Gen.Constant(EventQueue.MostIndex))
        select (time, kind, index);

    [Fact]
    public void Events_come_in_the_order_of_time_then_kind_then_index_however_they_went_in() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnyEvent.ListOf().ToArbitrary(), events =>
        {
            var queue = new EventQueue(0);
            foreach ((long time, EventKind kind, int index) in events)
            {
                queue.Push(time, kind, index);
            }
            var popped = new List<(long, EventKind, int)>();
            while (queue.Count > 0)
            {
                popped.Add(Read(queue.Pop()));
            }
            return popped.SequenceEqual(events.OrderBy(e => e.Time).ThenBy(e => e.Kind).ThenBy(e => e.Index));
        }));

    [Fact]
    public void Events_pushed_between_pops_keep_the_order() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnyEvent.ListOf().ToArbitrary(), events =>
        {
            var queue = new EventQueue(4);
            var model = new List<(long Time, EventKind Kind, int Index)>();
            for (int i = 0; i < events.Count; i++)
            {
                queue.Push(events[i].Time, events[i].Kind, events[i].Index);
                model.Add(events[i]);
                if (i % 3 == 2)
                {
                    var least = model.OrderBy(e => e.Time).ThenBy(e => e.Kind).ThenBy(e => e.Index).First();
                    model.Remove(least);
                    if (Read(queue.Pop()) != least)
                    {
                        return false;
                    }
                }
            }
            return queue.Count == model.Count;
        }));

    [Fact]
    public void The_written_order_of_one_instant_is_what_rounds_did_then_what_is_learnt_then_endings_then_fire() =>
        Assert.Equal(
            [
                EventKind.Intercept, EventKind.Assess, EventKind.Release, EventKind.Rearm, EventKind.Relieve,
                EventKind.Reload, EventKind.OffStation, EventKind.Failure, EventKind.Impact, EventKind.Track, EventKind.Held,
                EventKind.Wake, EventKind.Close,
            ],
            Enum.GetValues<EventKind>());

    private static (long Time, EventKind Kind, int Index) Read(ulong key) =>
        (EventQueue.TimeOf(key), EventQueue.KindOf(key), EventQueue.IndexOf(key));
}
