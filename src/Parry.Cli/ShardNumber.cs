using System.Globalization;

namespace Parry.Cli;

/// <summary>Which part of a sweep: shard I of N has every point that leaves I - 1 when divided by N.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many there are, 1 or more.</param>
internal sealed record ShardNumber(int Number, int Of)
{
    public static readonly ShardNumber Whole = new(1, 1);

    /// <summary>Reads <c>I/N</c>; null when it is not that, or there is no such shard.</summary>
    public static ShardNumber? Read(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2 && Count(parts[0]) is { } number && Count(parts[1]) is { } of && number <= of
            ? new ShardNumber(number, of)
            : null;
    }

    public bool Has(int point) => point % Of == Number - 1;

    /// <summary>How many of so many points it has.</summary>
    public int CountOf(int points) => (points - Number + Of) / Of;

    public override string ToString() => $"{Number}/{Of}";

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 ? value : null;
}
