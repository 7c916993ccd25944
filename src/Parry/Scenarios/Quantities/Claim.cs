namespace Parry.Scenarios;

/// <summary>What somebody says of a figure, beside what the scenario takes. Nothing is drawn from it.</summary>
/// <param name="Id">Its name among the claims of the figure.</param>
/// <param name="Written">As the file has it, with its unit.</param>
/// <param name="Spread">Its value or distribution, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit it was written in; of the dimension of the figure.</param>
/// <param name="Provenance">Who says so; always with a source.</param>
internal sealed record Claim(string Id, string Written, Spread Spread, Unit Unit, Provenance Provenance);
