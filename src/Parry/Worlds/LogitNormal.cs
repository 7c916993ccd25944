using System;

namespace Parry.Worlds;

/// <summary>A probability that varies from raid to raid around a given mean: P = expit(m + s Z), Z standard
/// normal.</summary>
internal static class LogitNormal
{
    private const double Widest = 8.5, Step = 0.25, Tolerance = 1e-13;

    /// <summary>The value for one draw.</summary>
    /// <param name="location">m, from <see cref="Location"/>; infinite for a mean of 0 or 1.</param>
    /// <param name="spread">s, in logits, 0 or more.</param>
    /// <param name="z">The draw.</param>
    public static double At(double location, double spread, double z) =>
        double.IsInfinity(location) ? (location > 0 ? 1 : 0) : Expit(location + (spread * z));

    /// <summary>The location m for which the mean of P is <paramref name="mean"/>, to 1e-12: Newton's method on a
    /// trapezoid sum, which converges as fast as the normal density falls.</summary>
    public static double Location(double mean, double spread)
    {
        if (mean is <= 0 or >= 1)
        {
            return mean <= 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }
        double target = Math.Log(mean / (1 - mean));
        double location = target * Math.Sqrt(1 + (spread * spread * Math.PI / 8));
        for (int i = 0; i < 60; i++)
        {
            double sum = 0, slope = 0, mass = 0;
            for (double z = -Widest; z <= Widest; z += Step)
            {
                double density = Math.Exp(-z * z / 2);
                double p = Expit(location + (spread * z));
                sum += density * p;
                slope += density * p * (1 - p);
                mass += density;
            }
            double off = (sum / mass) - mean;
            if (Math.Abs(off) < Tolerance)
            {
                break;
            }
            location -= Math.Clamp(off / (slope / mass), -4, 4);
        }
        return location;
    }

    private static double Expit(double x) => 1 / (1 + Math.Exp(-x));
}
