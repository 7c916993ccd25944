using Parry.Statistics;

namespace Parry.Studies;

/// <summary>How much the weighted draws of a fit are worth.</summary>
/// <param name="Without">The raid that was left out; null: none.</param>
/// <param name="EffectiveSampleSize">In equal draws (Kish 1965), at the temperature.</param>
/// <param name="FullEffectiveSampleSize">The same at temperature 1.</param>
/// <param name="Temperature">The share of its weight that the evidence was given, so that enough draws count: 1 is all of
/// it.</param>
public sealed record FitEvidence(
    string? Without, double EffectiveSampleSize, double FullEffectiveSampleSize, double Temperature)
{
    internal static FitEvidence Of(ImportanceWeights weights, string? without = null) =>
        new(without, weights.EffectiveSize, weights.FullEffectiveSize, weights.Temperature);
}
