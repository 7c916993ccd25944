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

    /// <summary>The crisis, or null after its problems went to standard error. Warnings go there too.</summary>
    public static Crisis? ReadCrisis(string file)
    {
        CrisisCheck result = CrisisFile.Check(file);
        foreach (Problem problem in result.Problems)
        {
            Console.Error.WriteLine(problem);
        }
        return result.Crisis;
    }
}
