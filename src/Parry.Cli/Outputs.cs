using System;
using System.IO;
using System.Text;
using Parry.Reports;
using Parry.Studies;

namespace Parry.Cli;

/// <summary>Where results go. A file appears whole or not at all.</summary>
internal static class Outputs
{
    public static void Write(RaidSummary summary, string format, Stream to)
    {
        if (format == "json")
        {
            JsonReport.Write(summary, to);
            return;
        }
        using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case "csv": CsvReport.WriteMeasures(summary, writer); break;
            case "md": MarkdownReport.Write(summary, writer); break;
            default: TextReport.Write(summary, writer); break;
        }
    }

    /// <summary>Why the folder cannot be written to, or null. Makes the folder.</summary>
    public static string? Refuses(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"'{folder}' cannot be written to: {e.Message}";
        }
    }

    public static void WriteAll(RaidSummary summary, string folder)
    {
        WriteFile(folder, "report.txt", to => Write(summary, "text", to));
        WriteFile(folder, "report.md", to => Write(summary, "md", to));
        WriteFile(folder, "measures.json", to => Write(summary, "json", to));
        WriteFile(folder, "measures.csv", to => Write(summary, "csv", to));
        WriteFile(folder, "replications.csv", to =>
        {
            using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true);
            CsvReport.WriteReplications(summary, writer);
        });
    }

    public static void WriteFile(string folder, string name, Action<Stream> write)
    {
        string whole = Path.Combine(folder, name), part = whole + ".part";
        using (FileStream to = File.Create(part))
        {
            write(to);
        }
        File.Move(part, whole, overwrite: true);
    }
}
