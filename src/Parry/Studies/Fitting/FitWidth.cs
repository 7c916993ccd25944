using System.Collections.Generic;
using System.Linq;

namespace Parry.Studies;

/// <summary>Mean width of the 90 % intervals of what scores, each as a share of what it is a part of.</summary>
/// <param name="Predicted">Of raids that were left out of the fit.</param>
/// <param name="Flat">Of the same raids with every fitted probability uniform between 0 and 1; NaN if nothing
/// scores.</param>
public sealed record FitWidth(double Predicted, double Flat)
{
    /// <summary>The one over the other.</summary>
    public double Ratio => Predicted / Flat;

    internal static FitWidth Of(IEnumerable<HindcastRaid> predicted, IEnumerable<HindcastRaid> flat)
    {
        (HindcastQuantity One, HindcastQuantity Other)[] pairs =
        [
            .. predicted.Zip(flat).SelectMany(raids => raids.First.Quantities.Zip(raids.Second.Quantities))
                .Where(q => q.First.Standing == HindcastStanding.Scored),
        ];
        double Mean(IEnumerable<double> widths) => widths.DefaultIfEmpty(double.NaN).Average();
        return new FitWidth(
            Mean(pairs.Select(p => (p.One.P95 - p.One.P05) / p.One.Whole)),
            Mean(pairs.Select(p => (p.Other.P95 - p.Other.P05) / p.One.Whole)));
    }
}
