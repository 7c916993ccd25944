using System;
using System.IO;
using System.Threading;
using Parry.Response;
using Parry.Scenarios;
using Parry.Store;

namespace Parry.Cli;

/// <summary>The raids of a crisis, from the shelf of this user or fought anew. A shelf that cannot be read or written is
/// no error.</summary>
internal static class RaidBookCache
{
    private const string Place = "PARRY_CACHE";

    public static RaidBook Get(Crisis crisis, RespondOptions options, CancellationToken cancel)
    {
        var shelf = new RaidShelf(Folder);
        string? key = RaidBook.KeyOf(crisis, options);
        if (key is not null && shelf.Find(key) is { } kept)
        {
            return kept;
        }
        RaidBook made = ProgressBar.Watch(
            RaidBook.RaidsOf(crisis, options),
            report => RaidBook.Make(crisis, options, report, cancel),
            cancel,
            "raids of the response surface");
        if (key is not null)
        {
            Keep(shelf, key, made);
        }
        return made;
    }

    private static string Folder => Environment.GetEnvironmentVariable(Place) is { Length: > 0 } said
        ? said
        : Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.None),
            "parry",
            "raids");

    private static void Keep(RaidShelf shelf, string key, RaidBook book)
    {
        try
        {
            shelf.Keep(key, book);
        }
        catch (StoreException e)
        {
            Console.Error.WriteLine($"parry: the raids are not kept for the next run: {e.Message}");
        }
    }
}
