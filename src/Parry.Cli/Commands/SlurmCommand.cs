using System;
using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text.RegularExpressions;
using Parry.Cli.Cluster;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static partial class SlurmCommand
{
    public static Command Build()
    {
        Option<string?> time = ClusterArguments.Require(
            new Option<string?>("--time") { Description = "The time limit of a shard, for example 2:00:00." },
            Time(), "minutes, H:MM:SS or D-H");
        Option<string?> partition = ClusterArguments.Require(
            new Option<string?>("--partition") { Description = "The partition to run in." },
            Partition(), "the name of a partition");
        Option<string?> memory = ClusterArguments.Memory();
        var submit = new Option<bool>("--submit") { Description = "Submit the jobs too, with sbatch." };
        var command = new Command("slurm", "Write an array job for Slurm, with a merge that waits for it.")
        {
            time, memory, partition, submit,
        };
        var arguments = new ClusterArguments(command, ClusterArguments.ThisProgram);
        command.SetAction(parsed =>
        {
            if (arguments.Sweep(parsed) is not { } sweep)
            {
                return ExitCode.BadInput;
            }
            ShardContract given = arguments.Contract(parsed);
            if ((Outputs.Refuses(given.Folder) ?? Foreign(given, sweep)) is { } reason)
            {
                Console.Error.WriteLine($"parry: --out: {reason}");
                return ExitCode.BadInput;
            }
            ShardContract whole = given with
            {
                Study = Path.GetFullPath(given.Study),
                Folder = Path.GetFullPath(given.Folder),
            };
            Write(given.Folder, new SlurmScripts(
                whole, parsed.GetValue(time), parsed.GetValue(memory), parsed.GetValue(partition)));
            return parsed.GetValue(submit) ? Submit(whole.Folder) : ExitCode.Done;
        });
        return command;
    }

    // Before hours are spent: a merge would refuse them, too.
    private static string? Foreign(ShardContract contract, Sweep sweep)
    {
        try
        {
            foreach ((string path, ShardNumber shard) in ShardSet.In(contract.Folder))
            {
                if (shard.Of != contract.Shards)
                {
                    return $"'{path}' is of a division into {shard.Of} shards; name another folder, or remove the file";
                }
                ShardFile.Read(path, sweep, shard);
            }
            return null;
        }
        catch (ShardException e)
        {
            return e.Message;
        }
    }

    private static void Write(string folder, SlurmScripts scripts)
    {
        Write(folder, SlurmScripts.ShardsName, scripts.Shards);
        Write(folder, SlurmScripts.MergeName, scripts.Merge);
        Write(folder, SlurmScripts.SubmitName, SlurmScripts.Submit);
        Console.Out.WriteLine($"wrote {folder}/{SlurmScripts.ShardsName}, {SlurmScripts.MergeName} and "
            + $"{SlurmScripts.SubmitName}, which submits the other two");
    }

    private static void Write(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Outputs.WriteFile(path, to =>
        {
            using var writer = new StreamWriter(to, leaveOpen: true);
            writer.Write(text);
        });
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        }
    }

    private static int Submit(string folder)
    {
        try
        {
            using Process bash = Process.Start("bash", [Path.Combine(folder, SlurmScripts.SubmitName)]);
            bash.WaitForExit();
            return bash.ExitCode == 0 ? ExitCode.Done : ExitCode.BadInput;
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine($"parry: there is no bash here; run {SlurmScripts.SubmitName} where Slurm is");
            return ExitCode.BadInput;
        }
    }

    [GeneratedRegex(@"\A([0-9]+-[0-9]+(:[0-9]{2}){0,2}|[0-9]+(:[0-9]{2}){0,2})\z")]
    private static partial Regex Time();

    [GeneratedRegex(@"\A[A-Za-z0-9_.,-]+\z")]
    private static partial Regex Partition();
}
