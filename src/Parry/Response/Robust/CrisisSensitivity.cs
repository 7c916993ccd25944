using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Response;

/// <summary>How much of a measure's variance each uncertain input of a crisis accounts for, what Red is, which raid is
/// answered, and luck.</summary>
public static class CrisisSensitivity
{
    /// <summary>Prepares the indices of every option that is not refused, or of those that are named.</summary>
    /// <param name="crisis">The crisis.</param>
    /// <param name="options">Runs, seed and options.</param>
    /// <param name="raids">From <see cref="RaidBook.Make"/> with the same crisis and options.</param>
    /// <param name="measures">One or more that every run has a value of.</param>
    /// <param name="rows">Of each of the two samples, 2 or more; a power of two is best.</param>
    /// <exception cref="ArgumentException">There is no option to run, or no such measure.</exception>
    public static Sensitivity Of(
        Crisis crisis, RespondOptions options, RaidBook raids, IReadOnlyList<string> measures, int rows)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(raids);
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        if (measures.Count == 0 || measures.Any(m => !RespondOptions.RobustMeasures.Contains(m)))
        {
            throw new ArgumentException("there is no such measure in every run", nameof(measures));
        }
        ImmutableArray<CrisisOption> asked = ResponseStudy.Admitted(crisis, options);
        return asked.IsEmpty
            ? throw new ArgumentException("every option is refused", nameof(options))
            : new Sensitivity(
                new CrisisModel(
                    new ResponseSetting(crisis, raids.Surface, raids.First), asked, [.. measures], options.Runs),
                options.Seed,
                rows);
    }

    /// <summary>Options and the reason why each is refused.</summary>
    public static IReadOnlyList<Refusal> Refused(Crisis crisis, RespondOptions options) =>
        ResponseStudy.Refused(crisis, options);
}
