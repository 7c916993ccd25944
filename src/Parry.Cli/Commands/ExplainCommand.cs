using System;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Parry.Reports;
using Parry.Response;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Build()
    {
        Argument<string> file = Inputs.File();
        var replication = new Option<int>("--replication")
        {
            Description = "Which replication of the run, from 1.",
            DefaultValueFactory = _ => 1,
        };
        var option = new Option<string?>("--option") { Description = "Of a crisis: which option; the first unless said." };
        var world = new Option<int>("--world")
        {
            Description = "Of a crisis: which world of the comparison, from 1.",
            DefaultValueFactory = _ => 1,
        };
        var run = new Option<int>("--run") { Description = "Of a crisis: which run, from 1.", DefaultValueFactory = _ => 1 };
        var command = new Command("explain", "Tell one replication of a raid as a timeline, with the reason for every "
            + "engagement made and not made; or one run of a crisis as a story.")
        {
            file, replication, option, world, run,
        };
        var arguments = new RunArguments(command);
        command.SetAction(parsed => CrisisFile.IsCrisis(parsed.GetRequiredValue(file))
            ? Tell(
                parsed.GetRequiredValue(file),
                arguments.Of(parsed),
                parsed.GetValue(option),
                parsed.GetValue(world),
                parsed.GetValue(run))
            : Explain(
                Inputs.Read(parsed.GetRequiredValue(file), arguments.InSample(parsed)),
                arguments.Of(parsed),
                parsed.GetValue(replication)));
        return command;
    }

    private static int Tell(string file, RunOptions asked, string? option, int world, int run)
    {
        if (Inputs.ReadCrisis(file) is not { } crisis)
        {
            return ExitCode.BadInput;
        }
        var defaults = new RespondOptions();
        RespondOptions options = defaults with
        {
            Seed = asked.Seed, Threads = asked.Threads, Worlds = asked.Worlds ?? defaults.Worlds,
        };
        string id = option ?? crisis.OptionIds.First();
        string? wrong = !crisis.OptionIds.Contains(id)
            ? $"--option: '{file}' has no option '{id}'; it has {string.Join(", ", crisis.OptionIds)}"
            : world < 1 || world > options.Worlds ? $"--world: '{world}' is not one of 1 to {options.Worlds}"
            : run < 1 || run > options.Runs ? $"--run: '{run}' is not one of 1 to {options.Runs}"
            : null;
        if (wrong is not null)
        {
            Console.Error.WriteLine($"parry: {wrong}");
            return ExitCode.BadInput;
        }
        RaidBook raids = RaidBookCache.Get(crisis, options, CancellationToken.None);
        CrisisStoryReport.Write(Simulation.Explain(crisis, options, id, world, run, raids), Console.Out);
        return ExitCode.Done;
    }

    private static int Explain(Scenario? scenario, RunOptions options, int replication)
    {
        if (scenario is null)
        {
            return ExitCode.BadInput;
        }
        long most = (long)options.Replications * (options.Worlds ?? 1);
        if (replication < 1 || replication > most)
        {
            Console.Error.WriteLine($"parry: --replication: '{replication}' is not one of this run's, 1 to {most}");
            return ExitCode.BadInput;
        }
        TimelineReport.Write(Simulation.Explain(scenario, options, replication), Console.Out);
        return ExitCode.Done;
    }
}
