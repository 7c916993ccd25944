using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>No lost wake-ups: a battery with a free channel, a round and a launcher that is ready in time does not stand
/// idle before a threat that it may engage, has a track of, and nobody of its group is dealing with.</summary>
internal static class IdleInvariant
{
    public static void NoShooterIdlesBeforeAShotItCouldTake(Story story)
    {
        for (int threat = 0; threat < story.Threats.Length; threat++)
        {
            TracedThreat traced = story.Threats[threat];
            for (int s = story.Plan.ShotStart[traced.Family]; s < story.Plan.ShotStart[traced.Family + 1]; s++)
            {
                Shot shot = story.Plan.Shots[s];
                ShooterRow shooter = story.ShooterRow(shot.Weapon);
                if (shot.Count > 0 && !shooter.IsPatrol
                    && story.Tracks.TryGetValue((threat, shooter.Net), out long track))
                {
                    CheckShot(story, threat, shot, shooter, track);
                }
            }
        }
    }

    private static void CheckShot(Story story, int threat, Shot shot, ShooterRow shooter, long track)
    {
        long born = story.Threats[threat].Launch, reaction = story.Parameter(shooter.ReactionSlot);
        long opens = long.Max(long.Max(track, born), born + shot.FirstLaunch - reaction);
        long closes = born + shot.LastLaunch - reaction;
        int shooterIndex = story.Layout.Weapons[shot.Weapon].Shooter;
        Engaged[] own = [.. story.Engagements.Where(e => e.Shooter == shooterIndex)];

        // What is free changes only when an engagement is assessed or a channel freed; look at those instants.
        foreach (long now in story.Engagements.SelectMany(e => new[] { e.Assessed, e.Freed })
            .Append(opens).Where(t => t >= opens && t <= closes && t < story.End(threat).Time).Distinct())
        {
            bool engaged = story.Engagements.Any(e => e.Threat == threat && e.Commit <= now && now < e.Assessed
                && story.ShooterRow(e.Weapon).Group == shooter.Group);
            int salvoes = story.Engagements.Count(e => e.Threat == threat && e.Commit <= now
                && story.ShooterRow(e.Weapon).Layer == shooter.Layer
                && story.ShooterRow(e.Weapon).Group == shooter.Group);
            long most = story.Parameter(story.Layout.Layers[shooter.Layer].MaximumSalvosSlot);
            int busy = own.Count(e => e.Commit <= now && now < e.Freed);
            int fired = own.Where(e => e.Weapon == shot.Weapon && e.Commit <= now).Sum(e => e.Fired);
            long ready = own.Where(e => e.Commit <= now)
                .Select(e => e.Launch + (e.Fired * story.Parameter(shooter.SpacingSlot))).DefaultIfEmpty().Max();
            bool could = !engaged
                && (most == 0 || salvoes < most)
                && busy < story.Channels(shooterIndex)
                && fired < story.Loaded(shot.Weapon)
                && long.Max(now + reaction, ready) <= born + shot.LastLaunch;
            Assert.False(could, $"weapon {shot.Weapon} idles before threat {threat} at {now - born} ticks of its flight");
        }
    }
}
