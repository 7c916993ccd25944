using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>One number a run of an option. Names are a contract with other programs: docs/response.md lists them.</summary>
internal sealed record ResponseMeasure(string Name, string Unit, bool LessIsBetter, Func<RunRecord, RunLimits, double> Value)
{
    /// <summary>Whether every run has a value of it.</summary>
    public bool InEveryRun { get; private init; } = true;

    /// <summary>In the order of reports.</summary>
    public static readonly ImmutableArray<ResponseMeasure> All =
    [
        Share("calibrated", false, (r, l) => r.Ending != Ending.War && r.Peak <= 7 && l.Keeps(r) && r.Raids <= 1),
        Share("war", true, (r, _) => r.Ending == Ending.War),
        Share("peak-8", true, (r, _) => r.Peak >= Ladder.War),
        new("peak", "rung", true, (r, _) => r.Peak),
        Share("support-kept", false, (r, l) => l.Keeps(r)),
        new("support-lowest", "1", false, (r, _) => r.LowestAlly),
        new("access-lowest", "1", false, (r, _) => r.LowestCoalition),
        Share("deterred", false, (r, _) => r.RaidsInHorizon == 0),
        new("raids", "raids", true, (r, _) => r.Raids),
        new("harm.blue", "1", true, (r, _) => r.BlueHarm),
        new("harm.red", "1", true, (r, _) => r.RedHarm),
        new("defence-left", "1", false, (r, _) => r.Defence),
        Share("settled", false, (r, _) => r.Ending == Ending.Settled),
        new("days-to-settlement", "d", true, (r, _) => r.Ending == Ending.Settled ? r.Days : double.NaN)
        {
            InEveryRun = false,
        },
        Share("exhausted", true, (r, _) => r.Ending == Ending.Exhausted),
        Share("first-reply-violent", true, (r, _) => r.FirstReply >= Ladder.Kinetic),
    ];

    /// <summary>Those that can be set against each other world by world, whatever happens in a run.</summary>
    public static ImmutableArray<string> InEveryWorld => [.. All.Where(m => m.InEveryRun).Select(m => m.Name)];

    /// <summary>The least value that will do, or the greatest where less is better, unless somebody says otherwise; NaN
    /// where there is no such value by itself.</summary>
    public double WillDo(CrisisThresholds thresholds) => Name switch
    {
        "peak" => 7,
        "raids" => 1,
        "support-lowest" => thresholds.Ally,
        "access-lowest" => thresholds.Coalition,
        "harm.blue" or "harm.red" or "defence-left" => double.NaN,
        _ => 0.5,
    };

    /// <summary>The place of a measure among all.</summary>
    public static int Index(string name) => All.Select(m => m.Name).ToList().IndexOf(name);

    private static ResponseMeasure Share(string name, bool lessIsBetter, Func<RunRecord, RunLimits, bool> holds) =>
        new(name, "1", lessIsBetter, (r, l) => holds(r, l) ? 1 : 0);
}

/// <summary>What counts as support kept.</summary>
internal readonly record struct RunLimits(double Ally, double Coalition)
{
    public bool Keeps(in RunRecord record) => record.LowestAlly >= Ally && record.LowestCoalition >= Coalition;
}
