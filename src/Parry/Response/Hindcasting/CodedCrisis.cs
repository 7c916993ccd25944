using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>A past crisis as the model plays it. There is no raid to fight: what was coded of the attack stands in for
/// another model's raids. A raid that does more harm is one of which less was stopped; renewed raids are drawn like the
/// first, shrink with their size, and spend no interceptors.</summary>
internal static class CodedCrisis
{
    private const int Rows = 200;
    private const double SeverityScale = 20;
    private const double RoundDays = 3;

    /// <summary>Ready to be played.</summary>
    public static ResponseSetting Setting(PastCrisis past, RespondOptions options)
    {
        Crisis crisis = Of(past);
        var book = RaidBook.Make(crisis, options);
        return new ResponseSetting(crisis, book.Surface, book.First);
    }

    /// <summary>The option that was taken.</summary>
    public static OptionPlan Plan(PastCrisis past) => new OptionPlan(past.Taken, past.Actors.Mediator) with
    {
        Rung = FirstRung(past),
    };

    /// <summary>Blue's first rung.</summary>
    public static int FirstRung(PastCrisis past) => past.Rung ?? Ladder.Rung(past.Taken.Opens);

    private static Crisis Of(PastCrisis past) => new()
    {
        Title = past.Title,
        Raid = new CrisisRaid(
            null, Raids(past.Raid), past.Trigger, past.Raid.Attribution, [1, 1, 1], SeverityScale),
        Actors = past.Actors,
        Options = [past.Taken],
        Thresholds = new CrisisThresholds(0.5, 0.4, past.Taken.Levers.DelayDays + (CrisisCourse.Rounds * RoundDays)),
        Values = past.Values,
        Rounds = CrisisCourse.Rounds,
        RoundDays = RoundDays,
        Inputs = past.Inputs,
    };

    // Severity s comes of -V0 ln(1 - s) leakers.
    private static RaidOutcomes Raids(PastRaid raid)
    {
        Func<double, double> severity = Quantile.Of(raid.Severity), intercepted = Quantile.Of(raid.Intercepted);
        return new RaidOutcomes(
        [
            .. Enumerable.Range(0, Rows).Select(row => (row + 0.5) / Rows).Select(p => new RaidOutcome(
                [-SeverityScale * Math.Log(1 - severity(p)), 0, 0], intercepted(1 - p), 1)),
        ]);
    }
}
