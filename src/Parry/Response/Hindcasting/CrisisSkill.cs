using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>The model against a plain forecast.</summary>
/// <param name="Score">rps: ranked probability score of the outcome; brier: Brier score of a renewed raid.</param>
/// <param name="Baseline">base-rates, tit-for-tat, same-again, or icb.</param>
/// <param name="Cases">How many are compared.</param>
/// <param name="Model">Mean score of the model.</param>
/// <param name="Plain">That of the baseline.</param>
/// <param name="Skill">1 - model / plain: below 0 is worse than the baseline; NaN where that is perfect.</param>
/// <param name="Low">Lower end of the 90 % interval of a bootstrap over cases.</param>
/// <param name="High">Upper end.</param>
public sealed record CrisisSkill(
    string Score, string Baseline, int Cases, double Model, double Plain, double Skill, double Low, double High)
{
    private const int Resamples = 2000;

    /// <summary>The outcome of the cases against every baseline that speaks of it.</summary>
    internal static IEnumerable<CrisisSkill> OfOutcome(ImmutableArray<CrisisHindcastCase> cases, ulong seed) =>
        Of("rps", cases, c => c.RankedScore, p => p.RankedScore, seed);

    /// <summary>A renewed raid against every baseline.</summary>
    internal static IEnumerable<CrisisSkill> OfRenewal(ImmutableArray<CrisisHindcastCase> cases, ulong seed) =>
        Of("brier", cases, c => c.RenewedScore, p => p.RenewedScore, seed);

    private static IEnumerable<CrisisSkill> Of(
        string score,
        ImmutableArray<CrisisHindcastCase> cases,
        Func<CrisisHindcastCase, double> model,
        Func<PlainForecast, double> plain,
        ulong seed)
    {
        int[][] resamples = [.. Enumerable.Range(0, Resamples).Select(r => Resampling.Rows(cases.Length, seed, r))];
        double[] own = [.. cases.Select(model)];
        for (int baseline = 0; baseline < cases[0].Baselines.Count; baseline++)
        {
            double[] others = [.. cases.Select(c => plain(c.Baselines[baseline]))];
            if (!others.Any(double.IsNaN))
            {
                var paired = PairedSkill.Of(own, others, resamples);
                yield return new CrisisSkill(
                    score,
                    cases[0].Baselines[baseline].Baseline,
                    cases.Length,
                    paired.Model,
                    paired.Plain,
                    paired.Skill,
                    paired.Low,
                    paired.High);
            }
        }
    }
}
