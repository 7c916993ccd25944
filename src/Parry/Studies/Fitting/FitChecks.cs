using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>Which raids can be fitted together.</summary>
internal static class FitChecks
{
    /// <exception cref="ScenarioException">With everything that keeps them from it.</exception>
    public static void Run(IReadOnlyList<Scenario> scenarios)
    {
        Problem[] problems =
        [
            .. scenarios.Where(s => !s.HasReport).Select(s => Error(
                s, "reported", "nothing was reported of this raid, so nothing can be fitted on it; write what was")),
            .. scenarios.Where(s => s.PublishedRaid is null).Select(s => Error(
                s, "meta", "the raid has no id that a posterior could name; write one, for example 'raid: my-raid'")),
            .. scenarios.Where(s => !s.Shifts.IsEmpty).Select(s => Error(
                s, "posterior", "a fit starts from priors; remove the key")),
            .. scenarios.GroupBy(s => s.PublishedRaid).Where(g => g.Key is not null).SelectMany(g => g.Skip(1).Select(s => Error(
                s, "meta.raid", $"'{g.Key}' is the raid of '{g.First().Meta.File}' too; name one of the two"))),
        ];
        if (problems.Length > 0)
        {
            throw new ScenarioException(problems);
        }
    }

    private static Problem Error(Scenario scenario, string path, string message) =>
        new(scenario.Meta.File, 1, 1, Severity.Error, path, message);
}
