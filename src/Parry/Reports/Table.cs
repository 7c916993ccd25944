using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parry.Reports;

/// <summary>A table ready to be set in any format: the first column is words, the others are figures.</summary>
/// <param name="Title">One line.</param>
/// <param name="Heads">One a column.</param>
/// <param name="Rows">As wide as the heads.</param>
internal sealed record Table(string Title, ImmutableArray<string> Heads, IReadOnlyList<ImmutableArray<string>> Rows);
