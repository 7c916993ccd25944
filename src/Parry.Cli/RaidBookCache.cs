using System;
using System.IO;
using System.Threading;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Cli;

/// <summary>Keeps the raids of a crisis from one run to the next, under the hash of what they depend on. A cache that
/// cannot be read or written is no error: the raids are fought again.</summary>
internal static class RaidBookCache
{
    private const string Place = "PARRY_CACHE";

    public static RaidBook Get(Crisis crisis, RespondOptions options, CancellationToken cancel)
    {
        string? file = RaidBook.KeyOf(crisis, options) is { } key ? Path.Combine(Folder, $"{key}.raids") : null;
        if (file is not null && Read(file) is { } kept)
        {
            return kept;
        }
        RaidBook made = ProgressBar.Watch(
            RaidBook.RaidsOf(crisis, options),
            report => RaidBook.Make(crisis, options, report, cancel),
            cancel,
            "raids of the response surface");
        if (file is not null)
        {
            Keep(made, file);
        }
        return made;
    }

    private static string Folder => Environment.GetEnvironmentVariable(Place) is { Length: > 0 } said
        ? said
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.None),
            "parry",
            "raids");

    private static RaidBook? Read(string file)
    {
        try
        {
            using var from = new BufferedStream(File.OpenRead(file), 1 << 16);
            return RaidBookBytes.Read(from);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Keep(RaidBook book, string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            string part = $"{file}.{Path.GetRandomFileName()}";
            using (var to = new BufferedStream(File.Create(part), 1 << 16))
            {
                RaidBookBytes.Write(book, to);
            }
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"parry: the raids are not kept for the next run: {e.Message}");
        }
    }
}
