using System;
using System.CommandLine;
using System.IO;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

/// <summary>What the commands that work on a study have in common.</summary>
internal sealed class StudyArguments
{
    private readonly Argument<string> _file;

    private readonly Option<ulong?> _seed = OptionRules.Seed(new Option<ulong?>("--seed")
    {
        Description = "Seed of every draw, in place of the study's.",
    });

    private readonly Option<int> _threads = RunArguments.Threads();

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
            command.Options.Add(_threads);
        }
    }

    public string File(ParseResult parsed) => parsed.GetRequiredValue(_file);

    public ulong? Seed(ParseResult parsed) => parsed.GetValue(_seed);

    public int Threads(ParseResult parsed) => parsed.GetValue(_threads);

    /// <summary>Where results go unless a folder is named: in the current folder, named after the study.</summary>
    public string UsualFolder(ParseResult parsed) => Path.GetFileNameWithoutExtension(File(parsed)) + "-results";

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
}
