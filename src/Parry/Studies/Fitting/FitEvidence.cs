namespace Parry.Studies;

/// <summary>How many draws stand behind what a fit says of one raid, in equal draws (Kish 1965).</summary>
/// <param name="Raid">Id of the published raid.</param>
/// <param name="FullEffectiveSampleSize">Draws that agree with what was reported of it and with the other raids.</param>
/// <param name="Temperature">The share of its weight that the report was given, so that enough draws count: 1 is all of
/// it.</param>
/// <param name="EffectiveSampleSize">Draws that agree with it at that temperature.</param>
/// <param name="PredictedFrom">Draws that agree with the other raids: the prediction of this one is made of
/// them.</param>
public sealed record FitEvidence(
    string Raid,
    double FullEffectiveSampleSize,
    double Temperature,
    double EffectiveSampleSize,
    double PredictedFrom);
