using System;
using System.IO;
using System.Linq;
using Parry.Response;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Robustness, boxes and indices of a comparison of options as tables of comma-separated values; a cell is
/// empty where a number is not defined.</summary>
public static class RobustnessCsv
{
    /// <summary>One line an option: the eleven metrics, then regret as measured and corrected.</summary>
    public static void Write(ResponseResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        to.Write($"policy,measure,{string.Join(",", RobustMetric.All.Select(m => m.Id))},"
            + "regret.mean,regret.se,regret.largest,corrected.mean,corrected.se,corrected.largest\n");
        foreach (OptionRobustness option in result.Robustness.Options)
        {
            to.Write($"{CsvText.Field(option.Option)},{result.Robustness.Measure.Name},"
                + $"{string.Join(",", option.Metrics.Select(CsvText.Number))},"
                + $"{Of(option.Naive)},{Of(option.Corrected)}\n");
        }
    }

    /// <summary>One line a limited input of a box.</summary>
    public static void WriteBoxes(ResponseFindings findings, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(to);
        to.Write("policy,over,cases,worlds,coverage,density,input,low,high,quasi-p,again\n");
        foreach (ResponseBox box in findings.Boxes ?? [])
        {
            DiscoveryBox whole = box.Found.Trajectory[0], described = box.Found.Box;
            foreach (DiscoveryInput input in box.Found.Inputs.Where(i => i.IsRestricted))
            {
                to.Write($"{CsvText.Field(box.Option)},{CsvText.Field(box.Over ?? "")},{whole.Cases},{whole.Points},"
                    + $"{CsvText.Number(described.Coverage)},{CsvText.Number(described.Density)},"
                    + $"{CsvText.Field(input.Name)},{CsvText.Number(input.Low)},{CsvText.Number(input.High)},"
                    + $"{CsvText.Number(input.QuasiP)},{CsvText.Number(input.Again)}\n");
            }
        }
    }

    /// <summary>One line an input, and one of luck, for every option and measure.</summary>
    public static void WriteShares(ResponseFindings findings, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(to);
        to.Write("policy,measure,input,s1,s1-low,s1-high,st,st-low,st-high\n");
        foreach ((VariantShares option, MeasureShares measure, InputShare s) in
            from option in findings.Shares
            from measure in option.Measures
            from share in measure.Shares
            select (option, measure, share))
        {
            to.Write($"{CsvText.Field(option.Variant)},{measure.Measure},{CsvText.Field(s.Path)},"
                + $"{CsvText.Number(s.First)},{CsvText.Number(s.FirstLow)},{CsvText.Number(s.FirstHigh)},"
                + $"{CsvText.Number(s.Total)},{CsvText.Number(s.TotalLow)},{CsvText.Number(s.TotalHigh)}\n");
        }
    }

    private static string Of(RegretFigures? regret) => regret is null
        ? ",,"
        : $"{CsvText.Number(regret.Mean)},{CsvText.Number(regret.StandardError)},{CsvText.Number(regret.Largest)}";
}
