using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold of channels and launchers at every instant.</summary>
internal static class ChannelInvariants
{
    public static void ChannelsInUseNeverExceedTheirNumber(Story story)
    {
        for (int s = 0; s < story.Layout.Shooters.Length; s++)
        {
            int shooter = s;
            AssertAtOnce(story, e => e.Shooter == shooter, story.Channels(s));
        }
    }

    /// <summary>A limit of a category binds all its classes together, but for those with a limit of their own.</summary>
    public static void ChannelsOfAClassOrAnInterceptorNeverExceedTheirNumber(Story story)
    {
        for (int s = 0; s < story.Layout.Shooters.Length; s++)
        {
            int shooter = s;
            ShooterRow row = story.Layout.Shooters[s];
            foreach (int slot in row.ClassChannelSlots.Distinct().Where(slot => slot != ParameterTable.Zero))
            {
                AssertAtOnce(
                    story, e => e.Shooter == shooter && row.ClassChannelSlots[e.Class] == slot, story.Parameter(slot));
            }
        }
        for (int w = 0; w < story.Layout.Weapons.Length; w++)
        {
            int weapon = w, slot = story.Layout.Weapons[w].ChannelSlot;
            if (slot != ParameterTable.Zero)
            {
                AssertAtOnce(story, e => e.Weapon == weapon, story.Parameter(slot));
            }
        }
    }

    private static void AssertAtOnce(Story story, Func<Engaged, bool> which, long most)
    {
        // A channel freed at an instant may be taken again at that instant: releases (-1) sort before commits (+1).
        int inUse = 0;
        foreach ((_, int change) in story.Engagements.Where(which)
            .SelectMany(e => new[] { (e.Commit, 1), (e.Freed, -1) }).Order())
        {
            inUse += change;
            Assert.InRange(inUse, 0, most);
        }
    }

    public static void LaunchersKeepTheirSpacing(Story story)
    {
        foreach (IGrouping<int, Engaged> shooter in story.Engagements.GroupBy(e => e.Shooter))
        {
            long spacing = story.Parameter(story.Layout.Shooters[shooter.Key].SpacingSlot);
            Engaged[] inOrder = [.. shooter.OrderBy(e => e.Launch)];
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair =>
                Assert.True(pair.Second.Launch >= pair.First.Launch + (pair.First.Fired * spacing)));
        }
    }
}
