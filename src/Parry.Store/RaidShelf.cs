using System;
using System.IO;
using System.Linq;
using Parry.Response;

namespace Parry.Store;

/// <summary>A folder of raids that were fought before, each in a file of its own under a key that stands for all that
/// they depend on. Several processes may use it at once; a file is in it whole or not at all, whatever ends the process
/// that writes it.</summary>
/// <param name="folder">Made when the first is kept.</param>
public sealed class RaidShelf(string folder)
{
    private const int Buffer = 1 << 16;
    private const string Whole = ".raids", Part = ".part";

    // Longer than anyone writes one.
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>The raids of that key; null if there are none that can be read.</summary>
    public RaidBook? Find(string key)
    {
        try
        {
            using var from = new BufferedStream(File.OpenRead(PathOf(key)), Buffer);
            return RaidBookBytes.Read(from);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps raids, in the place of those of the same key.</summary>
    /// <param name="key">Of letters and digits.</param>
    /// <param name="book">The raids.</param>
    /// <exception cref="StoreException">The folder cannot be written to.</exception>
    public void Keep(string key, RaidBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        string part = $"{PathOf(key)}.{Path.GetRandomFileName()}{Part}";
        try
        {
            Directory.CreateDirectory(folder);
            using (FileStream file = File.Create(part, Buffer))
            {
                RaidBookBytes.Write(book, file);
                file.Flush(flushToDisk: true);
            }
            Tidy(File.GetLastWriteTimeUtc(part) - Abandoned);
            File.Move(part, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"'{folder}' cannot be written to: {e.Message}", e);
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + Whole);

    // What processes left that were ended while they wrote.
    private void Tidy(DateTime before)
    {
        foreach (string part in Directory.EnumerateFiles(folder, $"*{Whole}.*{Part}")
            .Where(file => File.GetLastWriteTimeUtc(file) < before))
        {
            File.Delete(part);
        }
    }
}
