using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>One numeric input of a scenario, as its author wrote it.</summary>
/// <param name="Row">Its place in <see cref="Scenario.Inputs"/>.</param>
/// <param name="Path">The dotted path of keys that leads to it, for example
/// <c>interceptors.arrow-3.kill.ballistic</c>.</param>
/// <param name="Spread">Its value or distribution, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit it was written in.</param>
/// <param name="ChangesGeometry">Whether a new draw of it needs a new plan.</param>
/// <param name="Provenance">Who says so.</param>
/// <param name="At">Where it stands.</param>
internal sealed record Amount(
    int Row, string Path, Spread Spread, Unit Unit, bool ChangesGeometry, Provenance Provenance, Mark At)
{
    /// <summary>As the file has it, with its unit.</summary>
    public string Written { get; init; } = "";

    /// <summary>What others say it is, in the order of the file.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];
}
