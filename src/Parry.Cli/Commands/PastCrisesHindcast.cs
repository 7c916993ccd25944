using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

/// <summary><c>parry hindcast --crises</c>: the option that was taken in past crises, played again.</summary>
internal sealed class PastCrisesHindcast
{
    private const int Runs = 10;

    private readonly Option<bool> _crises = new("--crises")
    {
        Description = "Past crises in place of raids: those that come with Parry, or those of one file.",
    };

    private readonly Option<int> _worlds = RunArguments.Counted(new Option<int>("--worlds")
    {
        Description = "With --crises: worlds to draw.",
        DefaultValueFactory = _ => new RespondOptions().Worlds,
    });

    private readonly Option<int> _runs = RunArguments.Counted(new Option<int>("--runs")
    {
        Description = "With --crises: runs of every case in every world.",
        DefaultValueFactory = _ => Runs,
    });

    public PastCrisesHindcast(Command command)
    {
        command.Options.Add(_crises);
        command.Options.Add(_worlds);
        command.Options.Add(_runs);
    }

    // Beside the program, so that it is found from any working directory.
    private static string Published => Path.Combine(AppContext.BaseDirectory, "scenarios", "past-crises.yaml");

    public bool IsMeant(ParseResult parsed) => parsed.GetValue(_crises);

    /// <summary>Why the options do not go together, or null.</summary>
    public string? Refuses(ParseResult parsed, IReadOnlyList<string> files, string format)
    {
        if (IsMeant(parsed))
        {
            return format == "html" ? "--format: there is no page of crises; write text, json or csv"
                : Said(parsed, "--replications") ? "--replications is for raids; with --crises say --worlds and --runs"
                : Said(parsed, "--plans") || Said(parsed, "--in-sample") ? "--plans and --in-sample are for raids"
                : null;
        }
        return files.FirstOrDefault(PastCrisesFile.IsPastCrises) is { } past
                ? $"'{past}' holds past crises; say --crises"
            : format == "csv" ? "--format: there is no table of raids; write text, json or html"
            : Said(parsed, "--worlds") || Said(parsed, "--runs")
                ? "--worlds and --runs are for crises; say --crises, or --replications for raids"
            : null;
    }

    private static bool Said(ParseResult parsed, string option) =>
        parsed.GetResult(option) is System.CommandLine.Parsing.OptionResult { Implicit: false };

    public int Run(
        ParseResult parsed, IReadOnlyList<string> files, ulong seed, int threads, string format, string? file)
    {
        if (files.Count > 1)
        {
            Console.Error.WriteLine("parry: base rates are of the cases of one file; name one file, or none");
            return ExitCode.BadInput;
        }
        if (Read(files.Count > 0 ? files[0] : Published) is not { } past)
        {
            return ExitCode.BadInput;
        }
        if (file is not null && Outputs.RefusesFile(file) is { } reason)
        {
            Console.Error.WriteLine($"parry: --out: {reason}");
            return ExitCode.BadInput;
        }
        var options = new RespondOptions
        {
            Worlds = parsed.GetValue(_worlds),
            Runs = parsed.GetValue(_runs),
            Seed = seed,
            Threads = threads,
        };
        int cases = past.CaseIds.Count();
        if ((long)cases * options.Worlds > Array.MaxLength)
        {
            Console.Error.WriteLine($"parry: {options.Worlds:N0} worlds a case are more than one run can hold");
            return ExitCode.BadInput;
        }
        using var stop = new StopSignal();
        try
        {
            CrisisHindcast hindcast = ProgressBar.Watch(
                cases * options.Worlds,
                report => Simulation.Hindcast(past, options, report, stop.Token),
                stop.Token,
                "worlds");
            Write(hindcast, format, file);
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before all crises were played");
            return ExitCode.Stopped;
        }
    }

    private static PastCrises? Read(string file)
    {
        PastCrisesCheck result = PastCrisesFile.Check(file);
        foreach (Problem problem in result.Problems)
        {
            Console.Error.WriteLine(problem);
        }
        return result.Crises;
    }

    private static void Write(CrisisHindcast hindcast, string format, string? file)
    {
        if (file is not null)
        {
            Outputs.WriteFile(file, to => Write(hindcast, format, to));
            return;
        }
        using Stream to = Console.OpenStandardOutput();
        Write(hindcast, format, to);
    }

    private static void Write(CrisisHindcast hindcast, string format, Stream to)
    {
        if (format == "json")
        {
            CrisisHindcastJson.Write(hindcast, to);
            return;
        }
        using StreamWriter writer = Outputs.Lines(to);
        if (format == "csv")
        {
            CrisisHindcastCsv.Write(hindcast, writer);
        }
        else
        {
            CrisisHindcastReport.Write(hindcast, writer);
        }
    }
}
