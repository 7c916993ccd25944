using System;
using System.Diagnostics;

namespace Parry.Cli;

/// <summary>A line on standard error now and then, where no bar is shown.</summary>
internal sealed class ProgressLines(string what)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _said;

    /// <summary>From any thread.</summary>
    public void Say(int done, int of)
    {
        lock (_clock)
        {
            if (!Console.IsErrorRedirected || done == 0 || _clock.Elapsed - _said <= Quiet)
            {
                return;
            }
            _said = _clock.Elapsed;
            TimeSpan left = _said / done * (of - done);
            Console.Error.WriteLine($"parry: {100 * done / of} % {what}, {left:h\\:mm\\:ss} left");
        }
    }
}
