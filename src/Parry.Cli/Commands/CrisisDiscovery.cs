using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Cli.Commands;

/// <summary>What <c>discover</c> asks of a crisis: its worlds are the points.</summary>
internal sealed class CrisisDiscovery
{
    private static readonly RespondOptions Defaults = new();

    private readonly Option<string?> _option = new("--option")
    {
        Description = "Of a crisis: the option whose failures are looked for.",
    };

    private readonly Option<int?> _worlds = RunArguments.Counted(new Option<int?>("--worlds")
    {
        Description = $"Of a crisis: worlds to draw; {Defaults.Worlds} unless said.",
    });

    private readonly Option<int?> _runs = RunArguments.Counted(new Option<int?>("--runs")
    {
        Description = $"Of a crisis: runs of an option in every world; {Defaults.Runs} unless said.",
    });

    private readonly Option<int> _threads = RunArguments.Threads();

    public CrisisDiscovery(Command command)
    {
        foreach (Option option in (Option[])[_option, _worlds, _runs, _threads])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The options given that only a crisis has.</summary>
    public IEnumerable<string> Said(ParseResult parsed) =>
        new Option[] { _option, _worlds, _runs }
            .Where(o => parsed.GetResult(o) is { Implicit: false }).Select(o => o.Name);

    /// <summary>The points; null after everything that is wrong was said on standard error.</summary>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public (PointTable Table, CaseRule Rule)? Points(string file, DiscoveryQuestion asked, ParseResult parsed)
    {
        if (Inputs.ReadCrisis(file) is not { } crisis)
        {
            return null;
        }
        string measure = asked.Question.Measure ?? Defaults.RobustMeasure;
        string[] options = asked.Question.Less is { } pair ? [pair.First, pair.Second]
            : parsed.GetValue(_option) is { } one ? [one]
            : [];
        CaseRule? rule = asked.Rule ?? ResponsePoints.Fails(crisis, measure);
        RespondOptions run = Defaults with
        {
            Worlds = parsed.GetValue(_worlds) ?? Defaults.Worlds,
            Runs = parsed.GetValue(_runs) ?? Defaults.Runs,
            Seed = asked.Options.Seed,
            Threads = parsed.GetValue(_threads),
            Options = options,
        };
        string[] faults = [.. Faults(file, crisis, run, measure, rule, asked.Question, parsed)];
        foreach (string fault in faults)
        {
            Console.Error.WriteLine($"parry: {fault}");
        }
        return faults.Length > 0 ? null : (Played(crisis, run, asked.Question, measure), rule!);
    }

    private IEnumerable<string> Faults(
        string file,
        Crisis crisis,
        RespondOptions run,
        string measure,
        CaseRule? rule,
        PointQuestion asked,
        ParseResult parsed)
    {
        string known = string.Join(", ", crisis.OptionIds);
        if (asked.Less is not null && parsed.GetValue(_option) is not null)
        {
            yield return "--option: --flip names both options; leave it out";
        }
        if (asked.Id is not null)
        {
            yield return "--id: the points of a crisis are its worlds; leave it out";
        }
        if (run.Worlds < 2)
        {
            yield return $"--worlds: '{run.Worlds}' is not a whole number of 2 or more";
        }
        if (!RespondOptions.RobustMeasures.Contains(measure))
        {
            yield return $"--measure: '{measure}' is not one that every world has; those are "
                + string.Join(", ", RespondOptions.RobustMeasures);
        }
        foreach (string unknown in asked.LeaveOut.Except(ResponsePoints.Names(crisis)))
        {
            yield return $"--leave-out: there is no input '{unknown}'; there are "
                + string.Join(", ", ResponsePoints.Names(crisis));
        }
        if (run.Options.Count == 0)
        {
            yield return $"discover needs --option O or --flip A,B of a crisis; '{file}' has {known}";
        }
        foreach (string unknown in run.Options.Where(o => !crisis.OptionIds.Contains(o)))
        {
            yield return $"--option: '{file}' has no option '{unknown}'; it has {known}";
        }
        foreach (Refusal refusal in CrisisSensitivity.Refused(crisis, run))
        {
            yield return $"--option: '{refusal.Option}' is refused: {refusal.Reason}";
        }
        if (rule is null)
        {
            yield return $"discover needs --fails-if \">= X\" or \"<= X\": which values of '{measure}' are failures";
        }
    }

    private static PointTable Played(Crisis crisis, RespondOptions run, PointQuestion asked, string measure)
    {
        using var stop = new StopSignal();
        RaidBook raids = RaidBookCache.Get(crisis, run, stop.Token);
        ResponseResult result = ProgressBar.Watch(
            run.Worlds, report => Simulation.Respond(crisis, run, raids, report, stop.Token), stop.Token, "worlds");
        return ResponsePoints.Of(result, new ResponseQuestion
        {
            Option = run.Options[0],
            Less = asked.Less?.Second,
            Measure = measure,
            LeaveOut = asked.LeaveOut,
        });
    }
}
