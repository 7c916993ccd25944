using System;
using System.IO;
using Parry.Reports;
using Parry.Studies;

namespace Parry.Cli;

/// <summary>Where the results of an optimisation go.</summary>
internal static class OptimisationOutputs
{
    public static void Write(Optimisation optimisation, OptimisationResult result, string format, Stream to)
    {
        if (format == "json")
        {
            OptimisationJson.Write(optimisation, result, to);
            return;
        }
        using StreamWriter writer = Outputs.Lines(to);
        if (format == "csv")
        {
            OptimisationJson.WriteCsv(optimisation, result, writer);
        }
        else
        {
            OptimisationReport.Write(optimisation, result, writer);
        }
    }

    public static void WriteAll(Optimisation optimisation, OptimisationResult result, string folder)
    {
        void File(string name, string format) =>
            Outputs.WriteFile(Path.Combine(folder, name), to => Write(optimisation, result, format, to));
        File("report.txt", "text");
        File("optimise.json", "json");
        File("alternatives.csv", "csv");
    }
}
