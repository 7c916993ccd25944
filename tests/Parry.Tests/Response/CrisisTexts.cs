using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Tests.Response;

/// <summary>The smallest crisis files, for a test to change the one thing it is about.</summary>
internal static class CrisisTexts
{
    public const string Outcomes = """
        leakers.military,leakers.populated,leakers.infrastructure,intercepted,threatening,stock-left
        0,0,0,40,40,0.7
        4,1,0,36,41,0.6
        9,2,1,30,42,0.4

        """;

    public const string Smallest = """
        crisis: 1
        meta: {title: Smallest}
        raid: {outcomes: raids.csv}
        actors:
          blue: {name: Aland}
          red: {name: Bland}
          ally: {name: Cland}

        """;

    /// <summary>A crisis after another model's raids, in a folder of its own; each pair replaces a text by
    /// another.</summary>
    public static CrisisCheck Check(string outcomes, params (string Old, string New)[] changes)
    {
        string folder = Directory.CreateTempSubdirectory("parry-crisis-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "raids.csv"), outcomes);
            File.WriteAllText(Path.Combine(folder, "some.yaml"), Some.ScenarioText());
            string text = changes.Aggregate(Smallest, (t, c) => t.Contains(c.Old, StringComparison.Ordinal)
                ? t.Replace(c.Old, c.New, StringComparison.Ordinal)
                : throw new ArgumentException($"'{c.Old}' does not stand in the smallest crisis"));
            string file = Path.Combine(folder, "crisis.yaml");
            File.WriteAllText(file, text);
            return CrisisFile.Check(file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static Crisis Crisis(params (string Old, string New)[] changes)
    {
        CrisisCheck result = Check(Outcomes, changes);
        return result.Crisis ?? throw new ScenarioException([.. result.Problems]);
    }

    public static ImmutableArray<Problem> Problems(params (string Old, string New)[] changes) =>
        [.. Check(Outcomes, changes).Problems];
}
