using System;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Worlds;

/// <summary>Draws the shifts of a hierarchy, in logits: raid r has m + t e, with m ~ N(0, s^2) the same for all raids and e
/// ~ N(0, 1) its own. Groups are independent.</summary>
/// <param name="seed">Of every draw.</param>
/// <param name="deviation">s, 0 or more.</param>
/// <param name="betweenRaids">t, 0 or more.</param>
internal sealed class ShiftDraws(ulong seed, double deviation, double betweenRaids)
{
    private static readonly Func<double, double> Standard = Quantile.Of(new Spread.Normal(0, 1));

    /// <summary>The seed a raid is fought with, so that two raids share the shifts and nothing else.</summary>
    public ulong SeedOf(string raid) => seed ^ Purpose.Of(DrawKind.Shift, raid).Hash;

    /// <summary>m, one number a group, in one draw.</summary>
    public double[] Common(int draw) =>
        [.. ShiftGroups.Names.Select(g => deviation * Normal(draw, Purpose.Of(DrawKind.Shift, g), 0))];

    /// <summary>m + t e, one number a group: the shifts of one replication of a raid under one draw.</summary>
    public double[] OfRaid(int draw, string raid, int replication) =>
    [
        .. Common(draw).Zip(ShiftGroups.Names, (common, group) =>
            common + (betweenRaids * Normal(draw, Purpose.Of(DrawKind.Shift, group, raid), replication))),
    ];

    private double Normal(int draw, Purpose purpose, int ordinal) =>
        Standard(new Stream(seed, (uint)draw, Stream.WorldItself).Uniform(purpose, ordinal));
}
