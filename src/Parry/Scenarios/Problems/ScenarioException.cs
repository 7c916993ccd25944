using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>A file could not be read as a scenario; every error in it is here, not only the first.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Joins the printed form of the problems, one a line, into the message.</summary>
    public ScenarioException(IReadOnlyList<Problem> problems)
        : base(string.Join('\n', problems.Select(p => p.ToString())))
    {
        Problems = problems;
    }

    /// <summary>Errors and warnings, in file order; at least one is an error.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
