using System;
using System.Threading;
using System.Threading.Tasks;

namespace Parry.Outcomes;

/// <summary>The one place that starts threads. Items are handed out in order, in blocks; what an item computes must not
/// depend on who computes it.</summary>
internal static class ParallelLoop
{
    /// <summary>Runs the body for items 0 up to <paramref name="items"/>.</summary>
    /// <param name="items">How many, 0 or more.</param>
    /// <param name="block">How many one thread takes at a time; cancellation waits for the blocks under way.</param>
    /// <param name="threads">How many threads, 1 or more.</param>
    /// <param name="start">Makes what one thread keeps for itself.</param>
    /// <param name="body">Does one item.</param>
    /// <param name="done">Told the number of items finished so far, from any thread; may be null.</param>
    /// <param name="cancel">Stops the handing out.</param>
    /// <remarks>What a body throws comes out as itself, once all threads have ended.</remarks>
    /// <returns>How many of the first items are done: all of them unless cancelled.</returns>
    public static int Run<T>(
        int items,
        int block,
        int threads,
        Func<T> start,
        Action<T, int> body,
        Action<int>? done,
        CancellationToken cancel)
    {
        int next = 0, finished = 0;
        void Work()
        {
            T own = start();
            while (!cancel.IsCancellationRequested)
            {
                int first = Interlocked.Add(ref next, block) - block;
                if (first >= items)
                {
                    return;
                }
                int last = Math.Min(items, first + block);
                for (int item = first; item < last; item++)
                {
                    body(own, item);
                }
                int soFar = Interlocked.Add(ref finished, last - first);
                done?.Invoke(soFar);
            }
        }
        if (threads == 1)
        {
            Work();
        }
        else
        {
            var workers = new Task[threads];
            for (int i = 0; i < threads; i++)
            {
                workers[i] = Task.Run(Work, CancellationToken.None);
            }
            Task.WhenAll(workers).GetAwaiter().GetResult();
        }
        return finished;
    }
}
