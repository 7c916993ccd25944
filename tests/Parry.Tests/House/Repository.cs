using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Parry.Tests.House;

/// <summary>The files of this repository, found from the folder of the tests upwards.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "out", ".git", "node_modules", "TestResults"];

    public static string Root { get; } = Find();

    public static bool Updating => Environment.GetEnvironmentVariable("PARRY_UPDATE") == "1";

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Relative paths, with slashes, of the files that people wrote; in a fixed order.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Walk(PathOf(folder), pattern)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>The scenarios that ship, without the parts that they include.</summary>
    public static IEnumerable<string> Scenarios() =>
        Files("scenarios", "*.yaml").Except(Files("scenarios/parts", "*.yaml")).Except(Crises()).Except([PastCrises]);

    public const string PastCrises = "scenarios/past-crises.yaml";

    public static IEnumerable<string> Crises() => Files("scenarios/response", "*.yaml");

    private static IEnumerable<string> Walk(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Concat(Directory.EnumerateDirectories(folder)
            .Where(d => !NotOurs.Contains(Path.GetFileName(d)))
            .SelectMany(d => Walk(d, pattern)));

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parry.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("the tests do not stand in a clone of Parry");
    }
}
