using System;
using System.Buffers;
using System.Globalization;

namespace Parry.Reports;

/// <summary>Words and numbers in a field of comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>In quotes where it must be; empty for null.</summary>
    public static string Field(string? text) =>
        text is null || text.AsSpan().IndexOfAny(Special) < 0
            ? text ?? ""
            : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    /// <summary>Written whole; empty where there is no finite number.</summary>
    public static string Number(double value) =>
        double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}
