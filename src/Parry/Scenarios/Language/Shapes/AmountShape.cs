namespace Parry.Scenarios;

/// <summary>A figure. Bounds are in the first unit of the dimension (deg for angles) and hold for the whole spread; of
/// a
/// spread without ends, for its central value.</summary>
internal sealed record AmountShape(Dimension Dimension) : Shape
{
    public double Least { get; init; } = double.NegativeInfinity;
    public double Most { get; init; } = double.PositiveInfinity;
    public bool LeastExcluded { get; init; }
    public bool MostExcluded { get; init; }

    /// <summary>Whole numbers only, with both ends known.</summary>
    public bool Whole { get; init; }

    /// <summary>One number: nobody is in doubt about it.</summary>
    public bool Fixed { get; init; }

    /// <summary>On one node only, without a source beside it.</summary>
    public bool IsBare { get; init; }

    /// <summary>A number or a range only, never a named distribution.</summary>
    public bool IsBand { get; init; }

    /// <summary>Whether a new draw needs a new plan.</summary>
    public bool Geometry { get; init; }

    /// <summary>As it would be written; null where the figure is required or may be absent.</summary>
    public string? Default { get; init; }

    /// <summary>With its article; null to make it from the key.</summary>
    public string? Noun { get; init; }

    /// <summary>What the bounds allow, in words: <c>0 or more</c>, <c>0 to 90 deg</c>. Empty without bounds.</summary>
    public string Allowed()
    {
        string unit = Dimension == Dimension.Angle ? " deg" : "";
        string least = NumberText.Write(Least);
        string most = NumberText.Write(Most);
        return (double.IsFinite(Least), double.IsFinite(Most)) switch
        {
            (true, false) => LeastExcluded ? $"more than {least}" : $"{least} or more",
            (false, true) => MostExcluded ? $"less than {most}" : $"{most} or less",
            (true, true) when LeastExcluded && MostExcluded => $"between {least} and {most}{unit}, neither of the two",
            (true, true) when LeastExcluded => $"more than {least} and at most {most}{unit}",
            (true, true) when MostExcluded => $"{least} or more and less than {most}{unit}",
            (true, true) => $"{least} to {most}{unit}",
            _ => "",
        };
    }
}
