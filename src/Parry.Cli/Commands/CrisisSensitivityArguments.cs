using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using Parry.Response;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

/// <summary>What <c>sensitivity</c> asks of a crisis only.</summary>
internal sealed class CrisisSensitivityArguments
{
    private static readonly RespondOptions Defaults = new();

    private readonly Option<string[]> _option = new("--option")
    {
        Description = "Of a crisis: an option to look at, all unless said; may be given again.",
    };

    private readonly Option<string[]> _measure = new("--measure")
    {
        Description = $"Of a crisis: a measure, '{Defaults.RobustMeasure}' unless said; may be given again.",
        HelpName = "measure",
    };

    private readonly Option<int?> _runs = RunArguments.Counted(new Option<int?>("--runs")
    {
        Description = $"Of a crisis: runs whose mean a measure is; {Defaults.Runs} unless said.",
    });

    public CrisisSensitivityArguments(Command command)
    {
        _measure.AcceptOnlyFromAmong([.. RespondOptions.RobustMeasures]);
        foreach (Option option in (Option[])[_option, _measure, _runs])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether none of them was given; says so on standard error if one was.</summary>
    public bool AreLeftOut(ParseResult parsed)
    {
        Option? given = new Option[] { _option, _measure, _runs }
            .FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false });
        if (given is not null)
        {
            Console.Error.WriteLine(
                $"parry: {given.Name}: only a crisis has it, a study says it in its file; leave it out");
        }
        return given is null;
    }

    /// <summary>What to run; null after everything that is wrong was said on standard error.</summary>
    public Sensitivity? Read(StudyArguments study, ParseResult parsed, int rows)
    {
        string file = study.File(parsed);
        if (Inputs.ReadCrisis(file) is not { } crisis)
        {
            return null;
        }
        RespondOptions run = Defaults with
        {
            Options = parsed.GetValue(_option) ?? [],
            Runs = parsed.GetValue(_runs) ?? Defaults.Runs,
            Seed = study.Seed(parsed) ?? Defaults.Seed,
            Threads = study.Threads(parsed),
        };
        string[] faults = [.. Faults(file, crisis, run)];
        foreach (string fault in faults)
        {
            Console.Error.WriteLine($"parry: {fault}");
        }
        return faults.Length > 0
            ? null
            : CrisisSensitivity.Of(
                crisis,
                run,
                RaidBookCache.Get(crisis, run, CancellationToken.None),
                parsed.GetValue(_measure) is { Length: > 0 } measures ? measures : [Defaults.RobustMeasure],
                rows);
    }

    private static IEnumerable<string> Faults(string file, Crisis crisis, RespondOptions run)
    {
        foreach (string unknown in run.Options.Where(o => !crisis.OptionIds.Contains(o)))
        {
            yield return $"--option: '{file}' has no option '{unknown}'; it has {string.Join(", ", crisis.OptionIds)}";
        }
        IReadOnlyList<Refusal> refused = CrisisSensitivity.Refused(crisis, run);
        // Of all options those that are refused are passed over, as in a comparison; one that was named is not.
        bool matters = run.Options.Count > 0 || refused.Count == crisis.OptionIds.Count();
        foreach (Refusal refusal in refused.Where(_ => matters))
        {
            yield return $"--option: '{refusal.Option}' is refused: {refusal.Reason}";
        }
    }
}
