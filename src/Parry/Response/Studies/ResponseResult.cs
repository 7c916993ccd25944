using System.Collections.Generic;
using System.Collections.Immutable;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>Options compared across worlds: a stress test, no forecast.</summary>
public sealed class ResponseResult
{
    /// <summary>What every report begins with.</summary>
    public const string Honesty = "Stress test of options across assumptions. Frequencies are shares of simulated worlds, "
        + "not forecasts. The model omits leaders' private information, deception, domestic institutions in detail, and "
        + "nuclear use.";

    internal ResponseResult() { }

    /// <summary>The crisis.</summary>
    public Crisis Crisis { get; internal init; } = null!;

    /// <summary>How much was run.</summary>
    public RespondOptions Settings { get; internal init; } = new();

    /// <summary>One an option that was run, in the order of the file.</summary>
    public IReadOnlyList<OptionResult> Options { get; internal init; } = [];

    /// <summary>The options that nobody could take up.</summary>
    public IReadOnlyList<Refusal> Refused { get; internal init; } = [];

    /// <summary>Past crises beside the worlds.</summary>
    public IReadOnlyList<AnchorFit> Anchors { get; internal init; } = [];

    /// <summary>Null unless worlds were reweighted.</summary>
    public Calibration? Calibration { get; internal init; }

    /// <summary>Where each option leads and where it fails; as many as there are options.</summary>
    internal ImmutableArray<Standing> Standings { get; init; } = [];

    /// <summary>How each does over all worlds on one measure.</summary>
    internal RobustnessStudy Robustness { get; init; } = null!;

    /// <summary>One an option, where they were asked for.</summary>
    internal ImmutableArray<SupportPath> SupportPaths { get; init; } = [];

    /// <summary>The share of worlds with each type of Red, weighted where calibrated.</summary>
    internal ImmutableArray<double> TypeShares { get; init; } = [];

    /// <summary>The worlds' inputs by row, and by world; the type of Red.</summary>
    internal ImmutableArray<double[]> Inputs { get; init; } = [];

    internal RedType[] Types { get; init; } = [];

    internal FirstRaids First { get; init; } = null!;

    /// <summary>Null where the raid is another model's.</summary>
    internal SurfaceError? SurfaceError { get; init; }

    /// <summary>Null where the raid is another model's: who helps then makes no difference.</summary>
    internal PartnersWorth? Partners { get; init; }
}
