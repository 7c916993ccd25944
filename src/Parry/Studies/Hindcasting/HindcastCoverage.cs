using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>How often the model's intervals held what was reported, over the quantities that score.</summary>
/// <param name="Level">0.5 or 0.9: the share that a calibrated model reaches.</param>
/// <param name="Scored">How many quantities score.</param>
/// <param name="Contained">In how many of them the interval holds the best reported figure.</param>
/// <param name="Low">Lower end of the 90 % interval of the share contained, binomial (Clopper and Pearson 1934).</param>
/// <param name="High">Upper end.</param>
public sealed record HindcastCoverage(double Level, int Scored, int Contained, double Low, double High)
{
    /// <summary>Contained over scored; NaN where nothing scores.</summary>
    public double Share => Scored == 0 ? double.NaN : (double)Contained / Scored;

    internal static HindcastCoverage Of(
        double level, IReadOnlyList<HindcastQuantity> scored, Func<HindcastQuantity, bool> hit)
    {
        int contained = scored.Count(hit);
        (double low, double high) = Intervals.OfProbability(contained, scored.Count);
        return new HindcastCoverage(level, scored.Count, contained, low, high);
    }
}
