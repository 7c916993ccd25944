using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO;
using Parry.Store;

namespace Parry.Cli.Commands;

/// <summary>What was kept with <c>run --store</c> or <c>sweep --store</c>.</summary>
internal static class RunsCommand
{
    private const string Parquet = "parquet";

    public static Command Build() => new("runs", "List, show, compare, export or remove runs that were kept.")
    {
        List(), Show(), Diff(), Export(), Prune(),
    };

    private static Command List()
    {
        Option<string> store = StoreArguments.Existing();
        var command = new Command("list", "List the runs, one line each.") { store };
        command.SetAction(parsed => With(parsed, store, catalogue => RunText.WriteList(catalogue, Console.Out)));
        return command;
    }

    private static Command Show()
    {
        Argument<long> id = Id("id");
        Option<string> store = StoreArguments.Existing();
        var scenario = new Option<bool>("--scenario")
        {
            Description = "Print the scenario as it was, and nothing else.",
        };
        var command = new Command("show", "Show what was run, and every measure.") { id, store, scenario };
        command.SetAction(parsed => With(parsed, store, catalogue =>
        {
            StoredRun run = catalogue.Find(parsed.GetValue(id));
            if (parsed.GetValue(scenario))
            {
                Console.Out.Write(string.Join("---\n", catalogue.Texts(run)));
            }
            else
            {
                RunText.WriteRun(run, catalogue.Measures(run), Console.Out);
            }
        }));
        return command;
    }

    private static Command Diff()
    {
        Argument<long> first = Id("first"), second = Id("second");
        Option<string> store = StoreArguments.Existing();
        var command = new Command("diff", "Show what differs between two runs.") { first, second, store };
        command.SetAction(parsed => With(parsed, store, catalogue => RunText.WriteDifference(
            RunDifference.Of(catalogue, parsed.GetValue(first), parsed.GetValue(second)), Console.Out)));
        return command;
    }

    private static Command Export()
    {
        Argument<long> id = Id("id");
        Option<string> store = StoreArguments.Existing();
        var format = new Option<string>("--format")
        {
            Description = "How to write it; parquet needs --out, and the library of DuckDB.",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "json", Parquet);
        var outcomes = new Option<bool>("--outcomes") { Description = "Every replication, if they were kept." };
        var file = new Option<string?>("--out") { Description = "The file to write; standard output unless named." };
        var command = new Command("export", "Write a run for other programs.") { id, store, format, outcomes, file };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == Parquet && result.GetResult(file) is null)
            {
                result.AddError("--format parquet: it is no text; name a file with --out");
            }
        });
        command.SetAction(parsed => With(parsed, store, catalogue =>
        {
            StoredRun run = catalogue.Find(parsed.GetValue(id));
            bool all = parsed.GetValue(outcomes);
            string? to = parsed.GetValue(file);
            switch (parsed.GetValue(format))
            {
                case Parquet: ToParquet(to!, part => ParquetExport.Write(catalogue, run, all, part)); break;
                case "json": To(to, stream => RunExport.WriteJson(catalogue, run, all, stream)); break;
                default: To(to, stream => RunExport.WriteCsv(catalogue, run, all, stream)); break;
            }
        }));
        return command;
    }

    private static Command Prune()
    {
        Option<string> store = StoreArguments.Existing();
        var keep = new Option<int?>("--keep") { Description = "Keep this many of the newest runs." };
        RunArguments.Counted(keep);
        var age = new Option<TimeSpan?>("--older-than")
        {
            Description = "Remove runs that were started longer ago: 30d, 12h.",
            CustomParser = Age,
        };
        var command = new Command("prune", "Remove runs.") { store, keep, age };
        command.Validators.Add(result =>
        {
            if (result.GetResult(keep) is null && result.GetResult(age) is null)
            {
                result.AddError("prune: say which runs to remove, with --keep N, --older-than 30d, or both");
            }
        });
        command.SetAction(parsed => With(parsed, store, catalogue =>
        {
            int removed = catalogue.Prune(
                parsed.GetValue(keep),
                parsed.GetValue(age) is { } span ? TimeProvider.System.GetUtcNow() - span : null);
            string runs = removed == 1 ? "run" : "runs";
            Console.Out.WriteLine($"removed {removed:N0} {runs}, {catalogue.List().Count:N0} left");
        }));
        return command;
    }

    private static Argument<long> Id(string name) => new(name)
    {
        Description = "The number of a run.",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
            {
                result.AddError($"'{text}' is no number of a run; 'parry runs list' shows them");
            }
            return id;
        },
    };

    private static int With(ParseResult parsed, Option<string> store, Action<RunCatalogue> act)
    {
        using RunCatalogue catalogue = RunCatalogue.OpenExisting(parsed.GetValue(store)!);
        act(catalogue);
        return ExitCode.Done;
    }

    private static void To(string? file, Action<Stream> write)
    {
        if (file is null)
        {
            write(Console.OpenStandardOutput());
            return;
        }
        RequireWritable(file);
        Outputs.WriteFile(file, write);
    }

    private static void ToParquet(string file, Action<string> write)
    {
        ParquetExport.Require();
        RequireWritable(file);
        Outputs.WriteNamed(file, write);
    }

    private static void RequireWritable(string file)
    {
        if (Outputs.RefusesFile(file) is { } reason)
        {
            throw new StoreException($"--out: {reason}");
        }
    }

    private static TimeSpan? Age(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text.Length > 1 && text[^1] is 'd' or 'h'
            && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            const int MostDays = 365_000;
            int days = text[^1] == 'd' ? number : number / 24;
            if (days <= MostDays)
            {
                return text[^1] == 'd' ? TimeSpan.FromDays(number) : TimeSpan.FromHours(number);
            }
        }
        result.AddError($"--older-than: '{text}' is no number of days or hours; write 30d or 12h");
        return null;
    }
}
