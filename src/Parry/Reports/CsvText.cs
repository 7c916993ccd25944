using System;
using System.Buffers;

namespace Parry.Reports;

/// <summary>Words in a field of comma-separated values (RFC 4180).</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>In quotes where it must be; empty for null.</summary>
    public static string Field(string? text) =>
        text is null || text.AsSpan().IndexOfAny(Special) < 0
            ? text ?? ""
            : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
