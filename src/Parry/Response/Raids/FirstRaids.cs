using System;
using System.Threading;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>The raid that is answered, one replication a world.</summary>
/// <param name="Cells">How many parts the defence has.</param>
/// <param name="Loss">Weighted leakers, one a world.</param>
/// <param name="Intercepted">Share, one a world.</param>
/// <param name="Tracked">Share, one a world.</param>
/// <param name="Stock">What is left of each cell, at world x cells + cell.</param>
internal sealed record FirstRaids(int Cells, double[] Loss, double[] Intercepted, double[] Tracked, double[] Stock)
{
    private static readonly Purpose WhichRaid = Purpose.Of(DrawKind.Raid, "first");

    public ReadOnlySpan<double> StockOf(int world) => Stock.AsSpan(world * Cells, Cells);

    /// <summary>Fights the scenario's raid in the first worlds of a field: world w is the one that a run of the raid by
    /// itself has under that number.</summary>
    public static FirstRaids Fight(
        RaidField field, int worlds, int threads, Action<int>? done, CancellationToken cancel)
    {
        FirstRaids raids = Empty(worlds, field.Owners.CellNames.Length);
        field.Fight(
            worlds,
            threads,
            world => (world, null),
            (world, record, spent, seen) => raids.Note(world, record, spent, seen),
            done,
            cancel);
        return raids;
    }

    /// <summary>Draws a row of another model's outcomes for every world.</summary>
    public static FirstRaids Draw(Crisis crisis, int worlds, ulong seed)
    {
        RaidOutcomes outcomes = crisis.Raid.Outcomes!;
        FirstRaids raids = Empty(worlds, 1);
        for (int world = 0; world < worlds; world++)
        {
            double uniform = new Stream(seed, (uint)world, Stream.WorldItself).Uniform(WhichRaid, 0);
            RaidOutcome row = outcomes.Rows[(int)(uniform * outcomes.Rows.Length)];
            raids.Note(
                world,
                new RaidRecord(OutcomeSurface.Loss(row, crisis.Raid.Weights), row.Intercepted),
                [1 - row.StockLeft],
                1);
        }
        return raids;
    }

    private static FirstRaids Empty(int worlds, int cells) =>
        new(cells, new double[worlds], new double[worlds], new double[worlds], new double[worlds * cells]);

    private void Note(int world, RaidRecord record, double[] spent, double seen)
    {
        (Loss[world], Intercepted[world], Tracked[world]) = (record.Loss, record.Intercepted, seen);
        for (int cell = 0; cell < Cells; cell++)
        {
            Stock[(world * Cells) + cell] = 1 - spent[cell];
        }
    }
}
