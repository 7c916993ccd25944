using System;

namespace Parry.Response;

/// <summary>A game of two players who move at once.</summary>
/// <param name="Row">What the row player gets, at row and column.</param>
/// <param name="Column">What the column player gets.</param>
internal sealed record BimatrixGame(double[,] Row, double[,] Column)
{
    private const int Steps = 200, Most = 2000;
    private const double Tolerance = 1e-14;

    /// <summary>The logit quantal response equilibrium on the branch that starts at lambda 0 with all actions equally
    /// likely: lambda rises in steps, and damped best responses settle at each.</summary>
    public (double[] Row, double[] Column) Equilibrium(double lambda)
    {
        (int rows, int columns) = (Row.GetLength(0), Row.GetLength(1));
        double[] p = new double[rows], q = new double[columns];
        Array.Fill(p, 1.0 / rows);
        Array.Fill(q, 1.0 / columns);
        for (int step = 1; step <= Steps; step++)
        {
            Settle(lambda * step / Steps, p, q);
        }
        return (p, q);
    }

    private void Settle(double lambda, double[] p, double[] q)
    {
        double[] toP = new double[p.Length], toQ = new double[q.Length];
        double moved = 1;
        for (int i = 0; i < Most && moved > Tolerance; i++)
        {
            for (int r = 0; r < p.Length; r++)
            {
                toP[r] = 0;
                for (int c = 0; c < q.Length; c++)
                {
                    toP[r] += Row[r, c] * q[c];
                }
            }
            for (int c = 0; c < q.Length; c++)
            {
                toQ[c] = 0;
                for (int r = 0; r < p.Length; r++)
                {
                    toQ[c] += Column[r, c] * p[r];
                }
            }
            QuantalResponse.Probabilities(lambda, toP);
            QuantalResponse.Probabilities(lambda, toQ);
            moved = Math.Max(Towards(p, toP), Towards(q, toQ));
        }
    }

    private static double Towards(double[] from, double[] to)
    {
        double moved = 0;
        for (int i = 0; i < from.Length; i++)
        {
            moved = Math.Max(moved, Math.Abs(to[i] - from[i]));
            from[i] = (from[i] + to[i]) / 2;
        }
        return moved;
    }
}
