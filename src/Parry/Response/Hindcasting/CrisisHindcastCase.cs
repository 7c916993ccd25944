using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>What a plain forecast says of a case.</summary>
/// <param name="Baseline">base-rates, tit-for-tat, same-again, or icb.</param>
/// <param name="Shares">As of the model; empty where it says nothing of the outcome.</param>
/// <param name="Renewed">Probability of a renewed raid.</param>
/// <param name="RankedScore">Ranked probability score; NaN where it says nothing of the outcome.</param>
/// <param name="RenewedScore">Brier score of the renewed raid.</param>
public sealed record PlainForecast(
    string Baseline, IReadOnlyList<double> Shares, double Renewed, double RankedScore, double RenewedScore);

/// <summary>A past crisis beside what the model says of the option that was taken.</summary>
public sealed class CrisisHindcastCase
{
    internal CrisisHindcastCase(
        PastCrisis past, CrisisForecast model, IEnumerable<(string Name, CrisisForecast Of)> plain)
    {
        (Past, Model) = (past, model);
        Baselines =
        [
            .. plain.Select(p => new PlainForecast(
                p.Name,
                p.Of.Shares,
                p.Of.Renewed,
                p.Of.Shares.IsEmpty ? double.NaN : p.Of.RankedScore(Outcome),
                p.Of.RenewedScore(Renewed))),
        ];
    }

    /// <summary>Its id in the file.</summary>
    public string Id => Past.Id;

    /// <summary>As people call it.</summary>
    public string Title => Past.Title;

    /// <summary>The day of the attack, as YYYY-MM-DD.</summary>
    public string Triggered => Past.Triggered;

    /// <summary>Blue's first rung.</summary>
    public int FirstRung => CodedCrisis.FirstRung(Past);

    /// <summary>Days from the attack to it.</summary>
    public double DelayDays => Past.Taken.Levers.DelayDays;

    /// <summary>How it stood thirty days later.</summary>
    public CrisisOutcome Outcome => Past.Came.Outcome;

    /// <summary>The outcome that another reader might give; null where nobody would.</summary>
    public CrisisOutcome? Disputed => Past.Came.Disputed;

    /// <summary>Whether there was a renewed raid.</summary>
    public bool Renewed => Past.Came.Renewed;

    /// <summary>Share of runs with each outcome, in the order of <see cref="CrisisOutcome"/>.</summary>
    public IReadOnlyList<double> Shares => Model.Shares;

    /// <summary>Share of runs with a renewed raid.</summary>
    public double RenewedShare => Model.Renewed;

    /// <summary>Whether the model held another outcome likelier than the one that came.</summary>
    public bool IsMiss => Model.Likeliest != Outcome;

    /// <summary>Ranked probability score of the model.</summary>
    public double RankedScore => Model.RankedScore(Outcome);

    /// <summary>Its Brier score of the renewed raid.</summary>
    public double RenewedScore => Model.RenewedScore(Renewed);

    /// <summary>The plain forecasts.</summary>
    public IReadOnlyList<PlainForecast> Baselines { get; }

    internal PastCrisis Past { get; }

    internal CrisisForecast Model { get; }
}
