using System;
using System.IO;
using System.Text;
using Parry.Reports;
using Parry.Studies;

namespace Parry.Cli;

/// <summary>Where results go. A file appears whole or not at all.</summary>
internal static class Outputs
{
    /// <summary>A writer of UTF-8 whose lines end as they do everywhere; what it writes to stays open.</summary>
    public static StreamWriter Lines(Stream to) =>
        new(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    public static void Write(RaidSummary summary, string format, Stream to)
    {
        if (format == "json")
        {
            JsonReport.Write(summary, to);
            return;
        }
        using StreamWriter writer = Lines(to);
        switch (format)
        {
            case "csv": CsvReport.WriteMeasures(summary, writer); break;
            case "md": MarkdownReport.Write(summary, writer); break;
            default: TextReport.Write(summary, writer); break;
        }
    }

    public static void Write(Hindcast hindcast, string format, Stream to)
    {
        if (format == "json")
        {
            HindcastReport.WriteJson(hindcast, to);
            return;
        }
        using StreamWriter writer = Lines(to);
        if (format == "html")
        {
            HindcastPage.Write(hindcast, writer);
        }
        else
        {
            HindcastReport.Write(hindcast, writer);
        }
    }

    public static void Write(Fit fit, string format, Stream to)
    {
        if (format == "json")
        {
            FitReport.WriteJson(fit, to);
            return;
        }
        using StreamWriter writer = Lines(to);
        FitReport.Write(fit, writer);
    }

    public static void WritePosterior(Fit fit, string file) => WriteFile(file, to =>
    {
        using StreamWriter writer = Lines(to);
        PosteriorFile.Write(fit, writer);
    });

    /// <summary>Why the file cannot be written, or null. Makes its folder.</summary>
    public static string? RefusesFile(string file) => Directory.Exists(file)
        ? $"'{file}' is a folder; name a file in it"
        : Refuses(Path.GetDirectoryName(Path.GetFullPath(file))!);

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

    /// <summary>Writes a file; why it cannot be written, or null.</summary>
    public static string? RefusesFile(string file, Action<Stream> write)
    {
        try
        {
            WriteFile(file, write);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"'{file}' cannot be written: {e.Message}";
        }
    }

    public static void WriteAll(RaidSummary summary, string folder)
    {
        void File(string name, Action<Stream> write) => WriteFile(Path.Combine(folder, name), write);
        File("report.txt", to => Write(summary, "text", to));
        File("report.md", to => Write(summary, "md", to));
        File("measures.json", to => Write(summary, "json", to));
        File("measures.csv", to => Write(summary, "csv", to));
        File("replications.csv", to =>
        {
            using StreamWriter writer = Lines(to);
            CsvReport.WriteReplications(summary, writer);
        });
    }

    /// <summary>Writes a file under another name first.</summary>
    public static void WriteFile(string whole, Action<Stream> write) => WriteNamed(whole, part =>
    {
        using FileStream to = File.Create(part);
        write(to);
    });

    /// <summary>As <see cref="WriteFile"/>, by something that opens the file itself. What fails leaves nothing.</summary>
    public static void WriteNamed(string whole, Action<string> write)
    {
        string part = whole + ".part";
        try
        {
            write(part);
            File.Move(part, whole, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}
