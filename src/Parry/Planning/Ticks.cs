using System;

namespace Parry.Planning;

/// <summary>Fixed-point time: 4,096 ticks a second, so that sums of times are exact and equal on every machine. A time
/// that opens something is rounded up and one that closes something down.</summary>
internal static class Ticks
{
    public const int PerSecond = 4096;

    public static long Up(double seconds) => (long)Math.Ceiling(seconds * PerSecond);

    public static long Down(double seconds) => (long)Math.Floor(seconds * PerSecond);

    public static double ToSeconds(long ticks) => ticks / (double)PerSecond;
}
