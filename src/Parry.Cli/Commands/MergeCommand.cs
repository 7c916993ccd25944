using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class MergeCommand
{
    public static Command Build()
    {
        var folders = new Argument<string[]>("folders")
        {
            Description = "The folders that the shards were written to.",
            Arity = ArgumentArity.OneOrMore,
        };
        var folder = new Option<string?>("--out")
        {
            Description = "The folder for results; the first of the folders unless said.",
        };
        var command = new Command("merge", "Put the shards of a sweep together, as if one process had run it.")
        {
            folder,
        };
        var arguments = new StudyArguments(command, threads: false);
        command.Arguments.Add(folders);
        command.SetAction(parsed =>
        {
            string[] from = parsed.GetRequiredValue(folders);
            return arguments.Read(parsed) is { } study
                ? Merge(Sweep.Of(study, arguments.Seed(parsed)), from, parsed.GetValue(folder) ?? from[0])
                : ExitCode.BadInput;
        });
        return command;
    }

    private static int Merge(Sweep sweep, string[] folders, string to)
    {
        if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
        {
            Console.Error.WriteLine($"parry: there is no folder '{missing}'");
            return ExitCode.BadInput;
        }
        try
        {
            string[] lines = ShardSet.Lines(folders, sweep);
            if (Outputs.Refuses(to) is { } reason)
            {
                Console.Error.WriteLine($"parry: --out: {reason}");
                return ExitCode.BadInput;
            }
            SweepFolder.Write(to, sweep, lines);
        }
        catch (ShardException e)
        {
            Console.Error.WriteLine($"parry: nothing was merged:\n{e.Message}");
            return ExitCode.BadInput;
        }
        Console.Out.WriteLine(
            $"wrote {to}/{SweepFolder.Experiments} and {to}/{SweepFolder.Outcomes}, {sweep.Points:N0} points");
        return ExitCode.Done;
    }
}
