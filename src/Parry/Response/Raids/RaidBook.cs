using System;
using System.Threading;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>What a crisis needs of its raid: the response surface, how far it can be trusted, and the raid that is
/// answered in every world. It can be kept and handed in again.</summary>
public sealed class RaidBook
{
    internal RaidBook(RaidSurface surface, SurfaceError? error, FirstRaids first) =>
        (Surface, Error, First) = (surface, error, first);

    internal RaidSurface Surface { get; }

    internal SurfaceError? Error { get; }

    internal FirstRaids First { get; }

    /// <summary>How many raids have to be fought for one.</summary>
    public static int RaidsOf(Crisis crisis, RespondOptions options)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(options);
        return crisis.Raid.Scenario is null
            ? 0
            : Firsts(options) + SurfaceBuilder.Raids(GridOf(crisis), SurfaceBuilder.Samples);
    }

    /// <summary>What its content depends on, as a text to name a kept one by; null where nothing is worth
    /// keeping.</summary>
    public static string? KeyOf(Crisis crisis, RespondOptions options) => RaidBookKey.Of(crisis, options);

    /// <summary>Fights the raids, or reads them off another model's outcomes.</summary>
    /// <param name="crisis">The crisis.</param>
    /// <param name="options">Worlds, seed and threads.</param>
    /// <param name="progress">Told how many raids are fought.</param>
    /// <param name="cancel">Ends it with an exception.</param>
    public static RaidBook Make(
        Crisis crisis, RespondOptions options, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(options);
        if (crisis.Raid.Scenario is null)
        {
            return new RaidBook(
                OutcomeSurface.Of(crisis), null, FirstRaids.Draw(crisis, options.Worlds, options.Seed));
        }
        int threads = options.Threads;
        int firsts = Firsts(options);
        RaidField field = RaidField.Of(crisis, firsts, options.Seed, threads, cancel);
        FirstRaids first = FirstRaids.Fight(field, firsts, threads, progress, cancel);
        RaidSurface surface = SurfaceBuilder.Build(
            field, GridOf(crisis), SurfaceBuilder.Samples, threads, n => progress?.Invoke(firsts + n), cancel);
        SurfaceError error = SurfaceError.Of(field, surface, SurfaceError.DefaultPoints, threads, cancel);
        return new RaidBook(surface, error, first);
    }

    /// <summary>Worlds whose first raid is fought: no fewer than a comparison has unless told otherwise, so that smaller
    /// ones find the same book.</summary>
    internal static int Firsts(RespondOptions options) => Math.Max(options.Worlds, new RespondOptions().Worlds);

    private static SurfaceGrid GridOf(Crisis crisis) =>
        SurfaceGrid.Of(crisis.Actors.Ally.Threshold, crisis.Actors.Coalition.Threshold);
}
