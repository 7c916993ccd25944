using System.Collections.Generic;
using System.Linq;
using Parry.Engine;

namespace Parry.Tests.Properties;

/// <summary>Whether nights made a difference to those after them.</summary>
internal static class ExercisedByNights
{
    public static IEnumerable<(string What, bool Was)> By(Nights nights)
    {
        (Story Story, NightStart Before)[] later = [.. nights.Stories.Skip(1).Zip(nights.After)];
        yield return ("a night began with magazines not full", later.Any(n => n.Story.Told.Night!.Rounds.Select(
            (r, w) => r < n.Story.Start.FullMagazine(w)).Any(less => less)));
        yield return ("rounds were brought up", later.Any(
            n => n.Story.Told.Night!.Rounds.Zip(n.Before.Rounds).Any(r => r.First > r.Second)));
        yield return ("a depot was empty before a magazine was full", later.Any(n => n.Story.Told.Night!.Rounds.Select(
            (r, w) => r < n.Story.Start.FullMagazine(w)
                && n.Story.Told.Night!.Depot[n.Story.Layout.Weapons[w].Interceptor] < 1).Any(empty => empty)));
        yield return ("delivery was too slow", later.Any(n => n.Story.Told.Night!.Rounds.Select(
            (r, w) => r < n.Story.Start.FullMagazine(w) && !n.Before.Out[n.Story.Layout.Weapons[w].Shooter]
                && n.Story.Told.Night!.Depot[n.Story.Layout.Weapons[w].Interceptor] >= 1).Any(slow => slow)));
        yield return ("a shooter was put out", nights.After.Any(n => n.Out.Contains(true)));
        yield return ("an impact spared a shooter", nights.Stories.Zip(nights.After).Any(n => n.First.Scenario.Shooters.Select(
            (x, i) => !n.Second.Out[i] && x.Exposed is not null && n.First.Told.Tally.Impacts
                [n.First.Scenario.Assets.Select(a => a.Id).ToList().IndexOf(x.Exposed.Asset)] > 0).Any(spared => spared)));
        yield return ("a depot limited a refill in the night", nights.Stories.Any(s => s.Stores.Changes.Any(
            c => c.Entry.Kind == TraceKind.Refilled && c.Rounds[c.Entry.Who] < s.Start.Full(c.Entry.Who))));
        yield return ("a night began without the aircraft that were lost before",
            later.Any(n => n.Before.AircraftLost.Sum() > 0));
        yield return ("a raid of another size came", nights.Stories.Any(
            s => s.Told.Tally.Launched.Sum() != s.Layout.Waves.Sum(w => s.Parameter(w.CountSlot))));
    }
}
