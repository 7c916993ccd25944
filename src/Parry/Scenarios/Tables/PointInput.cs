using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;

namespace Parry.Scenarios;

/// <summary>An input of a study as numbers, one a point.</summary>
/// <param name="Name">The head of its column.</param>
/// <param name="Unit">As every value writes it; empty if none does.</param>
public sealed partial record PointInput(string Name, string Unit)
{
    /// <summary>Where its values are words in an order: word i stands for the value i; else empty.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    internal ImmutableArray<double> Values { get; init; } = [];

    /// <summary>Reads a column. Where most fields are numbers, those that are not are complained about.</summary>
    /// <returns>The input, or null and why the column cannot be one.</returns>
    internal static (PointInput? Input, string Why) Read(
        CsvField head, IReadOnlyList<CsvField> cells, ProblemList problems)
    {
        (double? Value, string Unit)[] read = [.. cells.Select(c => Number(c.Text))];
        int numbers = read.Count(r => r.Value is not null);
        if (2 * numbers <= read.Length)
        {
            return (null, "its values are words");
        }
        foreach ((int i, CsvField cell) in cells.Index().Where(c => read[c.Index].Value is null))
        {
            problems.Error(cell.At, head.Text, $"'{cell.Text}' is not a number, and most of this column are; write a "
                + $"number, or leave the column out with --leave-out {head.Text}");
        }
        string[] units = [.. read.Where(r => r.Value is not null).Select(r => r.Unit).Distinct()];
        double[] values = [.. read.Select(r => r.Value ?? double.NaN)];
        return units.Length > 1 ? (null, $"its values have the units {Sentence.And(units)}")
            : values.All(v => v == values[0]) ? (null, "it has one value at all points")
            : (new PointInput(head.Text, units[0]) { Values = [.. values] }, "");
    }

    /// <summary>The same of some of the points.</summary>
    internal PointInput At(IEnumerable<int> rows)
    {
        ImmutableArray<double> all = Values;
        return this with { Values = [.. rows.Select(r => all[r])] };
    }

    private static (double? Value, string Unit) Number(string text)
    {
        int length = NumberText.Leading(text, out double value);
        string unit = text[length..].Trim();
        return length > 0 && Unwritten().IsMatch(unit) ? (value, unit) : (null, "");
    }

    [GeneratedRegex(@"\A[A-Za-z%/°]*\z")]
    private static partial Regex Unwritten();
}

/// <summary>A column that is no input.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Why">A sentence without a full stop.</param>
public sealed record LeftOutColumn(string Name, string Why);
