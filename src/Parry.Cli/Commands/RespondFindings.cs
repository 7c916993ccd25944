using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Parry.Reports;
using Parry.Response;
using Parry.Studies;

namespace Parry.Cli.Commands;

/// <summary>The options of <c>respond</c> that ask for more than the comparison, and the work they ask for.</summary>
internal sealed class RespondFindings
{
    private const int Rows = 512;

    private readonly Option<string> _measure = new("--robust-measure")
    {
        Description = "The measure that options are set against each other on; docs/response.md has them.",
        HelpName = "measure",
        DefaultValueFactory = _ => new RespondOptions().RobustMeasure,
    };

    private readonly Option<double?> _satisfactory = new("--satisfactory")
    {
        Description = "The value of it that will do, in place of the usual one.",
    };

    private readonly Option<bool> _robust = new("--robust") { Description = "Print all robustness metrics." };

    private readonly Option<bool> _discover = new("--discover")
    {
        Description = "Say where leading options fail, and where others overtake them, as boxes of inputs.",
    };

    private readonly Option<bool> _sobol = new("--sobol")
    {
        Description = "Say which inputs leading options depend on, and how much is luck, as Sobol indices.",
    };

    public RespondFindings(Command command)
    {
        _measure.AcceptOnlyFromAmong([.. RespondOptions.RobustMeasures]);
        _satisfactory.Validators.Add(result =>
        {
            if (result.Tokens is [Token token] && !IsNumber(token.Value))
            {
                result.AddError($"--satisfactory: '{token.Value}' is not a number");
            }
        });
        foreach (Option option in (Option[])[_measure, _satisfactory, _robust, _discover, _sobol])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The comparison as these options want it.</summary>
    public RespondOptions Of(RespondOptions options, ParseResult parsed) => options with
    {
        RobustMeasure = parsed.GetValue(_measure)!,
        Satisfactory = parsed.GetValue(_satisfactory),
    };

    /// <summary>Looks for everything asked for.</summary>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public ResponseFindings Find(ResponseResult result, RaidBook raids, ParseResult parsed, StopSignal stop)
    {
        var findings = new ResponseFindings { Metrics = parsed.GetValue(_robust) };
        if (result.Options.Count == 0)
        {
            return findings;
        }
        if (parsed.GetValue(_discover))
        {
            var patience = new DiscoveryOptions
            {
                Balanced = true, MostQuasiP = 0.05, Seed = result.Settings.Seed,
            };
            findings = findings with
            {
                Boxes = ProgressBar.Watch(
                    ResponseBoxes.Count(result),
                    report => ResponseBoxes.Of(result, patience, report, stop.Token),
                    stop.Token,
                    "searches"),
            };
        }
        return parsed.GetValue(_sobol) ? Indices(result, raids, findings, stop) : findings;
    }

    private static ResponseFindings Indices(
        ResponseResult result, RaidBook raids, ResponseFindings findings, StopSignal stop)
    {
        RespondOptions asked = result.Settings;
        Sensitivity sensitivity = CrisisSensitivity.Of(
            result.Crisis,
            asked with { Options = ResponseBoxes.Leading(result) },
            raids,
            [asked.RobustMeasure],
            Rows);
        return findings with
        {
            Sensitivity = sensitivity,
            Shares = ProgressBar.Watch(
                sensitivity.Evaluations,
                report => sensitivity.Run(asked.Threads, report, stop.Token),
                stop.Token,
                "evaluations"),
        };
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
}
