using System;
using System.IO;
using Parry.Store;
using Parry.Studies;

namespace Parry.Cli;

/// <summary>Keeps one run, and its time from here on. The database is opened, and refused, before the run.</summary>
internal sealed class RunKeeper(string path, bool outcomes) : IDisposable
{
    private readonly RunCatalogue _catalogue = RunCatalogue.Open(path);
    private readonly DateTimeOffset _started = TimeProvider.System.GetUtcNow();
    private readonly long _begin = TimeProvider.System.GetTimestamp();

    /// <summary>How long it has taken so far.</summary>
    public TimeSpan Wall => TimeProvider.System.GetElapsedTime(_begin);

    public void Keep(RaidSummary summary, RunOptions options, TimeSpan wall, TextWriter told)
    {
        long id = _catalogue.Add(summary, options, _started, wall, outcomes);
        told.WriteLine($"parry: kept as run {id} in {path}");
    }

    public void Dispose() => _catalogue.Dispose();
}
