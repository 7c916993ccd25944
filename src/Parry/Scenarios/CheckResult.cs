using System.Collections.Generic;

namespace Parry.Scenarios;

/// <summary>What came of checking a file.</summary>
/// <param name="Scenario">Null when there is an error.</param>
/// <param name="Problems">Errors and warnings, in file order; empty when all is well.</param>
public sealed record CheckResult(Scenario? Scenario, IReadOnlyList<Problem> Problems);
