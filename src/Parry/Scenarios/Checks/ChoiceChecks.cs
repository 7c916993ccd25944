using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Tries what can be chosen and bought, each by itself, so that what does not fit is said before anything is
/// run, and counts the alternatives.</summary>
internal sealed class ChoiceChecks(Study study, Mapping written, ProblemList problems)
{
    private readonly StudyOptimisation _optimisation = study.Optimisation!;

    public void Run()
    {
        CheckStages();
        foreach (StudyChoice choice in _optimisation.Choices)
        {
            CheckOptions(choice);
        }
        foreach (StudyItem item in _optimisation.Budget?.Items ?? [])
        {
            int[] counts = [1, item.Most];
            problems.Add(counts.SelectMany(n => study.Source.With(item.Placements(n)).Problems).Where(IsError));
        }
        CheckOwners();
        if (!problems.HasErrors)
        {
            CheckSize();
        }
    }

    private void CheckStages()
    {
        if (_optimisation.Most < _optimisation.Start)
        {
            problems.Error((written["most"] ?? written["start"]!).At, "optimise.most",
                $"{_optimisation.Most:N0} batches at most are fewer than the {_optimisation.Start:N0} to start with");
        }
    }

    private void CheckOptions(StudyChoice choice)
    {
        Dictionary<string, string> seen = [];
        foreach (StudyOption option in choice.Options)
        {
            string path = $"optimise.choices.{choice.Name}";
            CheckResult made = study.Source.With(option.Placements);
            problems.Add(made.Problems.Where(IsError));
            if (made.Scenario is not { } scenario)
            {
                continue;
            }
            CheckKnown(option, scenario);
            string said = CanonicalText.Of(study.Source.Tree(option.Placements, new ProblemList()));
            if (!seen.TryAdd(said, option.Label))
            {
                problems.Error(option.At, path,
                    $"'{option.Label}' is the same as '{seen[said]}'; remove one, for two alike cannot be told apart");
            }
        }
    }

    // What nobody knows stays as it is: neither is it set, nor does a choice bring more of it.
    private void CheckKnown(StudyOption option, Scenario made)
    {
        foreach (Placement placed in option.Placements.Where(p => !p.Adds))
        {
            if (Uncertain(study.Base, placed.Path) is { } before)
            {
                problems.Error(placed.At, placed.Path,
                    $"'{placed.Path}' is uncertain in the scenario ('{before.Written}'); what nobody knows is not chosen");
            }
            else if (Uncertain(made, placed.Path) is { } after)
            {
                problems.Error(
                    placed.Value.At, placed.Path, $"'{after.Written}' is a spread; what is chosen is one number");
            }
        }
    }

    private static Amount? Uncertain(Scenario scenario, string path) => scenario.Inputs.FirstOrDefault(
        i => !i.Spread.IsPoint && (i.Path == path || i.Path.StartsWith(path + ".", StringComparison.Ordinal)));

    // Two that change the same would hide each other.
    private void CheckOwners()
    {
        Dictionary<string, string> owners = [];
        foreach ((string owner, string path, Mark at) in Changes().DistinctBy(c => (c.Owner, c.Path)))
        {
            if (!owners.TryAdd(path, owner))
            {
                problems.Error(at, path,
                    $"'{path}' is changed by '{owners[path]}' too; what is changed belongs to one choice or item");
            }
        }
    }

    private IEnumerable<(string Owner, string Path, Mark At)> Changes() =>
    [
        .. _optimisation.Choices.SelectMany(
            c => c.Options.SelectMany(o => o.Placements).Select(p => (c.Name, p.Path, p.At))),
        .. (_optimisation.Budget?.Items ?? []).SelectMany(i => i.Placements(1).Select(p => (i.Id, p.Path, p.At))),
    ];

    private void CheckSize()
    {
        const int Most = StudyOptimisation.MostAlternatives;
        bool all = true;
        long count = _optimisation.Choices.Aggregate(1L, (n, c) => Math.Min(n * c.Options.Length, int.MaxValue));
        if (_optimisation.Budget is { } budget)
        {
            (ImmutableArray<ImmutableArray<int>> baskets, all) = budget.Baskets(Most);
            if (baskets is [var only] && only.All(n => n == 0))
            {
                StudyItem cheapest = budget.Items.MinBy(i => i.Price)!;
                problems.Error(((Mapping)written["budget"]!)["total"]!.At, "optimise.budget.total",
                    $"the total buys nothing; the cheapest item is '{cheapest.Id}'");
            }
            count *= baskets.Length;
        }
        if (!all || count > Most)
        {
            problems.Error(written.At, "optimise", $"there are {(all ? "" : "more than ")}{count:N0} alternatives, and "
                + $"every two are compared; {Most} will do at most: leave some out, or narrow them with a sweep first");
        }
        else if (count < 2)
        {
            problems.Error(written.At, "optimise",
                "there is one alternative only, and nothing to compare it with; write a choice with two levels or "
                    + "options");
        }
    }

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;
}
