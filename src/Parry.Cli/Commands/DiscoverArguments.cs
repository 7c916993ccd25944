using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

/// <summary>What the command line asks of a study, or of a crisis, which knows by itself what a failure is.</summary>
internal sealed record DiscoveryQuestion(PointQuestion Question, CaseRule? Rule, DiscoveryOptions Options);

/// <summary>The options of <c>discover</c>.</summary>
internal sealed class DiscoverArguments
{
    private readonly Option<string?> _measure = new("--measure")
    {
        Description = "A column of the outcomes; 'leakers' stands for 'leakers.mean'. Of a crisis: a measure, "
            + "'calibrated' unless said.",
    };

    private readonly Option<string?> _failsIf = new("--fails-if")
    {
        Description = "Which points to look for: \">= X\" or \"<= X\".",
    };

    private readonly Option<string?> _flip = new("--flip")
    {
        Description = "Look for points where A is above B instead: A,B are two words of a column of the experiments, "
            + "or without --measure two columns of the outcomes; of a crisis, two options.",
    };

    private readonly Option<double> _alpha = new("--alpha")
    {
        Description = "Share of the points in the box that one peel goes for.",
        DefaultValueFactory = _ => 0.05,
    };

    private readonly Option<double> _massMin = new("--mass-min")
    {
        Description = "Least share of all points that a peel may leave.",
        DefaultValueFactory = _ => 0.05,
    };

    private readonly Option<int?> _box = new("--box")
    {
        Description = "Describe this box of those found; unless said the last, or of a crisis that of the greatest "
            + "coverage times density.",
    };

    private readonly Option<string[]> _leaveOut = new("--leave-out")
    {
        Description = "A column of the experiments that is no input; may be repeated.",
    };

    private readonly Option<string?> _id = new("--id")
    {
        Description = "The column of both files that says which point a line is; the first unless said.",
    };

    private readonly Option<ulong> _seed = OptionRules.Seed(new Option<ulong>("--seed")
    {
        Description = "Of the random halves on which the search is repeated, and of the worlds of a crisis.",
        DefaultValueFactory = _ => 1,
    });

    public DiscoverArguments(Command command)
    {
        Option[] all = [_measure, _failsIf, _flip, _alpha, _massMin, _box, _leaveOut, _id, _seed];
        foreach (Option option in all)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Null after everything that does not go together was said on standard error.</summary>
    public DiscoveryQuestion? Read(ParseResult parsed, bool ofCrisis)
    {
        string? measure = parsed.GetValue(_measure), failsIf = parsed.GetValue(_failsIf), flip = parsed.GetValue(_flip);
        var faults = new List<string>();
        CaseRule? rule = flip is null ? Rule(measure, failsIf, ofCrisis, faults) : CaseRule.Above;
        string[] sides = flip?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (flip is not null && (sides.Length != 2 || sides[0] == sides[1]))
        {
            faults.Add($"--flip: '{flip}' is not two names with a comma between, for example base,reinforced");
        }
        if (flip is not null && failsIf is not null)
        {
            faults.Add("--fails-if: with --flip the points are those where the first is above the second; leave it "
                + "out");
        }
        var options = new DiscoveryOptions
        {
            Alpha = Within(parsed.GetValue(_alpha), 0.5, "--alpha", faults),
            MassMin = Within(parsed.GetValue(_massMin), 1, "--mass-min", faults),
            Box = parsed.GetValue(_box),
            Seed = parsed.GetValue(_seed),
        };
        if (options.Box < 0)
        {
            faults.Add($"--box: '{options.Box}' is not a whole number of 0 or more");
        }
        foreach (string fault in faults)
        {
            Console.Error.WriteLine($"parry: {fault}");
        }
        var question = new PointQuestion
        {
            Measure = measure,
            Less = sides is [{ } first, { } second] ? (first, second) : null,
            Id = parsed.GetValue(_id),
            LeaveOut = [.. parsed.GetValue(_leaveOut) ?? []],
        };
        return faults.Count > 0 ? null : new DiscoveryQuestion(question, rule, options);
    }

    private static CaseRule? Rule(string? measure, string? failsIf, bool ofCrisis, List<string> faults)
    {
        if (measure is null && !ofCrisis)
        {
            faults.Add("discover needs --measure M and --fails-if \">= X\", or --flip A,B");
        }
        else if (failsIf is null && !ofCrisis)
        {
            faults.Add($"discover needs --fails-if \">= X\" or \"<= X\": which values of '{measure}' are failures");
        }
        CaseRule? rule = failsIf is null ? null : CaseRule.Read(failsIf);
        if (failsIf is not null && rule is null)
        {
            faults.Add($"--fails-if: '{failsIf}' is not \">= X\" or \"<= X\" with a number, for example \">= 10\"");
        }
        return rule;
    }

    private static double Within(double value, double end, string name, List<string> faults)
    {
        if (!(value > 0 && value < end))
        {
            faults.Add($"{name}: '{value}' is not above 0 and below {end}");
        }
        return value;
    }
}
