using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

internal static class RaidBinder
{
    private static readonly AmountShape OnlyTarget = new(Dimension.Number);

    public static Raid Raid(Cursor raid, DateTimeOffset hHour) => new(
        [.. raid.Rows("origins").Select(o => new Origin(o.Id, o.Name, o.Position("position")))],
        [.. raid.PositionLists("routes").Select(r => new Route(r.Id, r.Positions))],
        [.. raid.Rows("waves").Select(w => Wave(w, hHour))]);

    public static RaidEstimate Estimate(Cursor estimate) => new(
        estimate.MaybeAmount("warning"),
        [.. estimate.Amounts("expected").Select(e => new ClassAmount(e.Id, e.Amount))],
        [
            .. estimate.Rows("posture").Select(p => new PostureLevel(
                p.Id,
                [.. p.Amounts("from").Select(f => new ClassAmount(f.Id, f.Amount))],
                p.Amount("ready"),
                p.Amount("reaction"),
                p.Amount("patrols"),
                p.Amount("ration"))),
        ]);

    private static Wave Wave(Cursor wave, DateTimeOffset hHour) => new(
        wave.Id,
        wave.Text("class"),
        wave.Text("from"),
        wave.MaybeText("via"),
        Targets(wave),
        wave.Amount("count"),
        wave.Moment("launch", hHour),
        wave.Moment("time-on-target", hHour),
        wave.MaybeAmount("spacing"),
        wave.MaybeAmount("rate"));

    private static ImmutableArray<AimPoint> Targets(Cursor wave) => wave.MaybeText("to") is { } only
        ? [new AimPoint(only, wave.Implied("to", only, OnlyTarget, "1"))]
        : [.. wave.Amounts("to").Select(t => new AimPoint(t.Id, t.Amount))];
}
