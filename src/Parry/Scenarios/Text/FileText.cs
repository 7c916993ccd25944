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

    public static string? Read(string path, Spot from, ProblemList problems)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            byte[] bytes = new byte[YamlText.MaximumBytes + 1];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > YamlText.MaximumBytes)
            {
                problems.Error(from.At, from.Path,
                    $"'{path}' is over 1 MiB, the most that is read; split it with 'include'");
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
        string? near = Spelling.Nearest(Path.GetFileName(path),
            Array.ConvertAll(Directory.GetFiles(folder, "*.yaml"), f => Path.GetFileName(f)!));
        return near is null ? "" : $"; did you mean '{near}'?";
    }
}
