using System;
using System.Linq;

namespace Parry.Statistics;

/// <summary>What independent pieces of evidence say of the same quantities, by expectation propagation with simulated
/// likelihoods (Barthelme and Chopin 2014): each piece becomes a normal factor a quantity, fitted in turn to draws that
/// are weighted by the factors of all the others. The noise of one piece does not multiply with that of the
/// next.</summary>
internal sealed class NormalSites
{
    private const int Sweeps = 12;
    private const double Damping = 0.5;
    private readonly double[][] _draws;
    private readonly double _deviation, _least;
    private readonly Evidence[] _evidence;
    private readonly double[][] _precision, _linear;

    /// <summary>One piece of evidence.</summary>
    /// <param name="Logs">One a draw: the logarithm of its likelihood, short of a constant.</param>
    /// <param name="Tells">Per quantity, whether it can say anything of it.</param>
    internal sealed record Evidence(double[] Logs, bool[] Tells);

    /// <param name="draws">One row a draw, one number a quantity, each from a normal of mean 0.</param>
    /// <param name="deviation">The standard deviation of that normal: the prior.</param>
    /// <param name="evidence">In any number.</param>
    /// <param name="least">What the draws behind a factor have to be worth; see <see cref="ImportanceWeights"/>.</param>
    public NormalSites(double[][] draws, double deviation, Evidence[] evidence, double least)
    {
        (_draws, _deviation, _evidence, _least) = (draws, deviation, evidence, least);
        _precision = [.. evidence.Select(_ => new double[draws[0].Length])];
        _linear = [.. evidence.Select(_ => new double[draws[0].Length])];
        Weights = new ImportanceWeights[evidence.Length];
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            for (int site = 0; site < evidence.Length; site++)
            {
                Renew(site);
            }
        }
    }

    /// <summary>One a piece of evidence: the weights that its factor was last fitted to.</summary>
    public ImportanceWeights[] Weights { get; }

    /// <summary>Mean and standard deviation of a quantity under all factors.</summary>
    public (double Mean, double Deviation) Of(int quantity)
    {
        double precision = Prior + _precision.Sum(p => p[quantity]);
        return (_linear.Sum(l => l[quantity]) / precision, Math.Sqrt(1 / precision));
    }

    /// <summary>Logarithms, one a draw, of the weights that turn the prior into all factors, but for one piece if
    /// said.</summary>
    public double[] Logs(int except = -1)
    {
        int quantities = _draws[0].Length;
        double[] precision = [.. Enumerable.Range(0, quantities).Select(q => Sum(_precision, q, except))];
        double[] linear = [.. Enumerable.Range(0, quantities).Select(q => Sum(_linear, q, except))];
        return
        [
            .. _draws.Select(draw =>
            {
                double log = 0;
                for (int q = 0; q < quantities; q++)
                {
                    log += (linear[q] * draw[q]) - (precision[q] * draw[q] * draw[q] / 2);
                }
                return log;
            }),
        ];
    }

    private double Prior => 1 / (_deviation * _deviation);

    // The moments before and after are of the same draws, so that evidence of no weight makes no factor. Noise can make a
    // factor look wider than none: its precision is held at zero.
    private void Renew(int site)
    {
        double[] logs = Logs(site);
        ImportanceWeights before = ImportanceWeights.Of(logs, new double[logs.Length], least: 0);
        ImportanceWeights after = Weights[site] = ImportanceWeights.Of(logs, _evidence[site].Logs, _least);
        for (int q = 0; q < _draws[0].Length; q++)
        {
            if (_evidence[site].Tells[q])
            {
                (double mean, double variance) = before.Moments(draw => _draws[draw][q]);
                (double newMean, double newVariance) = after.Moments(draw => _draws[draw][q]);
                double precision = Math.Max(0, (1 / newVariance) - (1 / variance));
                double linear = (newMean * ((1 / variance) + precision)) - (mean / variance);
                _precision[site][q] += Damping * (precision - _precision[site][q]);
                _linear[site][q] += Damping * (linear - _linear[site][q]);
            }
        }
    }

    private static double Sum(double[][] factors, int quantity, int except)
    {
        double sum = 0;
        for (int site = 0; site < factors.Length; site++)
        {
            sum += site == except ? 0 : factors[site][quantity];
        }
        return sum;
    }
}
