using System;
using System.IO;
using Parry.Store;
using Parry.Studies;

namespace Parry.Tests.Store;

/// <summary>A folder for databases, gone after use, and runs to put in them.</summary>
internal sealed class Kept : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2030, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parry-store-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public static RunOptions Options(ulong seed = 1) => new() { Replications = 40, Worlds = 3, Seed = seed, Threads = 1 };

    public static RaidSummary Run(ulong seed = 1) => Simulation.Run(Some.Scenario(), Options(seed));

    public static long Add(RunCatalogue catalogue, DateTimeOffset started, ulong seed = 1) =>
        catalogue.Add(Run(seed), Options(seed), started, TimeSpan.FromSeconds(1.5), outcomes: true);

    public void Dispose() => _folder.Delete(recursive: true);
}
