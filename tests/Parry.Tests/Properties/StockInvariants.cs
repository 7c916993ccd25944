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
    public static void EveryRoundIsFiredOrLeft(Story story)
    {
        Tally tally = story.Told.Tally;
        for (int w = 0; w < story.Layout.Weapons.Length; w++)
        {
            Assert.Equal(story.Start.Loaded(w) + story.Start.Refills.Sum(r => r.Rounds[w]), tally.Loaded[w]);
            Assert.Equal(tally.Loaded[w], tally.Rounds[w] + tally.Left[w]);
            Assert.Equal(tally.Rounds[w], story.Engagements.Where(e => e.Weapon == w).Sum(e => e.Fired));
        }
    }

    /// <summary>No weapon fires what it has not; what is kept for other classes stays; and it ran out when it first fired
    /// its last round, whatever came in later.</summary>
    public static void MagazinesNeverGoBelowTheirReserve(Story story)
    {
        int[] stock = [.. Enumerable.Range(0, story.Layout.Weapons.Length).Select(story.Start.Released)];
        int refilled = 0;
        long[] ranOut = [.. stock.Select(_ => Tally.Never)];
        foreach (TraceEntry entry in story.Told.Trace.Entries)
        {
            if (entry.Kind == TraceKind.Refilled)
            {
                stock = [.. stock.Select((s, w) => s + story.Start.Refills[refilled].Rounds[w])];
                refilled++;
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
        Assert.Equal(stock.Select((s, w) => s + story.Start.Loaded(w) - story.Start.Released(w)), story.Told.Tally.Left);
        Assert.Equal(ranOut, story.Told.Tally.ExhaustedAt);
    }

    public static void MagazinesAreFilledAgainAsOftenAndAsLateAsTheirShooterSays(Story story)
    {
        foreach (IGrouping<int, TraceEntry> weapon in story.Told.All(TraceKind.Refilled).GroupBy(e => e.Who))
        {
            Shooter shooter = story.Scenario.Shooters[story.Layout.Weapons[weapon.Key].Shooter];
            ShooterRow row = story.ShooterRow(weapon.Key);
            long takes = story.Parameter(row.RefillSlot);
            if (shooter.Patrol is not null)
            {
                Assert.NotNull(shooter.Patrol.Rearm);
                HashSet<long> free = [.. story.Engagements.Where(e => story.ShooterRow(e.Weapon) == row).Select(e => e.Freed)];
                Assert.All(weapon, refill => Assert.Contains(refill.Time - takes, free));
                continue;
            }
            Assert.NotNull(shooter.Reload);
            Assert.InRange(weapon.Count(), 1, shooter.Reloads is null ? 1 : (int)story.Parameter(row.RefillsSlot));
            HashSet<long> launched = [.. story.Engagements.Where(e => e.Weapon == weapon.Key).Select(e => e.Launch)];
            Assert.All(weapon, refill => Assert.Contains(refill.Time - takes, launched));
        }
    }
}
