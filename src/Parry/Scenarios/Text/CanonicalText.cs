using System;
using System.Globalization;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>What a tree says, in one text: the same for two that differ in the order of their keys, or in how a plain
/// number is written.</summary>
internal static class CanonicalText
{
    public static string Of(Node node) => node switch
    {
        Mapping keys => $"{{{string.Join(',', keys.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => $"{e.Key}:{Of(e.Value)}"))}}}",
        Sequence list => $"[{string.Join(',', list.Items.Select(Of))}]",
        Scalar scalar => NumberText.TryParse(scalar.Text, out double value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : $"'{scalar.Text.Length}:{scalar.Text}'",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
