using System;
using MathNet.Numerics.Distributions;
using Parry.Scenarios;

namespace Parry.Worlds;

/// <summary>Turns a uniform number into a draw from a spread, by the inverse of its distribution function: one number
/// in, one out, so that strata and common random numbers carry through.</summary>
internal static class Quantile
{
    /// <summary>The function for one spread, in the unit it was written in. Draws of the unbounded kinds are taken from
    /// the central 1 - 2e-9 of their mass.</summary>
    public static Func<double, double> Of(Spread spread)
    {
        switch (spread)
        {
            case Spread.Point(double value):
                return _ => value;
            case Spread.Uniform(double from, double to):
                return p => from + (p * (to - from));
            case Spread.Pert(double from, double mode, double to):
                double width = to - from;
                var pert = new BetaQuantile(1 + (4 * (mode - from) / width), 1 + (4 * (to - mode) / width));
                return p => from + (width * pert.At(p));
            case Spread.Triangular(double from, double mode, double to):
                return p => Triangular.InvCDF(from, to, mode, p);
            case Spread.Normal(double mean, double deviation):
                return p => Normal.InvCDF(mean, deviation, Inner(p));
            case Spread.LogNormal(double median, double factor):
                return p => median * Math.Exp(Math.Log(factor) * Normal.InvCDF(0, 1, Inner(p)));
            case Spread.Beta(double a, double b):
                return new BetaQuantile(a, b).At;
            default:
                throw new ArgumentOutOfRangeException(nameof(spread), spread, "a spread without a quantile function");
        }
    }

    private static double Inner(double p) => Math.Clamp(p, 1e-9, 1 - 1e-9);
}
