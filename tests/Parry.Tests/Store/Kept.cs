using System;
using System.IO;
using Parry.Scenarios;
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

    /// <summary>Two inputs of two levels, and two variants: eight points.</summary>
    public static Sweep Eight(string more = "")
    {
        using var box = new Kept();
        File.WriteAllText(box.PathOf("some.yaml"), Some.ScenarioText());
        File.WriteAllText(box.PathOf("study.yaml"), """
            parry-study: 1
            title: Eight
            scenario: some.yaml
            design: {kind: factorial}
            inputs:
              shooters.battery.channels: {levels: [1, 2]}
              shooters.battery.reaction: {levels: [8 s, 20 s]}
            variants: {as-is: {}, pairs: {set: {doctrine.layers.point.salvo: 2}}}
            replications: 30
            precision: {measure: rate.flown, half-width: 0.001}
            measures: [leakers, rate.flown]

            """ + more);
        return Sweep.Of(StudyFile.Read(box.PathOf("study.yaml")));
    }

    public static long AddPoint(RunCatalogue catalogue, int point) =>
        catalogue.Add(Eight(), Eight().Run(point, 1, default), Noon, TimeSpan.FromSeconds(1.5), outcomes: true);

    public void Dispose() => _folder.Delete(recursive: true);
}
