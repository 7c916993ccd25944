using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Planning;

/// <summary>The posture table of the layout.</summary>
internal sealed partial class LayoutBuilder
{
    private ImmutableArray<PostureRow> Postures() =>
    [
        .. (_scenario.Estimate?.Postures ?? []).Select(p => new PostureRow(
            [.. p.From.Select(Call)],
            _parameters.Slot(p.Ready, ParameterKind.Probability),
            _parameters.Slot(p.Reaction, ParameterKind.Plain),
            _parameters.Slot(p.Patrols, ParameterKind.Probability),
            _parameters.Slot(p.Ration, ParameterKind.Probability))),
    ];

    private PostureCall Call(ClassAmount from) => new(
        _parameters.Slot(from.Amount, ParameterKind.Plain),
        [
            .. _scenario.Estimate!.Counts.Where(c => IsOf(c.Class, from.Class))
                .Select(c => _parameters.Slot(c.Amount, ParameterKind.Plain)),
        ],
        [
            .. _scenario.Raid.Waves.Where(w => IsOf(w.ThreatClass, from.Class))
                .Select(w => _parameters.Slot(w.Count, ParameterKind.Count)),
        ]);

    // Whether a category or class is the one asked for, or a class of that category.
    private bool IsOf(string one, string asked) => one == asked
        || _scenario.ThreatClasses.Any(c => c.Id == one && Categories.Name(c.Category) == asked);
}
