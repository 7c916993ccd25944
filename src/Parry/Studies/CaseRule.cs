using System;
using System.Globalization;

namespace Parry.Studies;

/// <summary>Which points of a study are looked for.</summary>
/// <param name="Relation">How the value of a point is set against the threshold.</param>
/// <param name="Threshold">In the unit of the value.</param>
public sealed record CaseRule(CaseRelation Relation, double Threshold)
{
    /// <summary>Points at which the first of two is above the second.</summary>
    public static CaseRule Above { get; } = new(CaseRelation.Above, 0);

    /// <summary>Points at which more would do, and there is less.</summary>
    public static CaseRule Below(double threshold) => new(CaseRelation.Below, threshold);

    /// <summary>Reads <c>&gt;= X</c> or <c>&lt;= X</c>; null for anything else.</summary>
    public static CaseRule? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        CaseRelation? relation = trimmed.Length < 2 ? null : trimmed[..2] switch
        {
            ">=" => CaseRelation.AtLeast,
            "<=" => CaseRelation.AtMost,
            _ => null,
        };
        return relation is { } said
            && double.TryParse(trimmed[2..], NumberStyles.Float, CultureInfo.InvariantCulture, out double threshold)
            && double.IsFinite(threshold)
            ? new CaseRule(said, threshold)
            : null;
    }

    /// <summary>Whether a point with this value is looked for.</summary>
    public bool Holds(double value) => Relation switch
    {
        CaseRelation.AtLeast => value >= Threshold,
        CaseRelation.AtMost => value <= Threshold,
        CaseRelation.Below => value < Threshold,
        _ => value > Threshold,
    };

    /// <summary>As it is read.</summary>
    public override string ToString()
    {
        string relation = Relation switch
        {
            CaseRelation.AtLeast => ">=",
            CaseRelation.AtMost => "<=",
            CaseRelation.Below => "<",
            _ => ">",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{relation} {Threshold}");
    }
}

/// <summary>How a value is set against a threshold.</summary>
public enum CaseRelation
{
    /// <summary>The threshold or more.</summary>
    AtLeast,

    /// <summary>The threshold or less.</summary>
    AtMost,

    /// <summary>More than the threshold.</summary>
    Above,

    /// <summary>Less than the threshold.</summary>
    Below,
}
