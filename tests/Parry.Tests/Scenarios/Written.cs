using System;
using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace Parry.Tests.Scenarios;

/// <summary>Files of the repository that the vocabulary writes. PARRY_UPDATE=1 writes them anew.</summary>
internal static class Written
{
    public static void Matches(string path, string text)
    {
        string file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("PARRY_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.True(File.Exists(file), $"{path} is missing; run the tests with PARRY_UPDATE=1");
        Assert.Equal(text, File.ReadAllText(file));
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
