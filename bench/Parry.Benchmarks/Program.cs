using System;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Parry.Benchmarks;
using Parry.Benchmarks.Peers;

if (args is ["throughput", ..])
{
    Throughput.Print();
    return;
}

if (args is ["raid-1", .. string[] rest])
{
    RaidRounds.Print(rest is ["--rounds", string rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 7);
    return;
}

if (args is ["growth"])
{
    Growth.Print();
    return;
}

if (args is ["respond"])
{
    ResponseRounds.Print();
    return;
}

if (args is ["replications", string file, string count])
{
    Console.WriteLine(Loop.Microseconds(file, int.Parse(count, CultureInfo.InvariantCulture)));
    return;
}

if (args is ["write-raid-1", string threats])
{
    Console.Write(Raid1.Text(int.Parse(threats, CultureInfo.InvariantCulture)));
    return;
}

// Short, so that all of it takes minutes; in this process, so that the runtime's settings are those of the project file.
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(3)
    .WithIterationCount(7);
ManualConfig config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(StatisticColumn.Min) // what a busy machine disturbs least
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default)
    .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Trend))
    .HideColumns("Error", "RatioSD", "Gen0", "Gen1", "Gen2", "Alloc Ratio");
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args, config);
