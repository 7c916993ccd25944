using System;
using System.Text.Json.Nodes;

namespace Parry.Scenarios;

/// <summary>The language of studies as a JSON Schema, for editors.</summary>
public static class StudySchema
{
    private static readonly Lazy<string> Written = new(Write);

    /// <summary>JSON Schema, draft 2020-12, ending in a line feed. What the checker accepts it accepts; it does not see
    /// what only the scenario can tell.</summary>
    public static string Text => Written.Value;

    private static string Write()
    {
        SchemaWriter writer = new();
        JsonObject root = writer.Schema(StudyWords.Study, fragment: false);
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", "Parry study");
        root.Insert(2, "description", "Many runs of one scenario, and what differs between them.");
        root["$defs"] = writer.Definitions;
        return root.ToJsonString(ScenarioSchema.Plainly) + "\n";
    }
}
