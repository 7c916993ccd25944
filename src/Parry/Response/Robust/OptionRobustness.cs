using System.Collections.Immutable;

namespace Parry.Response;

/// <summary>How one option does over all worlds, each of which counts alike.</summary>
/// <param name="Option">Its id.</param>
/// <param name="Metrics">One a metric, in their order; NaN where it is not defined.</param>
/// <param name="Naive">Regret against the best of the noisy means: too large on average.</param>
/// <param name="Corrected">Regret with the best option chosen on one half of a world's runs and measured on the other;
/// null where a world has one run only.</param>
internal sealed record OptionRobustness(
    string Option, ImmutableArray<double> Metrics, RegretFigures Naive, RegretFigures? Corrected);
