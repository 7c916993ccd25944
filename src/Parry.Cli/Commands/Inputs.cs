using System;
using System.Collections.Generic;
using System.CommandLine;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

/// <summary>The scenario that commands work on.</summary>
internal static class Inputs
{
    public static Argument<string> File() => new("file") { Description = "A scenario file (YAML)." };

    /// <summary>The scenario, or null after its problems went to standard error. Warnings go there too.</summary>
    public static Scenario? Read(string file, bool inSample = false) => Read(file, [], inSample);

    /// <summary>As <see cref="Read(string, bool)"/>, with some values replaced.</summary>
    public static Scenario? Read(string file, IReadOnlyList<Setting> settings, bool inSample = false)
    {
        CheckResult result = ScenarioFile.Check(file, settings, inSample);
        foreach (Problem problem in result.Problems)
        {
            Console.Error.WriteLine(problem);
        }
        return result.Scenario;
    }

    public static Argument<string> Crisis() => new("file") { Description = "A crisis file (YAML)." };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Put a value in place of what the file says: dotted.path=value.",
    };

    /// <summary>The settings of <c>--set</c>, or null after the first that is none went to standard error.</summary>
    public static IReadOnlyList<Setting>? Settings(string[]? set, string example)
    {
        var settings = new List<Setting>();
        foreach (string text in set ?? [])
        {
            if (Setting.Read(text) is not { } setting)
            {
                Console.Error.WriteLine($"parry: --set: '{text}' is not PATH=VALUE, for example {example}");
                return null;
            }
            settings.Add(setting);
        }
        return settings;
    }

    /// <summary>The crisis, or null after its problems went to standard error. Warnings go there too.</summary>
    /// <param name="file">The crisis file.</param>
    /// <param name="set">What <c>--set</c> puts in place of what it says; may be null.</param>
    public static Crisis? ReadCrisis(string file, string[]? set = null)
    {
        if (Settings(set, "actors.ally.offensive=with-ally") is not { } settings)
        {
            return null;
        }
        CrisisCheck result = CrisisFile.Check(file, settings);
        foreach (Problem problem in result.Problems)
        {
            Console.Error.WriteLine(problem);
        }
        return result.Crisis;
    }
}
