using System.Runtime.InteropServices;

namespace Parry.Benchmarks.Peers;

/// <summary>The CPU time of the calling thread: what others do on the machine does not add to it.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID on Linux

    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }

    public static double Seconds
    {
        get
        {
            Marshal.ThrowExceptionForHR(clock_gettime(ThreadCpuTime, out Timespec time));
            return time.Seconds + (time.Nanoseconds * 1e-9);
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Timespec time);
}
