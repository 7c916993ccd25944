using System;
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

    /// <summary>m of a group in one draw.</summary>
    public double Common(int draw, int group) =>
        deviation * Standard(At(draw).Uniform(Purpose.Of(DrawKind.Shift, ShiftGroups.Names[group]), 0));

    /// <summary>One number a group: the shifts of one replication of a raid under one draw.</summary>
    public double[] OfRaid(int draw, string raid, int replication)
    {
        var shifts = new double[ShiftGroups.Names.Length];
        for (int group = 0; group < shifts.Length; group++)
        {
            Purpose own = Purpose.Of(DrawKind.Shift, ShiftGroups.Names[group], raid);
            shifts[group] = Common(draw, group) + (betweenRaids * Standard(At(draw).Uniform(own, replication)));
        }
        return shifts;
    }

    private Stream At(int draw) => new(seed, (uint)draw, Stream.WorldItself);
}
