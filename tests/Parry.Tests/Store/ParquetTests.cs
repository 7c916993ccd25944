using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Parry.Store;
using Parry.Studies;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Store;

public sealed class ParquetTests : IDisposable
{
    private const string Battery = "scenarios/02-single-battery.yaml";

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("--replications 60")]
    [InlineData("--replications 30 --worlds 4")]
    [InlineData("--replications 1")] // standard errors are not defined
    public void Every_value_of_the_measures_is_read_back_by_DuckDB_as_the_catalogue_has_it(string options)
    {
        Keep(options);
        Export("1", "measures.parquet");
        (string[] columns, List<object?[]> rows) = DuckDbReader.Ask($"FROM '{_box.PathOf("measures.parquet")}'");
        Assert.Equal("measure,unit,n,mean,se,variance,luck,ignorance,p05,p25,p50,p75,p95", string.Join(',', columns));
        using var catalogue = RunCatalogue.OpenExisting(_box.PathOf("parry.db"));
        IEnumerable<object?[]> wanted = catalogue.Measures(catalogue.Find(1)).Select(m => new object?[]
        {
            m.Name, m.Unit, m.Count, Or(m.Mean), Or(m.StandardError), Or(m.Variance), Or(m.Luck), Or(m.Ignorance), Or(m.P05),
            Or(m.P25), Or(m.P50), Or(m.P75), Or(m.P95),
        });
        Assert.Equal(wanted, rows); // types and bits
        Assert.Contains(rows, row => row.Contains(null));
    }

    [Fact]
    public void Every_replication_is_read_back_by_DuckDB_as_the_catalogue_and_the_csv_have_it()
    {
        Keep("--replications 30 --worlds 4");
        Export("1", "it's all.parquet", "--outcomes");
        Assert.Equal(0, _box.Parry("runs", "export", "1", "--outcomes", "--out", "all.csv").ExitCode);
        string parquet = _box.PathOf("it's all.parquet").Replace("'", "''", StringComparison.Ordinal);
        (string[] columns, List<object?[]> rows) = DuckDbReader.Ask($"FROM '{parquet}'");
        using var catalogue = RunCatalogue.OpenExisting(_box.PathOf("parry.db"));
        StoredRun run = catalogue.Find(1);
        Assert.Equal(["world", "replication", .. catalogue.Measures(run).Select(m => m.Name)], columns);
        IReadOnlyList<double[]> kept = catalogue.Outcomes(run);
        Assert.Equal(
            Enumerable.Range(0, 120).Select(
                row => (object?[])[(row / 30) + 1, row + 1, .. kept.Select(column => Or(column[row]))]),
            rows);
        Assert.Contains(rows, row => row.Contains(null)); // a magazine that never ran out has no time of it
        Assert.Empty(DuckDbReader.Ask(
            $"(FROM '{parquet}') EXCEPT (FROM read_csv('{_box.PathOf("all.csv")}', all_varchar = false))").Rows);
    }

    [Fact]
    public void A_file_says_what_it_is_of_and_the_same_run_makes_the_same_bytes()
    {
        Keep("--replications 20 --seed 18446744073709551615");
        Export("1", "a.parquet");
        Export("1", "b.parquet");
        Assert.Equal(File.ReadAllBytes(_box.PathOf("a.parquet")), File.ReadAllBytes(_box.PathOf("b.parquet")));
        Dictionary<string, string> said = DuckDbReader.Ask(
            $"SELECT decode(key), decode(value) FROM parquet_kv_metadata('{_box.PathOf("a.parquet")}')").Rows
            .ToDictionary(row => (string)row[0]!, row => (string)row[1]!);
        using var catalogue = RunCatalogue.OpenExisting(_box.PathOf("parry.db"));
        StoredRun run = catalogue.Find(1);
        Assert.Equal(
            ("1", "A single battery", run.Digest, "18446744073709551615", run.Version),
            (said["run"], said["scenario"], said["digest"], said["seed"], said["version"]));
    }

    [Fact]
    public async Task An_export_that_is_killed_leaves_the_file_that_was_there()
    {
        Keep("--replications 300000");
        _box.Write("all.parquet", "the one before");
        Process running = _box.StartParry(
            "runs", "export", "1", "--format", "parquet", "--outcomes", "--out", "all.parquet");
        var part = new FileInfo(_box.PathOf("all.parquet.part"));
        while (!running.HasExited && !(part.Exists && part.Length > 0))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            part.Refresh();
        }
        running.Kill(); // SIGKILL
        Assert.Equal(137, Sandbox.Finish(running).ExitCode);
        Assert.Equal("the one before", File.ReadAllText(_box.PathOf("all.parquet")));
        Export("1", "all.parquet", "--outcomes");
        Assert.Equal(
            300000, DuckDbReader.Ask($"SELECT count(*)::INTEGER FROM '{_box.PathOf("all.parquet")}'").Rows[0][0]);
        Assert.False(File.Exists(part.FullName));
    }

    [Theory]
    [InlineData("none/libduckdb.so", "PARRY_DUCKDB names 'none/libduckdb.so', and there is no such file")]
    [InlineData("study.yaml", "'study.yaml', which PARRY_DUCKDB names, cannot be loaded as a library")]
    [InlineData("SQLITE", "which PARRY_DUCKDB names, is not DuckDB")]
    public void Without_the_library_nothing_is_written_and_the_message_says_what_helps(string library, string reason)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the libraries of other systems have other names");
        _box.Write("study.yaml", "no library");
        Keep("--replications 5");
        Ran ran = _box.Shell($"PARRY_DUCKDB={library.Replace("SQLITE", Sqlite(), StringComparison.Ordinal)} "
            + "./parry runs export 1 --format parquet --out out/a.parquet");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("parry: ", ran.Error, StringComparison.Ordinal);
        Assert.Contains(reason, ran.Error, StringComparison.Ordinal);
        Assert.Contains("'--format csv' needs no library", ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_box.PathOf("out")));
    }

    [Fact]
    public void A_system_that_has_no_library_is_told_where_to_get_one()
    {
        Keep("--replications 5");
        Ran ran = _box.Shell("PARRY_DUCKDB= ./parry runs export 1 --format parquet --out a.parquet");
        Assert.SkipWhen(ran.ExitCode == 0, "this system has a library of DuckDB");
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("its library is not on this system: put 'libduckdb' of https://duckdb.org/install", ran.Error,
            StringComparison.Ordinal);
        Assert.False(File.Exists(_box.PathOf("a.parquet")));
    }

    [Theory]
    [InlineData("v1.5.6", true)]
    [InlineData("v1.0.0", true)]
    [InlineData("v2.0.0-dev12", true)]
    [InlineData("v0.10.3", false)]
    [InlineData("", false)]
    public void A_version_that_is_too_old_is_refused_by_its_name(string version, bool good)
    {
        string? reason = DuckDbLibrary.Refuses(version, "'lib'");
        Assert.Equal(good ? null : $"'lib' is DuckDB '{version}', and Parquet needs 1.0 or newer; "
            + "'--format csv' needs no library", reason);
    }

    private static double? Or(double value) => double.IsNaN(value) ? null : value;

    private static string Sqlite() => Directory.GetFiles(
        Path.Combine(AppContext.BaseDirectory, "runtimes"), "*e_sqlite3*", SearchOption.AllDirectories)
        .First(file => file.Contains($"linux-{RuntimeInformation.OSArchitecture}{Path.DirectorySeparatorChar}",
            StringComparison.OrdinalIgnoreCase));

    private void Keep(string options) => Assert.Equal(
        0, _box.Parry(["run", Battery, .. options.Split(' '), "--store", "--store-outcomes"]).ExitCode);

    private void Export(string run, string file, params string[] more)
    {
        Assert.SkipWhen(DuckDbReader.Library is null, DuckDbReader.WhyNot);
        Ran ran = _box.Parry(["runs", "export", run, "--format", "parquet", "--out", file, .. more]);
        Assert.Equal((0, "", ""), (ran.ExitCode, ran.Output, ran.Error));
    }
}
