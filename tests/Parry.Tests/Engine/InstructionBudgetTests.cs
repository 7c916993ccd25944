using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Parry.Tests.House;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>What a replication costs in instructions, which a busy machine does not change: two runs of different length
/// under callgrind, so that start-up cancels. bench/results/instructions.txt holds what is granted.</summary>
public sealed partial class InstructionBudgetTests(ITestOutputHelper output)
{
    private const int Few = 20, Many = 220;
    private const double Slack = 1.05;

    [Fact]
    public async Task A_replication_takes_no_more_instructions_than_it_did_and_a_twentieth()
    {
        if (!HasValgrind())
        {
            Assert.Skip("no valgrind here: instructions cannot be counted");
        }
        string kept = Repository.PathOf("bench/results/instructions.txt");
        string[] lines = File.ReadAllLines(kept);
        var counted = new List<(string File, double Was, double Is)>();
        foreach (string[] words in lines.Where(l => l[0] != '#').Select(l => l.Split(' ')))
        {
            double[] runs = await Task.WhenAll(Instructions(words[0], Few), Instructions(words[0], Many));
            counted.Add((words[0], double.Parse(words[1], CultureInfo.InvariantCulture), (runs[1] - runs[0]) / (Many - Few)));
            output.WriteLine($"{counted[^1]}");
        }
        if (Environment.GetEnvironmentVariable("PARRY_UPDATE") == "1")
        {
            await File.WriteAllLinesAsync(
                kept,
                [
                    .. lines.Where(l => l[0] == '#'),
                    .. counted.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.File} {c.Is:F0}")),
                ],
                TestContext.Current.CancellationToken);
            return;
        }
        Assert.All(counted, c => Assert.InRange(c.Is, 1, Slack * c.Was));
    }

    private static bool HasValgrind()
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo("valgrind", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<double> Instructions(string file, int replications)
    {
        var start = new ProcessStartInfo("valgrind")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_EnableWriteXorExecute"] = "0",
                ["DOTNET_TieredCompilation"] = "0",
                ["DOTNET_TieredPGO"] = "0",
                ["DOTNET_GCHeapHardLimit"] = "0x10000000",
            },
        };
        string[] words =
        [
            "--tool=callgrind", "--callgrind-out-file=/dev/null", "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Parry.Cli.dll"), "run", Repository.PathOf(file),
            "--replications", $"{replications}", "--threads", "1", "--plans", "1", "--format", "csv",
        ];
        Array.ForEach(words, start.ArgumentList.Add);
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await said;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return double.Parse(Collected().Match(errors).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Collected : (\d+)")]
    private static partial Regex Collected();
}
