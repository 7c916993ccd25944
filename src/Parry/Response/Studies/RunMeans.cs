using System.Linq;

namespace Parry.Response;

/// <summary>What an option came to: by measure, one mean a world; NaN where no run defined it.</summary>
internal sealed class RunMeans(int worlds)
{
    /// <summary>Over all runs.</summary>
    public double[][] All { get; } = Columns(worlds);

    /// <summary>Over the first half of a world's runs, rounded down, and over the others.</summary>
    public double[][] First { get; } = Columns(worlds);

    public double[][] Second { get; } = Columns(worlds);

    /// <summary>Notes the runs of a world.</summary>
    public void Note(int world, MeasureSums first, MeasureSums second)
    {
        for (int m = 0; m < All.Length; m++)
        {
            All[m][world] = first.MeanWith(second, m);
            First[m][world] = first.Mean(m);
            Second[m][world] = second.Mean(m);
        }
    }

    private static double[][] Columns(int worlds) => [.. ResponseMeasure.All.Select(_ => new double[worlds])];
}
