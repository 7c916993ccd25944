using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>How often an outcome came, and how often it was forecast.</summary>
/// <param name="Outcome">Which.</param>
/// <param name="Observed">In how many cases it came.</param>
/// <param name="Expected">Sum of the shares that the model gave it.</param>
public sealed record OutcomeTally(CrisisOutcome Outcome, int Observed, double Expected);

/// <summary>Past crises beside what the model says of the option that was taken in each. Cannot change. Nothing is said
/// of options that were not taken: what would have come of them, nobody knows.</summary>
public sealed class CrisisHindcast
{
    /// <summary>What every report says beside <see cref="ResponseResult.Honesty"/>.</summary>
    public const string OnlyWhatWasTaken = "Only the option that was taken is run: nothing here validates an option "
        + "that was not.";

    private CrisisHindcast(
        PastCrises past,
        RespondOptions settings,
        ImmutableArray<CrisisHindcastCase> cases,
        ImmutableArray<CrisisHindcastCase> reread)
    {
        (Past, Settings, Cases) = (past, settings, cases);
        Tallies =
        [
            .. Enum.GetValues<CrisisOutcome>().Select(o => new OutcomeTally(
                o, cases.Count(c => c.Outcome == o), cases.Sum(c => c.Shares[(int)o]))),
        ];
        Skill = [.. CrisisSkill.OfOutcome(cases, settings.Seed), .. CrisisSkill.OfRenewal(cases, settings.Seed)];
        OtherReading = cases.Any(c => c.Disputed is not null) ? [.. CrisisSkill.OfOutcome(reread, settings.Seed)] : [];
    }

    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<CrisisHindcastCase> Cases { get; }

    /// <summary>How much was run.</summary>
    public RespondOptions Settings { get; }

    /// <summary>One an outcome.</summary>
    public IReadOnlyList<OutcomeTally> Tallies { get; }

    /// <summary>Of the outcome, then of a renewed raid, each against every baseline that speaks of it.</summary>
    public IReadOnlyList<CrisisSkill> Skill { get; }

    /// <summary>Of the outcome, with every disputed one read the other way; empty where none is.</summary>
    public IReadOnlyList<CrisisSkill> OtherReading { get; }

    internal PastCrises Past { get; }

    internal static CrisisHindcast Of(
        PastCrises past, RespondOptions options, Action<int>? done, CancellationToken cancel)
    {
        PastCrisis[] cases =
        [
            .. past.Cases.OrderBy(c => c.Triggered, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
        ImmutableArray<CrisisForecast> forecasts = PastCrisisRuns.Play(cases, options, done, cancel);
        PastCrisis[] reread =
        [
            .. cases.Select(c => c with { Came = c.Came with { Outcome = c.Came.Disputed ?? c.Came.Outcome } }),
        ];
        return new CrisisHindcast(past, options, Beside(cases, forecasts), Beside(reread, forecasts));
    }

    private static ImmutableArray<CrisisHindcastCase> Beside(
        PastCrisis[] cases, ImmutableArray<CrisisForecast> forecasts) =>
        [.. cases.Select((c, i) => new CrisisHindcastCase(c, forecasts[i], Plain(c, cases)))];

    /// <summary>The plain forecasts of a case; base rates are of the other cases.</summary>
    internal static IEnumerable<(string Name, CrisisForecast Of)> Plain(PastCrisis past, IEnumerable<PastCrisis> all)
    {
        int first = CodedCrisis.FirstRung(past);
        PastOutcome[] others = [.. all.Where(c => c.Id != past.Id).Select(c => c.Came)];
        yield return ("base-rates", CrisisForecast.Frequencies(others));
        yield return ("tit-for-tat", CrisisCourse.TitForTat(past.Trigger, first));
        yield return ("same-again", CrisisCourse.SameAgain(past.Trigger, first));
        yield return ("icb", new CrisisForecast([], Anchors.ViolentReplies(first >= Ladder.Kinetic)));
    }
}
