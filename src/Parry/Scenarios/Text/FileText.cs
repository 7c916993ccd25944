using System;
using System.IO;
using System.Security;
using System.Text;

namespace Parry.Scenarios;

/// <summary>Reads the text of a file; that it cannot be read is a problem of whoever named it.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const int LargestTable = 256 << 20;

    public static string? Read(string path, Spot from, ProblemList problems) =>
        Read(path, YamlText.MaximumBytes, "1 MiB, the most that is read; split it with 'include'", from, problems);

    /// <summary>As <see cref="Read(string, Spot, ProblemList)"/>, of comma-separated values.</summary>
    public static string? ReadTable(string path, Spot from, ProblemList problems) =>
        Read(path, LargestTable, "256 MiB, the most that is read; leave out columns", from, problems);

    private static string? Read(string path, int most, string limit, Spot from, ProblemList problems)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            bool known = stream.CanSeek && stream.Length > 0;
            byte[] bytes = new byte[known ? Math.Min(stream.Length, most) + 1 : most + 1L];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > most)
            {
                problems.Error(from.At, from.Path, $"'{path}' is over {limit}");
                return null;
            }
            return Strict.GetString(bytes, 0, length).TrimStart('\uFEFF');
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Error(from.At, from.Path, $"there is no file '{path}'{Neighbour(path)}");
        }
        catch (DecoderFallbackException)
        {
            problems.Error(from.At, from.Path, $"'{path}' is not UTF-8 text; save it as UTF-8");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SecurityException
            or ArgumentException or NotSupportedException)
        {
            problems.Error(from.At, from.Path, $"'{path}' cannot be read: {fault.Message}");
        }
        return null;
    }

    private static string Neighbour(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        if (!Directory.Exists(folder))
        {
            return $"; nor a folder '{folder}'";
        }
        string kind = path.EndsWith(".csv", StringComparison.Ordinal) ? "*.csv" : "*.yaml";
        string? near = Spelling.Nearest(Path.GetFileName(path),
            Array.ConvertAll(Directory.GetFiles(folder, kind), f => Path.GetFileName(f)!));
        return near is null ? "" : $"; did you mean '{near}'?";
    }
}
