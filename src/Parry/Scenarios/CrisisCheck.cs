using System.Collections.Generic;

namespace Parry.Scenarios;

/// <summary>What came of checking a crisis file.</summary>
/// <param name="Crisis">Null when there is an error.</param>
/// <param name="Problems">Errors and warnings, in file order; empty when all is well.</param>
public sealed record CrisisCheck(Crisis? Crisis, IReadOnlyList<Problem> Problems);
