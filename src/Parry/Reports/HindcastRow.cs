using System.Collections.Generic;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>One reported quantity of one raid, and the words for how the model stands beside it.</summary>
internal sealed record HindcastRow(HindcastRaid Raid, HindcastQuantity Quantity)
{
    public bool IsMiss => Quantity is { Standing: HindcastStanding.Scored, Hit90: false };

    public bool IsHit => Quantity is { Standing: HindcastStanding.Scored, Hit90: true };

    public string Reported => Band(Quantity.Low, Quantity.Best, Quantity.High);

    public string Half => Span(Quantity.P25, Quantity.P75);

    public string Most => Span(Quantity.P05, Quantity.P95);

    public string Score => Figure(Quantity.Crps);

    public string Judgement => Quantity switch
    {
        { Standing: not HindcastStanding.Scored, Hit90: true } => "agrees",
        { Standing: not HindcastStanding.Scored } => "differs",
        { Touches: true } => "overlaps",
        { Hit90: false } => "miss",
        { Hit50: false } => "in 90 %",
        _ => "in 50 %",
    };

    public string End => Figure(Quantity.Whole);

    public static string Verdict(HindcastClaim claim) =>
        claim.Hit50 ? "in 50 %" : claim.Hit90 ? "in 90 %" : "outside";

    /// <summary>The sections of a report, those that tell most against the model first.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<HindcastRow> Rows)> Sections(Hindcast hindcast)
    {
        HindcastRow[] all = [.. hindcast.Raids.SelectMany(r => r.Quantities.Select(q => new HindcastRow(r, q)))];
        IReadOnlyList<HindcastRow> Those(HindcastStanding standing) =>
            [.. all.Where(r => r.Quantity.Standing == standing)];
        return new (string Title, IReadOnlyList<HindcastRow> Rows)[]
        {
            ("Misses", [.. all.Where(r => r.IsMiss)]),
            ("Hits", [.. all.Where(r => r.IsHit)]),
            ("Fixed by the inputs", Those(HindcastStanding.Fixed)),
            ("Given to the inputs", Those(HindcastStanding.Given)),
        }.Where(s => s.Rows.Count > 0);
    }

    /// <summary>Best figure, and the band where it has a width.</summary>
    public string Band(double low, double best, double high) =>
        low.Equals(high) ? Figure(best) : $"{Figure(best)} ({Figure(low)}..{Figure(high)})";

    private string Span(double low, double high) =>
        double.IsNaN(low) ? "-" : low.Equals(high) ? Figure(low) : $"{Figure(low)}..{Figure(high)}";

    private string Figure(double value) => double.IsNaN(value) ? "-"
        : Quantity.Unit == "1" ? Figures.Share(value) : Figures.Count(value);
}
