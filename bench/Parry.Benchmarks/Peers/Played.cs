namespace Parry.Benchmarks.Peers;

/// <summary>A number of replications, played one after another on one thread.</summary>
/// <param name="Seconds">CPU time of the thread.</param>
/// <param name="Bytes">Allocated, 0 where nobody counts.</param>
/// <param name="Events">Taken from the queue, 0 where nobody counts.</param>
/// <param name="Rows">What came of each, by <see cref="Player.Names"/>.</param>
internal sealed record Played(double Seconds, long Bytes, long Events, double[][] Rows);
