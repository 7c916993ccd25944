using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using MathNet.Numerics.Distributions;
using Parry.Outcomes;
using Parry.Scenarios;
using Parry.Statistics;
using Parry.Worlds;

namespace Parry.Studies;

/// <summary>One run of an optimisation: batches of all that are left, then a look, and so on. Looks at a growing sample
/// may come as rarely as one likes: the boundary of <see cref="KimNelson"/> is wrong less often then (Jennison,
/// Johnstone and Turnbull 1982). Each comes after a tenth more.</summary>
internal sealed class Selection
{
    private const int Thousand = 1000;

    private readonly StudyOptimisation _asked;
    private readonly IReadOnlyList<Alternative> _alternatives;
    private readonly ulong _seed;
    private readonly Func<int, ulong, double[]> _fight;
    private readonly double[][] _means, _costs;
    private readonly int[] _counts;
    private readonly (int After, int By)?[] _out;

    /// <param name="asked">How sure, and how much at most.</param>
    /// <param name="alternatives">Two or more.</param>
    /// <param name="seed">Of the seeds of batches.</param>
    /// <param name="fight">The means of the measure and of the cost of rounds in a batch: of which alternative, and
    /// with which seed.</param>
    public Selection(
        StudyOptimisation asked, IReadOnlyList<Alternative> alternatives, ulong seed, Func<int, ulong, double[]> fight)
    {
        (_asked, _alternatives, _seed, _fight) = (asked, alternatives, seed, fight);
        int k = alternatives.Count;
        (_means, _costs) = ([.. Enumerable.Repeat<double[]>([], k)], [.. Enumerable.Repeat<double[]>([], k)]);
        (_counts, _out) = (new int[k], new (int, int)?[k]);
    }

    public OptimisationResult Run(int threads, Action<int>? progress, CancellationToken cancel)
    {
        int count = 0, next = _asked.Start;
        Elimination? elimination = null;
        while (true)
        {
            int[] left = [.. Enumerable.Range(0, _counts.Length).Where(i => _out[i] is null)];
            double bound = Math.Clamp(Math.Ceiling(elimination?.Latest ?? 2.0 * next), next, _asked.Most);
            long before = _counts.Sum(n => (long)n);
            double all = before + ((bound - count) * left.Length);
            int done = Fight(
                left, count, next, threads, items => progress?.Invoke((int)(Thousand * (before + items) / all)), cancel);
            count += done;
            if (count < next)
            {
                return Result(count, isReached: false, isPartial: true, cancel);
            }
            elimination ??= new Elimination(
                [.. _means.Select(m => m.Take(count).Select(Better).ToArray())], _asked.Indifference, _asked.Confidence);
            foreach ((int system, int by) in elimination.Look([.. _means.Select(m => m.Take(count).Sum(Better))], count))
            {
                _out[system] = (count, by);
            }
            if (elimination.IsDone || count == _asked.Most)
            {
                return Result(count, elimination.IsDone, isPartial: false, cancel);
            }
            next = Math.Min(_asked.Most, count + Math.Max(1, count / 10));
        }
    }

    private double Better(double mean) => _asked.Maximise ? mean : -mean;

    /// <summary>Batches from one up to another of all that are left; how many of them all have.</summary>
    private int Fight(int[] left, int from, int to, int threads, Action<int> report, CancellationToken cancel)
    {
        foreach (int alternative in left)
        {
            Array.Resize(ref _means[alternative], to);
            Array.Resize(ref _costs[alternative], to);
        }
        int finished = ParallelLoop.Run(
            (to - from) * left.Length,
            1,
            threads,
            () => 0,
            (_, item) =>
            {
                (int batch, int alternative) = (from + (item / left.Length), left[item % left.Length]);
                double[] means = _fight(alternative, Resampling.Seed(_seed, batch));
                (_means[alternative][batch], _costs[alternative][batch]) = (means[0], means[1]);
            },
            report,
            cancel);
        int whole = finished / left.Length;
        foreach (int alternative in left)
        {
            _counts[alternative] = from + whole;
        }
        return whole;
    }

    private OptimisationResult Result(int count, bool isReached, bool isPartial, CancellationToken cancel)
    {
        if (count == 0)
        {
            throw new OperationCanceledException("stopped before one batch of every alternative was done", cancel);
        }
        int leader = Enumerable.Range(0, _counts.Length).Where(i => _out[i] is null)
            .MaxBy(i => _means[i].Take(count).Sum(Better));
        return new OptimisationResult(
            [.. _alternatives.Select((a, i) => Outcome(a, i, leader))],
            _alternatives[leader].Number,
            isReached,
            isPartial,
            count,
            _counts.Sum(n => (long)n) * _asked.Batch,
            (long)count * _counts.Length * _asked.Batch);
    }

    private AlternativeOutcome Outcome(Alternative alternative, int i, int leader)
    {
        int count = _counts[i];
        (double mean, double low, double high) = Interval([.. _means[i].Take(count)]);
        (double difference, double least, double most) =
            Interval([.. _means[i].Take(count).Zip(_means[leader], (a, b) => a - b)]);
        return new AlternativeOutcome(
            alternative,
            count,
            mean,
            low,
            high,
            difference,
            least,
            most,
            _costs[i].Take(count).Average(),
            _out[i]?.After,
            _out[i] is { } gone ? _alternatives[gone.By].Number : null);
    }

    private static (double Mean, double Low, double High) Interval(ImmutableArray<double> batches)
    {
        double mean = batches.Average();
        int free = batches.Length - 1;
        double half = free == 0
            ? double.NaN
            : StudentT.InvCDF(0, 1, free, 0.95)
                * Math.Sqrt(batches.Sum(b => (b - mean) * (b - mean)) / free / batches.Length);
        return (mean, mean - half, mean + half);
    }
}
