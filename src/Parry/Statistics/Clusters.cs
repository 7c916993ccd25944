using System;

namespace Parry.Statistics;

/// <summary>Groups of rows that share a draw.</summary>
/// <param name="Count">How many groups there can be.</param>
/// <param name="Of">The group of a row, from 0 up to the count.</param>
internal sealed record Clusters(int Count, Func<int, int> Of);
