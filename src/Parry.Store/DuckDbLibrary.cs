using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Parry.Store;

/// <summary>Finds DuckDB's library, which does not come with Parry: where the environment says, or where the system
/// looks for libraries.</summary>
internal static class DuckDbLibrary
{
    public const string Variable = "PARRY_DUCKDB";

    private const string Advice = "'--format csv' needs no library";

    // The first whose C API and files are promised to stay.
    private static readonly Version Oldest = new(1, 0);
    private static readonly Lazy<nint> Handle = new(Load);

    /// <summary>Loads it, once a process.</summary>
    /// <exception cref="StoreException">There is none, or it is not one that can be used: what to do about it.</exception>
    public static void Require() => _ = Handle.Value;

    /// <summary>Why a library of this version cannot be used; null if it can.</summary>
    /// <param name="version">As it says itself: v1.5.6, v1.6.0-dev42.</param>
    /// <param name="name">How to call it.</param>
    public static string? Refuses(string version, string name) =>
        Version.TryParse(version.TrimStart('v').Split('-')[0], out Version? number) && number >= Oldest
            ? null
            : $"{name} is DuckDB '{version}', and Parquet needs {Oldest} or newer; {Advice}";

    private static nint Load()
    {
        string? named = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } said ? said : null;
        nint handle = named is null ? OfTheSystem() : At(named);
        NativeLibrary.SetDllImportResolver(
            typeof(DuckDb).Assembly, (library, _, _) => library == DuckDb.Library ? handle : 0);
        string name = named is null ? "the library 'duckdb' of this system" : $"'{named}', which {Variable} names,";
        try
        {
            string version = Marshal.PtrToStringUTF8(DuckDb.Version()) ?? "";
            return Refuses(version, name) is { } reason ? throw new StoreException(reason) : handle;
        }
        catch (EntryPointNotFoundException e)
        {
            throw new StoreException($"{name} is not DuckDB; {Advice}", e);
        }
    }

    private static nint OfTheSystem() =>
        NativeLibrary.TryLoad(DuckDb.Library, typeof(DuckDb).Assembly, null, out nint handle)
            ? handle
            : throw new StoreException(
                "Parquet is written by DuckDB, and its library is not on this system: put 'libduckdb' of "
                + $"https://duckdb.org/install (C/C++, {Oldest} or newer) where the system looks for libraries, or name "
                + $"the file in {Variable}; {Advice}");

    private static nint At(string path)
    {
        try
        {
            return File.Exists(path)
                ? NativeLibrary.Load(Path.GetFullPath(path))
                : throw new StoreException($"{Variable} names '{path}', and there is no such file; {Advice}");
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            string reason = e.Message.TrimEnd().Split('\n')[^1]; // after advice for the loader's own developers
            throw new StoreException(
                $"'{path}', which {Variable} names, cannot be loaded as a library ({reason}); {Advice}", e);
        }
    }
}
