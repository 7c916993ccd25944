using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Statistics;

/// <summary>How much better one forecast scores than another of the same cases.</summary>
/// <param name="Model">Mean score of the one.</param>
/// <param name="Plain">Mean score of the other.</param>
/// <param name="Skill">1 - model / plain: 1 is perfect, 0 no better, below 0 worse; NaN where the other is
/// perfect.</param>
/// <param name="Low">Lower end of the 90 % interval of a bootstrap over cases; NaN where no resample has
/// one.</param>
/// <param name="High">Upper end.</param>
internal sealed record PairedSkill(double Model, double Plain, double Skill, double Low, double High)
{
    private const double Miss = 0.1;

    /// <param name="model">Scores, one a case; one or more.</param>
    /// <param name="plain">Of the same cases.</param>
    /// <param name="resamples">Cases drawn with replacement, as many as there are.</param>
    public static PairedSkill Of(double[] model, double[] plain, IReadOnlyList<int[]> resamples)
    {
        double[] skills =
        [
            .. resamples.Select(rows => Ratio(rows.Average(r => model[r]), rows.Average(r => plain[r])))
                .Where(s => !double.IsNaN(s)).Order(),
        ];
        return new PairedSkill(
            model.Average(),
            plain.Average(),
            Ratio(model.Average(), plain.Average()),
            At(skills, Miss / 2),
            At(skills, 1 - (Miss / 2)));
    }

    private static double Ratio(double model, double plain) => plain > 0 ? 1 - (model / plain) : double.NaN;

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
