using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold of nets that have room for only so many tracks, told of those that hear no other: there every
/// track is the net's own. When it would have been made with room for all is known from the same raid without the
/// limits.</summary>
internal static class CapacityInvariants
{
    private sealed record Span(int Threat, long Due, long From, long To)
    {
        public bool HoldsAt(long now) => From <= now && now < To;

        public bool WaitsAt(long now) => Due <= now && now < long.Min(From, To);
    }

    public static void NetsHoldNoMoreTracksThanTheyCan(Story story) => Each(story, (spans, most) =>
    {
        int held = 0;
        foreach ((_, int change) in spans.Where(s => s.From < s.To).SelectMany(s => new[] { (s.From, 1), (s.To, -1) }).Order())
        {
            held += change;
            Assert.InRange(held, 0, most);
        }
    });

    public static void NoTrackWaitsWhileThereIsRoom(Story story) => Each(story, (spans, most) =>
    {
        foreach (Span waiting in spans.Where(s => s.Due < s.From))
        {
            foreach (long now in spans.Select(s => s.To).Append(waiting.Due).Where(waiting.WaitsAt))
            {
                Assert.Equal(most, spans.Count(s => s.HoldsAt(now)));
            }
        }
    });

    public static void RoomGoesToWhoHasWaitedLongest(Story story) => Each(story, (spans, _) =>
    {
        foreach (Span later in spans.Where(s => s.From != Story.Never))
        {
            Assert.DoesNotContain(spans, s => s.Due < later.Due && s.WaitsAt(later.From));
        }
    });

    public static bool Waited(Story story)
    {
        bool waited = false;
        Each(story, (spans, _) => waited |= spans.Any(s => s.Due < long.Min(s.From, s.To)));
        return waited;
    }

    private static void Each(Story story, Action<Span[], long> check)
    {
        if (story.Known.Roomy is not { } roomy)
        {
            return;
        }
        for (int n = 0; n < story.Layout.Nets.Length; n++)
        {
            NetRow net = story.Layout.Nets[n];
            if (net.CapacitySlot != ParameterTable.Zero && net.Hears.All(from => from == n))
            {
                int index = n;
                check(
                    [.. Enumerable.Range(0, story.Threats.Length).Where(t => roomy.ContainsKey((t, index))).Select(t => new Span(
                        t, roomy[(t, index)], story.Known.Tracks.GetValueOrDefault((t, index), Story.Never), story.End(t).Time))],
                    story.Parameter(net.CapacitySlot));
            }
        }
    }
}
