using System.Collections.Generic;

namespace Parry.Store;

/// <summary>The point of a sweep that a run was kept as.</summary>
/// <param name="Study">The title of the study.</param>
/// <param name="Digest">As <see cref="Studies.Sweep.Digest"/>.</param>
/// <param name="Points">How many points the study has.</param>
/// <param name="Number">Of this one, from 0.</param>
/// <param name="Variant">The id of its variant.</param>
/// <param name="Inputs">The paths of the inputs and their values as the scenario would write them, in the order of the
/// study.</param>
public sealed record StoredPoint(
    string Study,
    string Digest,
    int Points,
    int Number,
    string Variant,
    IReadOnlyList<(string Path, string Value)> Inputs);
