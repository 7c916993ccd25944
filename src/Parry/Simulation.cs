using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Response;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Worlds;

namespace Parry;

/// <summary>The whole flow, as a reader meets it first.</summary>
public static class Simulation
{
    /// <summary>Fights a raid many times and says what came of it.</summary>
    /// <param name="scenario">From <see cref="ScenarioFile.Read"/>.</param>
    /// <param name="options">How much to run; replications and worlds of 1 or more.</param>
    /// <param name="progress">Told, from any thread, how many replications are finished; may be null.</param>
    /// <param name="cancel">Ends the run early: the summary is then of the replications done so far and says
    /// so.</param>
    /// <exception cref="ScenarioException">A draw makes a path that cannot be flown.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before one replication was done.</exception>
    public static RaidSummary Run(
        Scenario scenario, RunOptions options, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        WorldSet worlds = WorldSet.Draw(scenario, options.WorldCount, options.Seed, options.Plans);
        var planner = new RaidPlanner(scenario);
        ImmutableArray<RaidPlan> plans = MonteCarlo.Plan(planner, worlds, options.Threads, cancel);
        cancel.ThrowIfCancellationRequested();
        StoppingRule? rule = options.Precision is { } wanted ? new StoppingRule(wanted, options.PrecisionOf) : null;
        OutcomeTable outcomes = MonteCarlo.Run(
            plans,
            worlds,
            options.ReplicationsPerWorld,
            options.Seed,
            options.Threads,
            progress,
            cancel,
            options.Posture,
            rule is null ? null : rule.IsEnough);
        if (outcomes.Rows == 0)
        {
            throw new OperationCanceledException("stopped before one replication was done", cancel);
        }
        RaidSummary summary = RaidSummary.Of(outcomes, rule);
        return options.CostOfSurprise && CanBeSurprised(scenario, options) && !summary.Partial
            ? summary.Against(Run(
                scenario,
                options with { Posture = Posture.Truth, Precision = null, Replications = Fought(summary, options) },
                done => progress?.Invoke(summary.Replications + done),
                cancel))
            : summary;
    }

    // As many replications, in all or in each world, as the raid that it is compared with was fought.
    private static int Fought(RaidSummary summary, RunOptions options) =>
        options.Worlds is null ? summary.Replications : options.Replications;

    private static bool CanBeSurprised(Scenario scenario, RunOptions options) =>
        options.Posture == Posture.Estimate && scenario.Estimate is { Postures.IsEmpty: false };

    /// <summary>Fights two raids on common random numbers: what is the same in both draws the same numbers.</summary>
    /// <param name="first">The raid to compare with.</param>
    /// <param name="second">The raid to compare.</param>
    /// <param name="options">Of both runs.</param>
    /// <param name="progress">As in <see cref="Run"/>, over both.</param>
    /// <param name="cancel">As in <see cref="Run"/>; the pairs that were done are compared.</param>
    public static Comparison Compare(
        Scenario first,
        Scenario second,
        RunOptions options,
        Action<int>? progress = null,
        CancellationToken cancel = default)
    {
        // All pairs are fought: a rule that stopped each raid when it was precise would part them.
        options = options with { CostOfSurprise = false, Precision = null };
        RaidSummary one = Run(first, options, progress, cancel);
        return Comparison.Of(one, Run(second, options, n => progress?.Invoke(one.Replications + n), cancel));
    }

