using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>A published raid as it was fought again, and what was reported of it. Cannot change.</summary>
/// <param name="Id">The id of the published raid; the name of the file, without its ending, if it says none.</param>
/// <param name="Title">Of the scenario.</param>
/// <param name="HHour">When it was.</param>
/// <param name="Replications">Replications that were finished.</param>
/// <param name="Partial">Whether the run was stopped before its end.</param>
/// <param name="Quantities">What was reported, in file order.</param>
public sealed record HindcastRaid(
    string Id,
    string Title,
    DateTimeOffset HHour,
    int Replications,
    bool Partial,
    IReadOnlyList<HindcastQuantity> Quantities)
{
    internal static HindcastRaid Of(RaidSummary summary)
    {
        Scenario scenario = summary.Scenario;
        var measure = new ReportedMeasure(summary.Table);
        return new HindcastRaid(
            scenario.Meta.Raid ?? Path.GetFileNameWithoutExtension(scenario.Meta.File),
            scenario.Title,
            scenario.Meta.HHour,
            summary.Replications,
            summary.Partial,
            [.. scenario.Reported.Select(quantity => Quantity(quantity, measure, summary))]);
    }

    private static HindcastQuantity Quantity(ReportedQuantity reported, ReportedMeasure measure, RaidSummary summary)
    {
        double[] values = measure.Values(reported);
        double[] defined = [.. values.Where(v => !double.IsNaN(v))];
        bool isFixed = defined.Distinct().Take(2).Count() < 2;
        Sample model = Sample.Of(values, summary.Clusters);
        ImmutableArray<HindcastClaim> claims = [.. reported.Claims.Select(c => Claim(c, model))];
        double launched = Median(measure.Whole(ShareBase.Launched, reported.Of), summary);
        double largest = claims.Select(c => c.High).Append(reported.Band.High).Append(model.P95).Max();
        bool counted = reported.Count is not (ReportedCount.Rounds or ReportedCount.ValueLost);
        return new HindcastQuantity(
            reported.Id,
            reported.Name,
            reported.ShareOf is not null || reported.Count == ReportedCount.ValueLost ? "1"
                : reported.Count == ReportedCount.Rounds ? "rounds" : "threats",
            reported.Band.Low,
            reported.Band.Best,
            reported.Band.High,
            model.P05,
            model.P25,
            model.P50,
            model.P75,
            model.P95,
            Crps.Of(defined, reported.Band.Best),
            reported.Given ? HindcastStanding.Given
                : isFixed ? HindcastStanding.Fixed : HindcastStanding.Scored,
            reported.ShareOf is not null ? 1 : counted ? Math.Max(launched, largest) : largest,
            Words(reported.Provenance.Source!),
            claims)
        {
            Interceptions = isFixed ? null : Interceptions(reported, measure, summary, launched),
        };
    }

    private static HindcastClaim Claim(ReportedClaim claim, Sample model) => new(
        claim.Id,
        claim.Name,
        claim.Band.Low,
        claim.Band.Best,
        claim.Band.High,
        HindcastQuantity.Holds(model.P25, model.P75, claim.Band.Best),
        HindcastQuantity.Holds(model.P05, model.P95, claim.Band.Best),
        Words(claim.Provenance.Source!));

    // What one nation stopped has no rate that another raid could lend, and an undefended raid says nothing of a defended
    // one.
    private static Interceptions? Interceptions(
        ReportedQuantity reported, ReportedMeasure measure, RaidSummary summary, double launched)
    {
        if (reported.Count != ReportedCount.Intercepted || !reported.By.IsEmpty || !(launched >= 1))
        {
            return null;
        }
        double scale = reported.ShareOf is { } whole
            ? Median(measure.Whole(whole, reported.Of), summary) / launched
            : 1 / launched;
        return new Interceptions(
            Studies.Interceptions.KindOf(reported, summary.Scenario), (int)launched, scale, scale * reported.Band.Best);
    }

    private static double Median(double[] values, RaidSummary summary) => Sample.Of(values, summary.Clusters).P50;

    private static string Words(Source source) => $"{source.Title}, {source.Publisher}, {source.Date}";
}
