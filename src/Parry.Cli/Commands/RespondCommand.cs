using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class RespondCommand
{
    public static Command Build()
    {
        Argument<string> file = Inputs.Crisis();
        Option<string[]> set = Inputs.Set();
        var option = new Option<string[]>("--option") { Description = "An option to run; may be given again." };
        var calibrate = new Option<bool>("--calibrate")
        {
            Description = "Reweight the worlds to what is known of past crises.",
        };
        var path = new Option<bool>("--support-path")
        {
            Description = "Also say how support moves from round to round, with 90 % intervals.",
        };
        var format = new Option<string>("--format") { Description = "How to print.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var folder = new Option<string?>("--out")
        {
            Description = "Folder for the report and its tables, experiments.csv and outcomes.csv among them.",
        };
        var command = new Command("respond", "Stress-test what can be done after a raid, across assumptions.")
        {
            file, set, option, calibrate, path, format, folder,
        };
        var arguments = new RespondArguments(command);
        var more = new RespondFindings(command);
        command.SetAction(parsed => Respond(
            parsed.GetRequiredValue(file),
            parsed.GetValue(set),
            more.Of(arguments.Of(parsed), parsed) with
            {
                Options = parsed.GetValue(option) ?? [],
                Calibrate = parsed.GetValue(calibrate),
                SupportPath = parsed.GetValue(path),
            },
            (result, raids, stop) => more.Find(result, raids, parsed, stop),
            parsed.GetValue(format)!,
            parsed.GetValue(folder)));
        return command;
    }

    private static int Respond(
        string file,
        string[]? set,
        RespondOptions options,
        Func<ResponseResult, RaidBook, StopSignal, ResponseFindings> find,
        string format,
        string? folder)
    {
        if (Inputs.ReadCrisis(file, set) is not { } crisis)
        {
            return ExitCode.BadInput;
        }
        string[] unknown = [.. options.Options.Except(crisis.OptionIds)];
        foreach (string option in unknown)
        {
            Console.Error.WriteLine($"parry: --option: '{file}' has no option '{option}'; "
                + $"it has {string.Join(", ", crisis.OptionIds)}");
        }
        if (unknown.Length > 0)
        {
            return ExitCode.BadInput;
        }
        if (folder is not null && Outputs.Refuses(folder) is { } refusal)
        {
            Console.Error.WriteLine($"parry: --out: {refusal}");
            return ExitCode.BadInput;
        }
        using var stop = new StopSignal();
        try
        {
            RaidBook raids = RaidBookCache.Get(crisis, options, stop.Token);
            ResponseResult result = ProgressBar.Watch(
                options.Worlds,
                report => Simulation.Respond(crisis, options, raids, report, stop.Token),
                stop.Token,
                "worlds");
            ResponseFindings findings = find(result, raids, stop);
            Print(result, findings, format);
            if (folder is not null)
            {
                WriteAll(result, findings, folder);
            }
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("parry: stopped before the options were compared");
            return ExitCode.Stopped;
        }
    }

    private static void Print(ResponseResult result, ResponseFindings findings, string format)
    {
        if (format == "json")
        {
            using Stream to = Console.OpenStandardOutput();
            ResponseJson.Write(result, to, findings);
            return;
        }
        ResponseReport.Write(result, Console.Out, findings);
    }

    private static void WriteAll(ResponseResult result, ResponseFindings findings, string folder)
    {
        void File(string name, Action<TextWriter> write) =>
            Outputs.WriteFile(Path.Combine(folder, name), to => Text(to, write));
        File("report.txt", to => ResponseReport.Write(result, to, findings));
        Outputs.WriteFile(Path.Combine(folder, "response.json"), to => ResponseJson.Write(result, to, findings));
        File("experiments.csv", to => ResponseCsv.WriteExperiments(result, to));
        File("outcomes.csv", to => ResponseCsv.WriteOutcomes(result, to));
        File("robustness.csv", to => RobustnessCsv.Write(result, to));
        if (findings.Boxes is not null)
        {
            File("boxes.csv", to => RobustnessCsv.WriteBoxes(findings, to));
        }
        if (findings.Sensitivity is not null)
        {
            File("sobol.csv", to => RobustnessCsv.WriteShares(findings, to));
        }
    }

    private static void Text(Stream to, Action<TextWriter> write)
    {
        using StreamWriter writer = Outputs.Lines(to);
        write(writer);
    }
}
