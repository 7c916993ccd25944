using System.Linq;

namespace Parry.Worlds;

/// <summary>Rows drawn with replacement, for a bootstrap (Efron 1979).</summary>
internal static class Resampling
{
    /// <summary>As many rows as there are, each from 0 up to their number.</summary>
    public static int[] Rows(int count, ulong seed, int resample)
    {
        var stream = new Stream(seed, (uint)resample, Stream.WorldItself);
        Purpose purpose = Purpose.Of(DrawKind.Resample, "rows");
        return [.. Enumerable.Range(0, count).Select(i => (int)(stream.Uniform(purpose, i) * count))];
    }

    /// <summary>A seed of its own for one of many runs.</summary>
    public static ulong Seed(ulong seed, int run) =>
        (ulong)(new Stream(seed, (uint)run, Stream.WorldItself).Uniform(Purpose.Of(DrawKind.Evaluation, "seed"), 0)
            * (1UL << 53));
}
