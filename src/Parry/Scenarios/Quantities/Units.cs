using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Every unit a file may use. The first of a dimension is the one its bounds are spoken in.</summary>
internal static class Units
{
    public static readonly ImmutableArray<Unit> All =
    [
        Unit.None,
        new("m", Dimension.Length, 1),
        new("km", Dimension.Length, 1_000),
        new("nmi", Dimension.Length, 1_852),
        new("ft", Dimension.Length, 0.3048),
        new("s", Dimension.Duration, 1),
        new("min", Dimension.Duration, 60),
        new("h", Dimension.Duration, 3_600),
        new("d", Dimension.Duration, 86_400),
        new("m/s", Dimension.Speed, 1),
        new("km/h", Dimension.Speed, 1 / 3.6),
        new("km/s", Dimension.Speed, 1_000),
        new("kn", Dimension.Speed, 1_852.0 / 3_600),
        new("deg", Dimension.Angle, Math.PI / 180),
        new("m2", Dimension.Area, 1),
        new("USD", Dimension.Money, 1),
        new("kUSD", Dimension.Money, 1e3),
        new("MUSD", Dimension.Money, 1e6),
        new("BUSD", Dimension.Money, 1e9),
        new("/s", Dimension.Rate, 1),
        new("/min", Dimension.Rate, 1.0 / 60),
        new("/h", Dimension.Rate, 1.0 / 3_600),
    ];

    public static Unit? Find(string symbol) => All.FirstOrDefault(u => u.Symbol == symbol);

    public static Unit Spoken(Dimension dimension) => All.First(u => u.Dimension == dimension);

    public static IReadOnlyList<string> Symbols(Dimension dimension) =>
        [.. All.Where(u => u.Dimension == dimension && u.Symbol.Length > 0).Select(u => u.Symbol)];

    /// <summary>As a message names it: a length, an amount of money.</summary>
    public static string Noun(Dimension dimension) => dimension switch
    {
        Dimension.Number => "a plain number",
        Dimension.Angle => "an angle",
        Dimension.Area => "an area",
        Dimension.Money => "an amount of money",
        _ => Sentence.A(dimension.ToString().ToLowerInvariant()),
    };

    /// <summary>As a message offers it: <c>a speed is wanted (m/s, km/h, km/s, kn)</c>.</summary>
    public static string Wanted(Dimension dimension)
    {
        IReadOnlyList<string> symbols = Symbols(dimension);
        return symbols.Count == 0 ? "a plain number is wanted"
            : $"{Noun(dimension)} is wanted ({string.Join(", ", symbols)})";
    }
}
