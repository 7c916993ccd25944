using System;
using System.Collections.Generic;
using System.IO;

namespace Parry.Tests;

/// <summary>Where the repository's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static IEnumerable<string> Scenarios() =>
        Directory.EnumerateFiles(Path("scenarios"), "*.yaml", SearchOption.AllDirectories);

    private static string Find(string folder) => File.Exists(System.IO.Path.Combine(folder, "Parry.slnx"))
        ? folder
        : Find(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("no Parry.slnx above"));
}
