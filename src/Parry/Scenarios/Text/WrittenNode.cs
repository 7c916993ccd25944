using System;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Between nodes and the text on one line that a file would have for them.</summary>
internal static class WrittenNode
{
    public static Scalar Number(double value, Unit unit, Mark at) => new(
        at, unit.Symbol.Length == 0 ? NumberText.Write(value) : $"{NumberText.Write(value)} {unit.Symbol}", true);

    public static string Text(Node node) => node switch
    {
        Scalar scalar => scalar.Text,
        Sequence list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        Mapping keys => $"{{{string.Join(", ", keys.Entries.Select(e => $"{e.Key}: {Text(e.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
