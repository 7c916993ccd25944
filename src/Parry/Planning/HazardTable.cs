using System.Runtime.CompilerServices;
using System;

namespace Parry.Planning;

/// <summary>The cumulative detection hazard H(t) of one family in one net, from its radars: the probability of being
/// detected by t is 1 - exp(-H(t)).</summary>
/// <param name="StartSeconds">Time since launch at which <paramref name="Cumulative"/> begins, at zero.</param>
/// <param name="StepSeconds">The time between its entries.</param>
/// <param name="Cumulative">H at each step, never falling; straight between steps; empty where nothing is ever
/// seen.</param>
internal sealed record HazardTable(double StartSeconds, double StepSeconds, float[] Cumulative)
{
    // Where the search begins: for every thirty-second of H the first entry that reaches it. A draw passes 8 once in 3,000.
    private const int CellsPerUnit = 32, LastUnit = 8;
    private readonly ushort[] _guide = Guide(Cumulative);

    public static readonly HazardTable Blind = new(0, 1, []);

    /// <summary>H at a time since launch, in ticks.</summary>
    public double At(long ticks)
    {
        if (Cumulative.Length == 0)
        {
            return 0;
        }
        double place = Math.Clamp((Ticks.ToSeconds(ticks) - StartSeconds) / StepSeconds, 0, Cumulative.Length - 1);
        int cell = Math.Min((int)place, Math.Max(0, Cumulative.Length - 2));
        int next = Math.Min(cell + 1, Cumulative.Length - 1);
        return Cumulative[cell] + ((place - cell) * (Cumulative[next] - Cumulative[cell]));
    }

    /// <summary>The time since launch, in ticks, at which H reaches <paramref name="exponential"/>;
    /// <see cref="long.MaxValue"/> if it never does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long TicksAt(double exponential)
    {
        float[] h = Cumulative;
        if (h.Length == 0 || exponential > h[^1])
        {
            return long.MaxValue;
        }
        int low = 0, high = h.Length - 1;
        if (exponential < LastUnit)
        {
            int cell = (int)(exponential * CellsPerUnit);
            low = Math.Max(0, _guide[cell] - 1);
            high = Math.Clamp(_guide[cell + 1], 1, high);
        }
        for (int left = high - low; left > 1;)
        {
            int half = left >> 1;
            low += half * (h[low + half] < exponential ? 1 : 0);
            left -= half;
        }
        high = Math.Min(low + 1, h.Length - 1);
        double rise = h[high] - h[low];
        double within = rise > 0 ? Math.Clamp((exponential - h[low]) / rise, 0, 1) : 0;
        return Ticks.Up(StartSeconds + ((low + within) * StepSeconds));
    }

    private static ushort[] Guide(float[] cumulative)
    {
        var guide = new ushort[(CellsPerUnit * LastUnit) + 1];
        int at = 0;
        for (int cell = 0; cell < guide.Length; cell++)
        {
            while (at < cumulative.Length && cumulative[at] < cell / (float)CellsPerUnit)
            {
                at++;
            }
            guide[cell] = (ushort)at;
        }
        return guide;
    }
}
