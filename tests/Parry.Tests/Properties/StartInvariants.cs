using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What must hold of how the shooters stand when a raid begins.</summary>
internal static class StartInvariants
{
    /// <summary>All or no channels of a battery or ship are ready, all for certain at 1 and none at 0; a patrol's aircraft
    /// are its share; who was put out has none.</summary>
    public static void ShootersStandAsThePostureSays(Story story)
    {
        PostureLevel? posture = story.Start.Posture;
        for (int s = 0; s < story.Layout.Shooters.Length; s++)
        {
            int there = story.Start.There(s), taking = story.Channels(s);
            if (story.Told.Night is { } night && night.Out[s])
            {
                Assert.Equal(0, taking);
            }
            else if (posture is null)
            {
                Assert.Equal(there, taking);
            }
            else if (story.Layout.Shooters[s].IsPatrol)
            {
                Assert.Equal(Start.Rounded(there * story.Told.World[posture.Patrols]), taking);
            }
            else
            {
                double ready = story.Told.World[posture.Ready];
                Assert.True((taking == there && ready > 0) || (taking == 0 && ready < 1), "ready in part, or against the odds");
            }
        }
    }

    public static void WhoIsNotReadyFiresNothing(Story story) =>
        Assert.All(story.Engagements, e => Assert.True(story.Channels(e.Shooter) > 0, "fired though not ready or put out"));

    /// <summary>A shooter on hold is held back only from what it could otherwise have met, with a round.</summary>
    public static void OnlyWhoCouldFireIsHeldBack(Story story) => Assert.All(story.Told.All(TraceKind.HeldBack), held =>
    {
        ShooterRow shooter = story.ShooterRow(held.Who);
        Assert.True(story.Channels(story.Layout.Weapons[held.Who].Shooter) > 0, "held back though not ready or put out");
        Assert.True(story.End(held.Threat).Time >= held.Time, "held back from what had ended");
        Assert.DoesNotContain(story.Engagements, e => e.Threat == held.Threat
            && story.ShooterRow(e.Weapon).Nation == shooter.Nation);
    });
}
