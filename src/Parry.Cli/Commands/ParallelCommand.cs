using System;
using System.CommandLine;
using System.Globalization;
using Parry.Cli.Cluster;

namespace Parry.Cli.Commands;

internal static class ParallelCommand
{
    public static Command Build()
    {
        Option<bool> merge = ClusterArguments.Merge();
        var command = new Command("parallel", "Print one command line a shard, for GNU parallel or any shell.") { merge };
        var arguments = new ClusterArguments(command, ClusterArguments.ThisProgram);
        command.SetAction(parsed =>
        {
            if (arguments.Sweep(parsed) is null)
            {
                return ExitCode.BadInput;
            }
            ShardContract contract = arguments.Contract(parsed);
            if (parsed.GetValue(merge))
            {
                Console.Out.WriteLine(contract.Merge);
                return ExitCode.Done;
            }
            for (int number = 1; number <= contract.Shards; number++)
            {
                Console.Out.WriteLine(contract.Sweep(number.ToString(CultureInfo.InvariantCulture)));
            }
            return ExitCode.Done;
        });
        return command;
    }
}
