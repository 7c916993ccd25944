namespace Parry.Outcomes;

/// <summary>Adds up chosen cells of a tally.</summary>
internal static class Cells
{
    public static double Sum(int[] counts, int[] cells)
    {
        int sum = 0;
        foreach (int cell in cells)
        {
            sum += counts[cell];
        }
        return sum;
    }

    public static double Sum(double[] parts, int[] cells)
    {
        double sum = 0;
        foreach (int cell in cells)
        {
            sum += parts[cell];
        }
        return sum;
    }

    public static double Sum(int[] counts)
    {
        int sum = 0;
        foreach (int count in counts)
        {
            sum += count;
        }
        return sum;
    }

    /// <summary>A share, NaN of nothing.</summary>
    public static double Share(double part, double whole) => whole > 0 ? part / whole : double.NaN;
}
