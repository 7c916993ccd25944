using System.Collections.Generic;
using System.Linq;

namespace Parry.Response;

/// <summary>The short game to make of a crisis.</summary>
public sealed record GameOptions
{
    /// <summary>Moves at most, 2 to 4; Blue has the first.</summary>
    public int Plies { get; init; } = 3;

    /// <summary>Rungs to choose from, 0 to 9, rising; 2 to 4 of them.</summary>
    public IReadOnlyList<int> Rungs { get; init; } = [1, 5, 8];

    /// <summary>How surely both take the best rung, 0 or more; null: as each one's <c>precision</c> says.</summary>
    public double? Lambda { get; init; }

    /// <summary>What a game that ends in war costs both, 0 or more, in the unit of the utilities: an assumption.</summary>
    public double WarCost { get; init; } = 2;

    /// <summary>Why these are no rungs for a game, or null.</summary>
    /// <param name="rungs">To choose from.</param>
    public static string? Complaint(IReadOnlyList<int> rungs) =>
        rungs.Count is < 2 or > 4 ? "two to four rungs are wanted, for example 1,5,8"
        : rungs.Any(r => r is < 0 or > Ladder.Top) ? "a rung is a whole number from 0 to 9"
        : rungs.Zip(rungs.Skip(1)).Any(pair => pair.First >= pair.Second) ? "write rungs from low to high, each once"
        : null;
}
