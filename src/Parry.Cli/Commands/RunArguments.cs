using System;
using System.CommandLine;
using Parry.Engine;
using Parry.Studies;

namespace Parry.Cli.Commands;

/// <summary>The options that say how much to run: one set, for every command that runs raids.</summary>
internal sealed class RunArguments
{
    private static readonly RunOptions Defaults = new();

    private readonly Option<int> _replications = Counted(new Option<int>("--replications")
    {
        Description = "Replications in all; with --worlds, in each world.",
        DefaultValueFactory = _ => Defaults.Replications,
    });

    private readonly Option<int?> _worlds = Counted(new Option<int?>("--worlds")
    {
        Description = "Worlds to draw; left out, every replication is its own world.",
    });

    private readonly Option<ulong> _seed = Seed();

    private readonly Option<int> _threads = Threads();

    private readonly Option<int> _plans = Counted(new Option<int>("--plans")
    {
        Description = "Plans that the worlds share at most: draws of the inputs that change the geometry.",
        DefaultValueFactory = _ => Defaults.Plans,
    });

    private readonly Option<double?> _precision = new("--precision")
    {
        Description = "Stop when the 90 % interval of mean leakers is this half-wide, --replications at the latest.",
    };

    private readonly Option<string> _posture = new("--posture")
    {
        Description = "By what the defence sets its posture: what it expected, what came, or nothing. Given, or with "
            + "--worlds, the cost of surprise is reckoned too.",
        DefaultValueFactory = _ => "estimate",
    };

    private readonly Option<bool> _inSample = new("--in-sample")
    {
        Description = "Let a posterior be applied to a raid that it was fitted on; what comes out is no prediction.",
    };

    /// <param name="command">The command that gets the options.</param>
    /// <param name="onlyHowMuch">Leaves out those that change what a run says besides its noise.</param>
    public RunArguments(Command command, bool onlyHowMuch = false)
    {
        command.Options.Add(_replications);
        if (!onlyHowMuch)
        {
            command.Options.Add(_worlds);
        }
        command.Options.Add(_seed);
        command.Options.Add(_threads);
        command.Options.Add(_plans);
        command.Options.Add(_inSample);
        if (onlyHowMuch)
        {
            return;
        }
        command.Options.Add(OptionRules.Number(_precision, value => value > 0, "a number above 0"));
        _posture.AcceptOnlyFromAmong("estimate", "truth", "none");
        command.Options.Add(_posture);
    }

    public RunOptions Of(ParseResult parsed) => new()
    {
        Replications = parsed.GetValue(_replications),
        Worlds = parsed.GetValue(_worlds),
        Seed = parsed.GetValue(_seed),
        Threads = parsed.GetValue(_threads),
        Plans = parsed.GetValue(_plans),
        Precision = parsed.GetValue(_precision),
        Posture = Enum.Parse<Posture>(parsed.GetValue(_posture) ?? nameof(Posture.Estimate), ignoreCase: true),
        CostOfSurprise = parsed.GetValue(_worlds) is not null || parsed.GetResult(_posture) is { Implicit: false },
    };

    /// <summary>Whether a posterior may be applied to a raid that it was fitted on.</summary>
    public bool InSample(ParseResult parsed) => parsed.GetValue(_inSample);

    /// <summary>The option of that name, for a command that has options of its own besides.</summary>
    public static Option<ulong> Seed() => OptionRules.Seed(new Option<ulong>("--seed")
    {
        Description = "Seed of every draw; the same seed gives the same answer.",
        DefaultValueFactory = _ => Defaults.Seed,
    });

    /// <summary>As <see cref="Seed"/>.</summary>
    public static Option<int> Threads() => Counted(new Option<int>("--threads")
    {
        Description = "Threads to use; the answer does not depend on it.",
        DefaultValueFactory = _ => Defaults.Threads,
    });

    /// <summary>Whether the number of replications was given.</summary>
    public bool SaysReplications(ParseResult parsed) => parsed.GetResult(_replications) is { Implicit: false };

    /// <summary>Whether one command cannot hold so many raids of that much; says so on standard error if so.</summary>
    public static bool AreTooMany(RunOptions options, int raids)
    {
        long rows = (long)options.Replications * (options.Worlds ?? 1);
        if (raids * rows > Array.MaxLength)
        {
            Console.Error.WriteLine(
                $"parry: {raids * rows:N0} replications are more than one run can hold ({Array.MaxLength:N0})");
            return true;
        }
        return false;
    }

    /// <summary>Refuses what is not a whole number in these bounds.</summary>
    public static Option<T> Counted<T>(Option<T> option, int least = 1, int most = int.MaxValue) => OptionRules.Whole(
        option,
        value => value >= least && value <= most,
        $"a whole number of {least} or more" + (most < int.MaxValue ? $", {most:N0} at most" : ""));
}
