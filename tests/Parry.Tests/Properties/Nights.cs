using System.Collections.Generic;
using System.Collections.Immutable;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Tests.Properties;

/// <summary>The nights of one campaign, each told like a raid of its own; with what they left to the next.</summary>
internal sealed record Nights(int World, ImmutableArray<Story> Stories, ImmutableArray<NightStart> After)
{
    public static Nights Of(Scenario scenario, WorldSet worlds, int world, ImmutableArray<FamilyPath> paths, ulong seed)
    {
        RaidPlan plan = new RaidPlanner(scenario).Plan(worlds.Plans[worlds.PlanOf(world)]);
        var values = new double[scenario.Inputs.Length];
        var parameters = new double[plan.Layout.Parameters.Count];
        worlds.Fill(world, values);
        plan.Layout.Parameters.Fill(values, parameters);
        var supply = new Parry.Outcomes.Supply(plan.Layout, parameters);
        supply.Start();
        var stories = new List<Story>();
        var after = new List<NightStart>();
        foreach (NightRow row in plan.Layout.Campaign!.Nights)
        {
            supply.BringUp(row);
            NightStart start = Copy(supply.Night);
            var trace = new Trace();
            var stream = new Stream(seed, (uint)world, (uint)stories.Count);
            Tally tally = new Replication(plan.Layout).Run(plan, parameters, stream, trace, supply.Night);
            supply.TakeOver(tally);
            supply.Night.PutOut(tally.Impacts, parameters, stream);
            after.Add(Copy(supply.Night));
            var told = new Told(plan, parameters, new World(scenario, values), tally, trace, start);
            stories.Add(new Story(told, paths, Retold.Nothing(scenario)));
        }
        return new Nights(world, [.. stories], [.. after]);
    }

    private static NightStart Copy(Night night) =>
        new([.. night.Rounds], [.. night.Out], [.. night.AircraftLost], [.. night.Depot], night.Raid);
}