    /// <summary>Fights one replication of a run again and keeps its story.</summary>
    /// <param name="scenario">The raid.</param>
    /// <param name="options">Those of the run.</param>
    /// <param name="replication">Counts from 1 over all worlds, in the order of the run's rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such replication.</exception>
    public static Timeline Explain(Scenario scenario, RunOptions options, int replication)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(replication, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            replication, (long)options.WorldCount * options.ReplicationsPerWorld);
        WorldSet worlds = WorldSet.Draw(scenario, options.WorldCount, options.Seed, options.Plans);
        int row = replication - 1;
        RaidPlan plan = new RaidPlanner(scenario).Plan(
            worlds.Plans[worlds.PlanOf(row / options.ReplicationsPerWorld)]);
        return new Timeline(
            plan,
            replication,
            MonteCarlo.Explain(
                plan, worlds, options.ReplicationsPerWorld, options.Seed, options.Posture, row).Trace);
    }

    /// <summary>Plans one world of a run: the tables that its replications are fought from.</summary>
    /// <param name="scenario">The raid.</param>
    /// <param name="options">Those of the run.</param>
    /// <param name="world">Counts from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run has no such world.</exception>
    public static PlannedWorld Plan(Scenario scenario, RunOptions options, int world)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(world, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(world, options.WorldCount);
        WorldSet worlds = WorldSet.Draw(scenario, options.WorldCount, options.Seed, options.Plans);
        RaidPlan plan = new RaidPlanner(scenario).Plan(worlds.Plans[worlds.PlanOf(world - 1)]);
        return new PlannedWorld(plan, worlds, options.Seed, world);
    }

    /// <summary>Fights the nights of a campaign in sequence, many times: rounds, losses and supplies carry over.</summary>
    /// <param name="scenario">One with a campaign.</param>
    /// <param name="options">How much to run; a replication is a whole campaign.</param>
    /// <param name="progress">As in <see cref="Run"/>.</param>
    /// <param name="cancel">As in <see cref="Run"/>.</param>
    /// <exception cref="ArgumentException">The scenario has no campaign.</exception>
    public static Campaign FightNights(
        Scenario scenario, RunOptions options, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        if (!scenario.HasCampaign)
        {
            throw new ArgumentException("the scenario has no campaign", nameof(scenario));
        }
        WorldSet worlds = WorldSet.Draw(scenario, options.WorldCount, options.Seed, options.Plans);
        ImmutableArray<RaidPlan> plans = MonteCarlo.Plan(new RaidPlanner(scenario), worlds, options.Threads, cancel);
        cancel.ThrowIfCancellationRequested();
        CampaignTable table = CampaignRuns.Run(
            plans, worlds, options.ReplicationsPerWorld, options.Seed, options.Threads, options.Posture, progress, cancel);
        return table.Rows > 0
            ? Campaign.Of(table)
            : throw new OperationCanceledException("stopped before one campaign was done", cancel);
    }

    /// <summary>How full the defence's channels and magazines are as the raid goes on.</summary>
    /// <param name="scenario">The raid.</param>
    /// <param name="options">How much to run; every replication is told whole, so some hundreds will do.</param>
    /// <param name="intervals">Into how many parts to divide the raid, 1 or more.</param>
    public static Saturation Saturate(Scenario scenario, RunOptions options, int intervals)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(intervals, 1);
        WorldSet worlds = WorldSet.Draw(scenario, options.WorldCount, options.Seed, options.Plans);
        ImmutableArray<RaidPlan> plans =
            MonteCarlo.Plan(new RaidPlanner(scenario), worlds, options.Threads, CancellationToken.None);
        var told = new (RaidPlan, Trace, Tally)[options.WorldCount * options.ReplicationsPerWorld];
        for (int row = 0; row < told.Length; row++)
        {
            RaidPlan plan = plans[worlds.PlanOf(row / options.ReplicationsPerWorld)];
            (Trace trace, Tally tally) = MonteCarlo.Explain(
                plan, worlds, options.ReplicationsPerWorld, options.Seed, options.Posture, row);
            told[row] = (plan, trace, tally);
        }
        return Saturation.Of(scenario, told, intervals);
    }

    /// <summary>Fights published raids again and holds the model against what was reported of them.</summary>
    /// <param name="scenarios">One or more, each with something reported.</param>
    /// <param name="options">Of each run.</param>
    /// <param name="progress">As in <see cref="Run"/>, over all raids.</param>
    /// <param name="cancel">Ends it early: it is then of the raids fought so far and says so.</param>
    /// <exception cref="ArgumentException">There is no raid, or nothing is reported of one.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before one replication was done.</exception>
    public static Hindcast Hindcast(
        IReadOnlyList<Scenario> scenarios,
        RunOptions options,
        Action<int>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(options);
        if (scenarios.Count == 0 || scenarios.Any(s => !s.HasReport))
        {
            throw new ArgumentException("a hindcast needs raids of which something is reported", nameof(scenarios));
        }
        options = options with { CostOfSurprise = false, Precision = null };
        int each = options.WorldCount * options.ReplicationsPerWorld;
        return Studies.Hindcast.Of(scenarios, options, (scenario, before) =>
            Run(scenario, options, done => progress?.Invoke((before * each) + done), cancel));
    }

    /// <summary>Fits the probabilities that raids share on what was reported of them, and predicts each raid from the
    /// others.</summary>
    /// <param name="scenarios">One or more published raids, each with something reported, an id of its own and no
    /// posterior.</param>
    /// <param name="options">How to fit.</param>
    /// <param name="progress">Told, from any thread, how many replications are finished: of each raid those of every draw,
    /// and one more a draw.</param>
    /// <param name="cancel">Ends it without a result.</param>
    /// <exception cref="ScenarioException">With everything that keeps the raids from being fitted together.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the end.</exception>
    public static Fit Fit(
        IReadOnlyList<Scenario> scenarios,
        FitOptions options,
        Action<int>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfZero(scenarios.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, FitOptions.LeastDraws);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Tolerance);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.PriorDeviation);
        ArgumentOutOfRangeException.ThrowIfNegative(options.BetweenRaids);
        FitChecks.Run(scenarios);
        return Studies.Fit.Of(scenarios, options, progress, cancel);
    }

    /// <summary>How many kills a clairvoyant assigner could expect at most, beside those of the policy.</summary>
    /// <param name="scenario">The raid.</param>
    /// <param name="options">How much to run; every replication is told whole, so some hundreds will do.</param>
    public static BoundResult Bound(Scenario scenario, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        WorldSet worlds = WorldSet.Draw(scenario, options.WorldCount, options.Seed, options.Plans);
        return BoundResult.Of(
            MonteCarlo.Plan(new RaidPlanner(scenario), worlds, options.Threads, CancellationToken.None), worlds, options);
    }

    /// <summary>Compares what Blue can do after a raid, across worlds: a stress test, no forecast.</summary>
    /// <param name="crisis">From <see cref="CrisisFile.Read"/>.</param>
    /// <param name="options">How much to run.</param>
    /// <param name="raids">From <see cref="RaidBook.Make"/> with the same crisis and options; made if null.</param>
    /// <param name="progress">Told, from any thread, how many worlds are finished; may be null.</param>
    /// <param name="cancel">Ends it with an exception.</param>
    public static ResponseResult Respond(
        Crisis crisis,
        RespondOptions options,
        RaidBook? raids = null,
        Action<int>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Worlds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Runs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        if (!RespondOptions.RobustMeasures.Contains(options.RobustMeasure))
        {
            throw new ArgumentException($"there is no '{options.RobustMeasure}' in every world", nameof(options));
        }
        RaidBook book = raids ?? RaidBook.Make(crisis, options, null, cancel);
        var setting = new ResponseSetting(crisis, book.Surface, book.First);
        return ResponseStudy.Run(setting, options, book.Error, progress, cancel);
    }

    /// <summary>Plays the option that was taken in past crises and holds the model against what came of it.</summary>
    /// <param name="past">From <see cref="PastCrisesFile.Read"/>.</param>
    /// <param name="options">How much to run; its options and weights play no part.</param>
    /// <param name="progress">Told, from any thread, how many worlds are finished, over all cases; may be null.</param>
    /// <param name="cancel">Ends it with an exception.</param>
    public static CrisisHindcast Hindcast(
        PastCrises past, RespondOptions options, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(past);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Worlds, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Runs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1);
        return CrisisHindcast.Of(past, options, progress, cancel);
    }

    /// <summary>Plays one run of one option again and keeps its story.</summary>
    /// <param name="crisis">The crisis.</param>
    /// <param name="options">Those of the comparison.</param>
    /// <param name="option">One of its ids.</param>
    /// <param name="world">From 1.</param>
    /// <param name="run">From 1.</param>
    /// <param name="raids">As in <see cref="Respond"/>.</param>
    public static CrisisStory Explain(
        Crisis crisis, RespondOptions options, string option, int world, int run, RaidBook? raids = null)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(world, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(world, options.Worlds);
        ArgumentOutOfRangeException.ThrowIfLessThan(run, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(run, options.Runs);
        RaidBook book = raids ?? RaidBook.Make(crisis, options);
        return CrisisStory.Of(new ResponseSetting(crisis, book.Surface, book.First), options.Seed, option, world, run);
    }

    /// <summary>Makes a short game of a crisis and solves it backwards, as a check on the law of choice.</summary>
    /// <param name="crisis">From <see cref="CrisisFile.Read"/>.</param>
    /// <param name="game">Which game.</param>
    /// <param name="raids">From <see cref="RaidBook.Make"/>.</param>
    /// <exception cref="ArgumentException">Not 2 to 4 moves, or not 2 to 4 rungs that rise from 0 to 9.</exception>
    public static GameResult SolveGame(Crisis crisis, GameOptions game, RaidBook raids)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(raids);
        ArgumentOutOfRangeException.ThrowIfLessThan(game.Plies, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(game.Plies, 4);
        ArgumentOutOfRangeException.ThrowIfNegative(game.Lambda ?? 0);
        ArgumentOutOfRangeException.ThrowIfNegative(game.WarCost);
        return GameOptions.Complaint(game.Rungs) is { } complaint
            ? throw new ArgumentException(complaint, nameof(game))
            : GameResult.Of(new ResponseSetting(crisis, raids.Surface, raids.First), game);
    }
}
