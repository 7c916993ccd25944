using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Puts each value of a study into the scenario by itself, so that what does not fit is said before anything
/// is run, and where the study says it.</summary>
internal static class StudyTrials
{
    public static void Run(Study study, ProblemList problems)
    {
        IEnumerable<IEnumerable<Placement>> trials =
        [
            .. study.Inputs.SelectMany(input => Values(input).Select(v => (Placement[])[new(input.Path, v, v.At)])),
            .. study.Variants.Select(v => v.Settings),
        ];
        foreach (IEnumerable<Placement> trial in trials)
        {
            problems.Add(study.Source.With(trial).Problems.Where(p => p.Severity == Severity.Error));
        }
    }

    private static IEnumerable<Node> Values(StudyInput input) => input.Range is { } range
        ? new[] { range.Low, range.High }.Select(end => WrittenNode.Number(end, input.Unit, input.At))
        : input.Levels;
}
