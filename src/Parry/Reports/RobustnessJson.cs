using System.Linq;
using System.Text.Json;
using Parry.Response;

namespace Parry.Reports;

/// <summary>Robustness, boxes and indices in the object of a comparison of options.</summary>
internal static class RobustnessJson
{
    public static void Write(ResponseResult result, ResponseFindings? findings, Utf8JsonWriter json)
    {
        Write(result.Robustness, json);
        if (findings?.Boxes is { } boxes)
        {
            json.WriteObjects("boxes", boxes, box =>
            {
                json.WriteString("option", box.Option);
                json.WriteString("over", box.Over);
                DiscoveryJson.Write(box.Found, json);
            });
        }
        if (findings?.Sensitivity is { } sensitivity)
        {
            json.WriteStartObject("sensitivity");
            json.WriteNumber("rows", sensitivity.Rows);
            json.WriteNumber("evaluations", sensitivity.Evaluations);
            SensitivityReport.Write(findings.Shares, json);
            json.WriteEndObject();
        }
    }

    private static void Write(RobustnessStudy robust, Utf8JsonWriter json)
    {
        json.WriteStartObject("robustness");
        json.WriteString("measure", robust.Measure.Name);
        json.WriteBoolean("negated", robust.Measure.LessIsBetter);
        json.WriteNumberOrNull("satisfactory", robust.Satisfactory);
        json.WriteObjects("options", robust.Options, option =>
        {
            json.WriteString("option", option.Option);
            foreach ((RobustMetric metric, double value) in RobustMetric.All.Zip(option.Metrics))
            {
                json.WriteNumberOrNull(metric.Id, value);
            }
            Write("regret", option.Naive, json);
            Write("regretCorrected", option.Corrected, json);
        });
        json.WriteStartObject("putsFirst");
        foreach ((RobustMetric metric, var first) in RobustMetric.All.Zip(robust.Preferred))
        {
            json.WriteStrings(metric.Id, first);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(string name, RegretFigures? regret, Utf8JsonWriter json)
    {
        if (regret is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumberOrNull("mean", regret.Mean);
        json.WriteNumberOrNull("standardError", regret.StandardError);
        json.WriteNumberOrNull("largest", regret.Largest);
        json.WriteEndObject();
    }
}
