namespace Parry.Studies;

/// <summary>The model against a plain baseline, over the scored interception quantities that the baseline can forecast.
/// Scores are of shares of what was launched, so that raids of different size weigh alike.</summary>
/// <param name="Baseline">pooled-rate or last-raid.</param>
/// <param name="Quantities">How many are compared.</param>
/// <param name="Model">Mean continuous ranked probability score of the model; NaN over none.</param>
/// <param name="Plain">That of the baseline.</param>
public sealed record HindcastSkill(string Baseline, int Quantities, double Model, double Plain)
{
    /// <summary>1 - model / plain: 1 is perfect, 0 no better than the baseline, below 0 worse; NaN over none, or where the
    /// baseline is perfect.</summary>
    public double Skill => Plain > 0 ? 1 - (Model / Plain) : double.NaN;
}
