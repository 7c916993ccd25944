using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Store;
using Parry.Studies;

namespace Parry.Cli;

/// <summary>Where the finished points of a shard are written down: its file, and a database of runs if there is to be
/// one. A point is finished when it stands in all of them; it goes into the database first, so that a kill between the
/// two leaves one that is read back and not run again.</summary>
internal sealed class SweepLedger
{
    private readonly Sweep _sweep;
    private readonly ShardFile _file;
    private readonly PointKeeper? _keeper;

    /// <param name="sweep">What is run.</param>
    /// <param name="shard">Which part of it.</param>
    /// <param name="file">That of the shard.</param>
    /// <param name="keeper">Of the database; null without one.</param>
    public SweepLedger(Sweep sweep, ShardNumber shard, ShardFile file, PointKeeper? keeper)
    {
        (_sweep, _file, _keeper) = (sweep, file, keeper);
        IReadOnlyDictionary<int, long>? kept = keeper?.Catalogue.Points(sweep);
        int[] mine = [.. Enumerable.Range(0, sweep.Points).Where(shard.Has)];
        foreach (int point in mine.Where(p => kept?.ContainsKey(p) == true && !file.Finished.ContainsKey(p)))
        {
            file.Append(SweepCsv.Outcome(keeper!.Catalogue.Outcome(sweep, point)));
        }
        Points = mine.Length;
        Open = [.. mine.Where(p => !(kept?.ContainsKey(p) ?? file.Finished.ContainsKey(p)))];
    }

    /// <summary>How many points the shard has.</summary>
    public int Points { get; }

    /// <summary>The points to be run, in order.</summary>
    public IReadOnlyList<int> Open { get; }

    /// <summary>Writes a point down.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="started">When it was started.</param>
    /// <param name="wall">How long it took.</param>
    public void Finish(SweepOutcome outcome, DateTimeOffset started, TimeSpan wall)
    {
        _keeper?.Keep(_sweep, outcome, started, wall);
        if (!_file.Finished.ContainsKey(outcome.Point))
        {
            _file.Append(SweepCsv.Outcome(outcome));
        }
    }

    /// <summary>Says where the points are kept, if in a database.</summary>
    public void Tell(TextWriter to) => _keeper?.Tell(Points, to);
}

/// <summary>Keeps points of sweeps in a database, which is opened, and refused, before the first is run.</summary>
internal sealed class PointKeeper(string path, bool outcomes) : IDisposable
{
    public RunCatalogue Catalogue { get; } = RunCatalogue.Open(path);

    public void Keep(Sweep sweep, SweepOutcome outcome, DateTimeOffset started, TimeSpan wall) =>
        Catalogue.Add(sweep, outcome, started, wall, outcomes);

    public void Tell(int points, TextWriter to) =>
        to.WriteLine($"parry: {points:N0} points are kept as runs in {path}");

    public void Dispose() => Catalogue.Dispose();
}
