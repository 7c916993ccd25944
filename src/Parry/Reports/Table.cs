using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Reports;

/// <summary>A column of a table. Words are set flush left, figures flush right.</summary>
internal sealed record Column(string Head, bool HoldsWords = false)
{
    public static readonly Column Names = new("", HoldsWords: true);
}

/// <summary>A table ready to be set in any format.</summary>
/// <param name="Title">One line.</param>
/// <param name="Columns">The first holds names, under an empty head.</param>
/// <param name="Rows">As wide as the columns.</param>
internal sealed record Table(string Title, ImmutableArray<Column> Columns, IReadOnlyList<ImmutableArray<string>> Rows)
{
    public static Table Of(string title, IEnumerable<string> heads, IReadOnlyList<ImmutableArray<string>> rows) =>
        new(title, [Column.Names, .. heads.Select(h => new Column(h))], rows);

    /// <summary>The same with the lower half of its rows set beside the upper half, to save height.</summary>
    public Table Folded()
    {
        int half = (Rows.Count + 1) / 2;
        ImmutableArray<string> nothing = [.. Columns.Select(_ => "")];
        return Rows.Count < 2
            ? this
            : new Table(
                Title,
                [.. Columns, .. Columns],
                [
                    .. Enumerable.Range(0, half)
                        .Select(i => Rows[i].AddRange(half + i < Rows.Count ? Rows[half + i] : nothing)),
                ]);
    }
}
