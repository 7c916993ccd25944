using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Outcomes;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>What is to be measured at a place.</summary>
/// <param name="place">One coordinate an input, in [0, 1).</param>
/// <param name="luck">The seed of everything random.</param>
/// <returns>One number a measure.</returns>
internal delegate double[] Model(double[] place, ulong luck);

/// <summary>Sobol indices of any model, by the sampling of Saltelli et al. (2010): two samples, and of the first one
/// with each input in turn from the second. Luck is one more input: the seed is exchanged as the others are.</summary>
internal static class SobolEstimate
{
    private const int Resamples = 1000;

    /// <summary>How often the model is asked.</summary>
    public static int Evaluations(int inputs, int rows) => checked(rows * (inputs + 3));

    /// <param name="inputs">How many coordinates a place has.</param>
    /// <param name="rows">Of each of the two samples.</param>
    /// <param name="seed">Of the samples and of luck.</param>
    /// <param name="start">Makes the model that one thread asks.</param>
    /// <param name="threads">How many.</param>
    /// <param name="done">Told how many evaluations are finished; may be null.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>For each measure one index an input, then that of luck; empty if cancelled.</returns>
    public static ImmutableArray<ImmutableArray<SobolIndex>> Of(
        int inputs, int rows, ulong seed, Func<Model> start, int threads, Action<int>? done, CancellationToken cancel)
    {
        Func<int, int, double> sample = Sample(inputs, rows, seed);
        int each = inputs + 3;
        var measured = new double[Evaluations(inputs, rows)][];
        int finished = ParallelLoop.Run(
            measured.Length,
            1,
            threads,
            start,
            (model, item) =>
            {
                (int row, int which) = (item / each, item % each);
                bool lucky = which is 1 || which == inputs + 2;
                double[] place =
                [
                    .. Enumerable.Range(0, inputs)
                        .Select(i => sample(row, which == 1 || which == i + 2 ? inputs + i : i)),
                ];
                measured[item] = model(place, Resampling.Seed(seed, (2 * row) + (lucky ? 1 : 0)));
            },
            done,
            cancel);
        return finished < measured.Length ? [] : Indices(measured, inputs, rows, seed);
    }

    private static ImmutableArray<ImmutableArray<SobolIndex>> Indices(
        double[][] measured, int inputs, int rows, ulong seed)
    {
        int[][] resamples = [.. Enumerable.Range(0, Resamples).Select(r => Resampling.Rows(rows, seed, r))];
        double[] Column(int which, int measure) =>
            [.. Enumerable.Range(0, rows).Select(row => measured[(row * (inputs + 3)) + which][measure])];
        return
        [
            .. Enumerable.Range(0, measured[0].Length).Select(measure => Enumerable.Range(0, inputs + 1)
                .Select(i => SobolIndex.Of(
                    Column(0, measure), Column(1, measure), Column(i + 2, measure), resamples))
                .ToImmutableArray()),
        ];
    }

    // Two samples side by side, of which the second has the later coordinates.
    private static Func<int, int, double> Sample(int inputs, int rows, ulong seed)
    {
        if (2 * inputs <= SobolSequence.MostDimensions)
        {
            return new SobolSequence(2 * inputs, seed).At;
        }
        double[][] columns = [.. Enumerable.Range(0, 2 * inputs).Select(i => LatinHypercube.Column(rows, $"{i}", seed))];
        return (row, column) => columns[column][row];
    }
}
