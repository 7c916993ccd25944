using MathNet.Numerics.Distributions;
using Parry.Outcomes;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>When a run has been precise enough. Looking again and again at a growing sample and stopping when it looks
/// good would make intervals too short; so look k, of 1, 2, ..., is taken at the level 0.1 / (k (k + 1)). The levels
/// add up to 0.1: the interval holds at whichever look the run stops, nine times in ten (Bonferroni, as in Robbins
/// 1970).</summary>
internal sealed class StoppingRule(double wanted, string measure = RunOptions.UsualPrecisionOf)
{
    private const double Miss = 0.1;
    private int _looks;

    /// <summary>Half the width of the 90 % interval at the last look; infinite before the first.</summary>
    public double HalfWidth { get; private set; } = double.PositiveInfinity;

    /// <summary>Takes a look: whether the interval is narrow enough.</summary>
    public bool IsEnough(OutcomeTable table)
    {
        Sample sample = RaidSummary.SampleOf(table, measure);
        _looks++;
        double miss = Miss / (_looks * (_looks + 1.0));
        HalfWidth = sample.StandardError * Normal.InvCDF(0, 1, 1 - (miss / 2));
        return HalfWidth <= wanted;
    }
}
