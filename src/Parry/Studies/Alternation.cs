using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>Every combination of what can be chosen and what can be bought.</summary>
internal static class Alternation
{
    public static ImmutableArray<(Alternative Alternative, ImmutableArray<Placement> Placements)> Of(
        StudyOptimisation asked)
    {
        IEnumerable<ImmutableArray<StudyOption>> chosen = asked.Choices.Aggregate(
            (IEnumerable<ImmutableArray<StudyOption>>)[[]],
            (lists, choice) => lists.SelectMany(list => choice.Options.Select(list.Add)));
        ImmutableArray<StudyItem> items = asked.Budget?.Items ?? [];
        ImmutableArray<ImmutableArray<int>> baskets =
            asked.Budget?.Baskets(StudyOptimisation.MostAlternatives).Found ?? [[]];
        return
        [
            .. chosen.SelectMany(options => baskets.Select(counts => (options, counts))).Select((a, i) => (
                new Alternative(
                    i + 1,
                    [.. a.options.Select(o => o.Label)],
                    a.counts,
                    items.Zip(a.counts, (item, n) => item.Price * n).Sum()),
                a.options.SelectMany(o => o.Placements)
                    .Concat(items.Zip(a.counts, (item, n) => item.Placements(n)).SelectMany(p => p)).ToImmutableArray())),
        ];
    }
}
