using System;
using System.CommandLine;
using System.Globalization;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

/// <summary>What the commands that work on a study have in common.</summary>
internal sealed class StudyArguments
{
    private readonly Argument<string> _file;

    private readonly Option<ulong?> _seed = new("--seed")
    {
        Description = "Seed of every draw, in place of the study's.",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Threads to use; the answer does not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public StudyArguments(Command command, bool threads = true, bool orCrisis = false)
    {
        _file = new Argument<string>("study")
        {
            Description = orCrisis ? "A study file or a crisis file (YAML)." : "A study file (YAML).",
        };
        command.Arguments.Add(_file);
        command.Options.Add(_seed);
        if (threads)
        {
            RequirePositive(_threads);
            command.Options.Add(_threads);
        }
    }

    public string File(ParseResult parsed) => parsed.GetRequiredValue(_file);

    public ulong? Seed(ParseResult parsed) => parsed.GetValue(_seed);

    public int Threads(ParseResult parsed) => parsed.GetValue(_threads);

    /// <summary>The study, or null after its problems went to standard error. Warnings go there too.</summary>
    public Study? Read(ParseResult parsed)
    {
        StudyCheck check = StudyFile.Check(File(parsed));
        foreach (Problem problem in check.Problems)
        {
            Console.Error.WriteLine(problem);
        }
        return check.Study;
    }

    public static void RequirePositive(Option<int> option, int most = int.MaxValue) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var text }]
            && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                && value > 0 && value <= most))
        {
            result.AddError($"{option.Name}: '{text}' is not a whole number of 1 or more"
                + (most < int.MaxValue ? $", {most:N0} at most" : ""));
        }
    });
}
