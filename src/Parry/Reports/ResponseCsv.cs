using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>A comparison of options as two tables for pandas, the EMA Workbench and SALib: row i of one belongs to row i
/// of the other. Numbers are written whole; a cell is empty where a number is not defined.</summary>
public static class ResponseCsv
{
    /// <summary>What was put in: the world (from 1, as <c>explain --world</c> counts), the option, every uncertain input,
    /// the type of Red, the raid that is answered, and the weight of the world.</summary>
    public static void WriteExperiments(ResponseResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        ImmutableArray<Amount> inputs = CrisisDraw.Uncertain(result.Crisis);
        to.Write("scenario,policy,model,");
        to.Write(string.Join(",", inputs.Select(i => CsvText.Field(i.Path))));
        to.Write(",red-type,raid.loss,raid.intercepted,raid.tracked,weight\n");
        foreach (OptionResult option in result.Options)
        {
            for (int world = 0; world < result.Settings.Worlds; world++)
            {
                to.Write($"{world + 1},{CsvText.Field(option.Id)},parry");
                foreach (Amount input in inputs)
                {
                    to.Write($",{CsvText.Number(result.Inputs[input.Row][world])}");
                }
                to.Write($",{result.Types[world].ToString().ToLowerInvariant()},"
                    + $"{CsvText.Number(result.First.Loss[world])},{CsvText.Number(result.First.Intercepted[world])},"
                    + $"{CsvText.Number(result.First.Tracked[world])},"
                    + $"{CsvText.Number(result.Calibration?.Weights[world] ?? 1.0 / result.Settings.Worlds)}\n");
            }
        }
    }

    /// <summary>What came of it: one column a measure, the mean of the runs of that world and option.</summary>
    public static void WriteOutcomes(ResponseResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        to.Write("scenario,policy,");
        to.Write(string.Join(",", ResponseMeasure.All.Select(m => m.Name)));
        to.Write('\n');
        foreach (OptionResult option in result.Options)
        {
            for (int world = 0; world < result.Settings.Worlds; world++)
            {
                to.Write($"{world + 1},{CsvText.Field(option.Id)}");
                foreach (double[] column in option.Columns)
                {
                    to.Write($",{CsvText.Number(column[world])}");
                }
                to.Write('\n');
            }
        }
    }
}
