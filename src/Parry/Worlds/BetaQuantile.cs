using System;
using MathNet.Numerics.Distributions;

namespace Parry.Worlds;

/// <summary>The inverse distribution function of a beta, tabulated: 30 ns a draw where the library's root search takes
/// microseconds. Within 2e-5 of the library's on [0, 1] for shapes of 0.5 and more; other shapes ask the
/// library.</summary>
internal sealed class BetaQuantile
{
    private const int Cells = 2048;
    private readonly double _a, _b;
    private readonly double[]? _cumulative;

    public BetaQuantile(double a, double b)
    {
        (_a, _b) = (a, b);
        if (a < 0.5 || b < 0.5)
        {
            return;
        }
        // With x = sin^2(t/2) the density becomes sin^(2a-1)(t/2) cos^(2b-1)(t/2), which has no poles for such shapes.
        var cumulative = new double[Cells + 1];
        double Density(double t) => Math.Pow(Math.Sin(t / 2), (2 * a) - 1) * Math.Pow(Math.Cos(t / 2), (2 * b) - 1);
        double step = Math.PI / Cells, left = Density(0);
        for (int i = 1; i <= Cells; i++)
        {
            double right = i == Cells ? Density(Math.PI - 1e-12) : Density(i * step);
            cumulative[i] = cumulative[i - 1] + left + (4 * Density((i - 0.5) * step)) + right;
            left = right;
        }
        for (int i = 0; i <= Cells; i++)
        {
            cumulative[i] /= cumulative[Cells];
        }
        cumulative[Cells] = 1;
        _cumulative = cumulative;
    }

    /// <summary>The value in [0, 1] below which a share <paramref name="p"/> in [0, 1) of the mass lies.</summary>
    public double At(double p)
    {
        if (_cumulative is null)
        {
            return Beta.InvCDF(_a, _b, p);
        }
        int cell = Array.BinarySearch(_cumulative, p);
        if (cell < 0)
        {
            cell = Math.Clamp(~cell - 1, 0, Cells - 1);
        }
        cell = Math.Min(cell, Cells - 1);
        double width = _cumulative[cell + 1] - _cumulative[cell];
        double within = width > 0 ? (p - _cumulative[cell]) / width : 0;
        double s = Math.Sin((cell + within) * Math.PI / Cells / 2);
        return s * s;
    }
}
