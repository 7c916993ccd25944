using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Makes inputs of a posterior: one shift a group, drawn once a world. A new raid has its own, so the spread
/// between raids is added to that of what all raids share.</summary>
internal static class PosteriorBinder
{
    /// <summary>Groups of categories that the scenario has no class of are left out.</summary>
    public static ImmutableArray<GroupShift> Shifts(
        Posterior? posterior, ImmutableArray<ThreatClass> classes, InputTable inputs) =>
    [
        .. (posterior?.Shifts ?? [])
            .Where(shift => classes.Any(c => c.Category == ShiftGroups.Category(shift.Group)))
            .Select(shift => new GroupShift(shift.Group, inputs.Add(
                Spread(shift.Mean, Math.Sqrt((shift.Deviation * shift.Deviation)
                    + (posterior!.BetweenRaids * posterior.BetweenRaids))),
                DottedPath.Join("posterior", ShiftGroups.Names[shift.Group]),
                new Provenance(Status.Derived, null,
                    $"logits; {posterior.File}, fitted on {Sentence.And(posterior.FittedOn)}"),
                shift.At))),
    ];

    private static Spread Spread(double mean, double deviation) =>
        deviation > 0 ? new Spread.Normal(mean, deviation) : new Spread.Point(mean);
}
