using System;
using System.CommandLine;
using System.IO;
using System.Text.RegularExpressions;
using Parry.Cli.Cluster;
using Parry.Studies;

namespace Parry.Cli.Commands;

/// <summary>What the commands that share out a sweep have in common.</summary>
internal sealed partial class ClusterArguments
{
    private readonly StudyArguments _study;

    private readonly Option<int> _shards = new("--shards")
    {
        Description = "How many parts to run the sweep in.",
        Required = true,
    };

    private readonly Option<int> _cpus = new("--cpus")
    {
        Description = "Processors of a shard, and its threads.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string?> _folder = new("--out")
    {
        Description = "The folder for shards and results, which all machines see; STUDY-results unless said. What is "
            + "finished in it is kept.",
    };

    private readonly Option<string> _parry = new("--parry")
    {
        Description = "What starts Parry there, as a shell reads it.",
    };

    public ClusterArguments(Command command, string program)
    {
        _study = new StudyArguments(command, threads: false);
        RunArguments.Counted(_shards, most: 1_000_000);
        RunArguments.Counted(_cpus);
        Require(_parry, Line(), "one line");
        _parry.DefaultValueFactory = _ => program;
        foreach (Option option in new Option[] { _shards, _folder, _cpus, _parry })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What starts a program such as this one.</summary>
    public static string ThisProgram
    {
        get
        {
            string host = Environment.ProcessPath ?? "parry";
            return Path.GetFileNameWithoutExtension(host) == "dotnet"
                ? $"{ShellWord.Of(host)} {ShellWord.Of(Path.GetFullPath(Environment.GetCommandLineArgs()[0]))}"
                : ShellWord.Of(host);
        }
    }

    public static Option<string?> Memory() => Require(
        new Option<string?>("--memory") { Description = "Memory of a shard, for example 2G." },
        Size(), "a number with K, M, G or T after it, or a plain one of megabytes");

    public static Option<bool> Merge() =>
        new("--merge") { Description = "Print what puts the shards together instead, for when all are done." };

    /// <summary>Refuses values that are not wholly of a form.</summary>
    public static Option<T> Require<T>(Option<T> option, Regex form, string wanted) =>
        OptionRules.Require(option, form.IsMatch, wanted);

    public string File(ParseResult parsed) => _study.File(parsed);

    public string Folder(ParseResult parsed) => parsed.GetValue(_folder) ?? _study.UsualFolder(parsed);

    /// <summary>The sweep, or null after the problems of the study went to standard error.</summary>
    public Sweep? Sweep(ParseResult parsed) =>
        _study.Read(parsed) is { } study ? Studies.Sweep.Of(study, _study.Seed(parsed)) : null;

    /// <summary>What is run, with the paths as they were given.</summary>
    public ShardContract Contract(ParseResult parsed) => new(
        parsed.GetValue(_parry)!,
        File(parsed),
        Folder(parsed),
        parsed.GetValue(_shards),
        parsed.GetValue(_cpus),
        _study.Seed(parsed));

    [GeneratedRegex(@"\A[0-9]+[KMGT]?\z")]
    private static partial Regex Size();

    [GeneratedRegex(@"\A[^\r\n]*[^\s][^\r\n]*\z")]
    private static partial Regex Line();
}
