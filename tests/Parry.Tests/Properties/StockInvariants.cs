using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold of every magazine, worked out again from what was fired and what came in.</summary>
internal static class StockInvariants
{
    public static void EveryRoundIsFiredLeftOrLost(Story story)
    {
        Tally tally = story.Told.Tally;
        for (int w = 0; w < story.Layout.Weapons.Length; w++)
        {
            Assert.Equal(story.Start.Loaded(w) + story.Stores.Fresh(w), tally.Loaded[w]);
            Assert.Equal(tally.Loaded[w], tally.Rounds[w] + tally.Left[w] + tally.Lost[w]);
            Assert.Equal(tally.Rounds[w], story.Engagements.Where(e => e.Weapon == w).Sum(e => e.Fired));
            Assert.Equal(story.Stores.Lost(w), tally.Lost[w]);
        }
    }

    /// <summary>No weapon fires what it has not; what is kept for other classes stays; and it ran out when it first fired
    /// its last round, whatever came in later.</summary>
    public static void MagazinesNeverGoBelowTheirReserve(Story story)
    {
        int[] stock = [.. Enumerable.Range(0, story.Layout.Weapons.Length).Select(story.Start.Released)];
        int changes = 0;
        long[] ranOut = [.. stock.Select(_ => Tally.Never)];
        foreach (TraceEntry entry in story.Told.Trace.Entries)
        {
            if (Stores.IsChange(entry.Kind))
            {
                stock = [.. stock.Zip(story.Stores.Changes[changes++].Rounds, (s, more) => s + more)];
            }
            else if (entry.Kind == TraceKind.Committed)
            {
                ref int left = ref stock[entry.Who];
                left -= entry.Number;
                Assert.True(left >= story.Reserved(entry.Who, story.ClassOf(entry.Threat)), "drew on a reserve");
                ref long at = ref ranOut[entry.Who];
                at = left == 0 && at == Tally.Never ? entry.Launch : at;
            }
        }
        Assert.Equal(stock.Select((s, w) => s + story.Stores.Elsewhere(w)), story.Told.Tally.Left);
        Assert.Equal(ranOut, story.Told.Tally.ExhaustedAt);
    }

    public static void MagazinesAreFilledAgainAsOftenAndAsLateAsTheirShooterSays(Story story)
    {
        foreach (IGrouping<int, TraceEntry> weapon in story.Told.All(TraceKind.Refilled)
            .Where(e => !story.ShooterRow(e.Who).IsPatrol).GroupBy(e => e.Who))
        {
            Shooter shooter = story.Scenario.Shooters[story.Layout.Weapons[weapon.Key].Shooter];
            ShooterRow row = story.ShooterRow(weapon.Key);
            long takes = story.Parameter(row.RefillSlot);
            Assert.NotNull(shooter.Reload);
            Assert.InRange(weapon.Count(), 1, shooter.Reloads is null ? 1 : (int)story.Parameter(row.RefillsSlot));
            HashSet<long> launched = [.. story.Engagements.Where(e => e.Weapon == weapon.Key).Select(e => e.Launch)];
            Assert.All(weapon, refill => Assert.Contains(refill.Time - takes, launched));
        }
    }
}
