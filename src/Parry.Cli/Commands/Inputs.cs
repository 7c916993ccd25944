using System;
using System.CommandLine;
using System.Globalization;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

/// <summary>The arguments that commands share.</summary>
internal static class Inputs
{
    private static readonly RunOptions Defaults = new();

    public static Argument<string> File() => new("file") { Description = "A scenario file (YAML)." };

    public static Option<int> Replications() => AtLeastOne(new("--replications")
    {
        Description = "Replications in all; with --worlds, in each world.",
        DefaultValueFactory = _ => Defaults.Replications,
    });

    public static Option<int?> Worlds()
    {
        var option = new Option<int?>("--worlds")
        {
            Description = "Worlds to draw; left out, every replication is its own world.",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !IsPositive(result.Tokens[0].Value))
            {
                result.AddError($"--worlds: '{result.Tokens[0].Value}' is not a whole number of 1 or more");
            }
        });
        return option;
    }

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Seed of every draw; the same seed gives the same answer.",
        DefaultValueFactory = _ => Defaults.Seed,
    };

    public static Option<int> Threads() => AtLeastOne(new("--threads")
    {
        Description = "Threads to use; the answer does not depend on it.",
        DefaultValueFactory = _ => Defaults.Threads,
    });

    /// <summary>The scenario, or null after its problems went to standard error. Warnings go there too.</summary>
    public static Scenario? Read(string file)
    {
        CheckResult result = ScenarioFile.Check(file);
        foreach (Problem problem in result.Problems)
        {
            Console.Error.WriteLine(problem);
        }
        return result.Scenario;
    }

    private static Option<int> AtLeastOne(Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !IsPositive(result.Tokens[0].Value))
            {
                result.AddError($"{option.Name}: '{result.Tokens[0].Value}' is not a whole number of 1 or more");
            }
        });
        return option;
    }

    private static bool IsPositive(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0;
}
