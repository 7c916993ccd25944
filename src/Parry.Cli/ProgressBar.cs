using System;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;

namespace Parry.Cli;

/// <summary>A progress bar on standard error, for a run that takes long with a terminal attached; else
/// nothing.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <param name="items">How many the work reports in the end.</param>
    /// <param name="work">Is given where to report how many are done.</param>
    /// <param name="cancel">Says so in the bar.</param>
    /// <param name="what">The items are.</param>
    public static T Watch<T>(
        int items, Func<Action<int>, T> work, CancellationToken cancel, string what = "replications")
    {
        int done = 0;
        Task<T> running = Task.Run(() => work(count => Raise(ref done, count)), CancellationToken.None);
        try
        {
            if (!Console.IsErrorRedirected && !running.Wait(Patience, CancellationToken.None))
            {
                Show(items, () => Volatile.Read(ref done), running, what, cancel);
            }
        }
        catch (AggregateException)
        {
            // Thrown again, as itself, below.
        }
        return running.GetAwaiter().GetResult();
    }

    private static void Show(int items, Func<int> done, Task running, string what, CancellationToken cancel)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
        });
        console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(what, maxValue: items);
                while (!running.Wait(Refresh, CancellationToken.None))
                {
                    bar.Value = done();
                    bar.Description = cancel.IsCancellationRequested ? "stopping" : $"{what}, {done():N0} of {items:N0}";
                }
                bar.Value = items;
            });
    }

    private static void Raise(ref int most, int value)
    {
        int seen = Volatile.Read(ref most);
        while (value > seen)
        {
            int before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen)
            {
                return;
            }
            seen = before;
        }
    }
}
