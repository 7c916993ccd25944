using System.CommandLine;
using System.CommandLine.Parsing;
using Parry.Response;

namespace Parry.Cli.Commands;

/// <summary>The options that say how much of a crisis to run.</summary>
internal sealed class RespondArguments
{
    private static readonly RespondOptions Defaults = new();

    private readonly Option<int> _worlds = RunArguments.Counted(new Option<int>("--worlds")
    {
        Description = "Worlds to draw.",
        DefaultValueFactory = _ => Defaults.Worlds,
    });

    private readonly Option<int> _runs = RunArguments.Counted(new Option<int>("--runs")
    {
        Description = "Runs of every option in every world.",
        DefaultValueFactory = _ => Defaults.Runs,
    });

    private readonly Option<ulong> _seed = OptionRules.Seed(new Option<ulong>("--seed")
    {
        Description = "Seed of every draw; the same seed gives the same answer.",
        DefaultValueFactory = _ => Defaults.Seed,
    });

    private readonly Option<int> _threads = RunArguments.Counted(new Option<int>("--threads")
    {
        Description = "Threads to use; the answer does not depend on it.",
        DefaultValueFactory = _ => Defaults.Threads,
    });

    public RespondArguments(Command command)
    {
        command.Options.Add(_worlds);
        command.Options.Add(_runs);
        command.Options.Add(_seed);
        command.Options.Add(_threads);
    }

    public RespondOptions Of(ParseResult parsed) => new()
    {
        Worlds = parsed.GetValue(_worlds),
        Runs = parsed.GetValue(_runs),
        Seed = parsed.GetValue(_seed),
        Threads = parsed.GetValue(_threads),
    };
}
