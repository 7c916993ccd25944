using System;

namespace Parry.Response;

/// <summary>Logit quantal response (McKelvey and Palfrey 1995): Pr(k) ~ exp(lambda u(k)).</summary>
internal static class QuantalResponse
{
    /// <summary>Turns utilities into probabilities in place.</summary>
    /// <param name="lambda">0 or more; infinity takes the best.</param>
    /// <param name="utilities">One an action; becomes the probabilities.</param>
    public static void Probabilities(double lambda, Span<double> utilities)
    {
        double best = Highest(utilities), sum = 0;
        for (int k = 0; k < utilities.Length; k++)
        {
            double behind = utilities[k] - best;
            utilities[k] = behind == 0 ? 1 : Math.Exp(lambda * behind);
            sum += utilities[k];
        }
        for (int k = 0; k < utilities.Length; k++)
        {
            utilities[k] /= sum;
        }
    }

    /// <summary>The action that a number in [0, 1) falls on; the weights need not add up to one.</summary>
    public static int Pick(ReadOnlySpan<double> weights, double uniform)
    {
        double sum = 0;
        foreach (double weight in weights)
        {
            sum += weight;
        }
        double mark = uniform * sum;
        for (int k = 0; k < weights.Length - 1; k++)
        {
            mark -= weights[k];
            if (mark < 0)
            {
                return k;
            }
        }
        return weights.Length - 1;
    }

    private static double Highest(ReadOnlySpan<double> values)
    {
        double best = values[0];
        foreach (double value in values)
        {
            best = Math.Max(best, value);
        }
        return best;
    }
}
