using System.IO;
using System.Runtime.CompilerServices;
using Parry.Scenarios;

namespace Parry.Benchmarks;

/// <summary>The raid that is timed: 320 threats against all that met them on 13 to 14 April 2024.</summary>
internal static class April
{
    public static readonly string File = Beside("scenarios", "01-april-2024.yaml");

    /// <summary>What comes after it.</summary>
    public static readonly string Crisis = Path.GetFullPath(
        Path.Combine(Folder(), "..", "..", "scenarios", "response", "01-april-2024.yaml"));

    public static Scenario Read() => ScenarioFile.Read(File);

    /// <summary>A file of the repository.</summary>
    public static string Beside(params string[] names) => Path.GetFullPath(Path.Combine([Folder(), "..", "..", .. names]));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
