using System;
using System.Diagnostics;

namespace Parry.Cli;

/// <summary>A line on standard error now and then, where no bar is shown.</summary>
/// <param name="words">How far it is: so many done, of so many.</param>
internal sealed class ProgressLines(Func<int, int, string> words)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _said;

    /// <summary>Tells another too how many are done.</summary>
    public Action<int> Also(Action<int> other, int of) => done =>
    {
        other(done);
        Say(done, of);
    };

    // From any thread.
    private void Say(int done, int of)
    {
        lock (_clock)
        {
            if (!Console.IsErrorRedirected || done == 0 || _clock.Elapsed - _said <= Quiet)
            {
                return;
            }
            _said = _clock.Elapsed;
            TimeSpan left = _said / done * (of - done);
            Console.Error.WriteLine($"parry: {words(done, of)}, {left:h\\:mm\\:ss} left");
        }
    }
}
