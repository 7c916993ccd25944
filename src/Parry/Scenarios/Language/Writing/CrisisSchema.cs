using System;
using System.Text.Json.Nodes;

namespace Parry.Scenarios;

/// <summary>The language of crisis files as a JSON Schema, for editors.</summary>
public static class CrisisSchema
{
    private static readonly Lazy<string> Written = new(Write);

    /// <summary>JSON Schema, draft 2020-12, ending in a line feed. What the checker accepts it accepts; it does not see
    /// references, text forms in detail or the files a crisis names.</summary>
    public static string Text => Written.Value;

    private static string Write()
    {
        var writer = new SchemaWriter();
        JsonNode whole = writer.Schema(CrisisWords.Crisis, fragment: false);
        return ScenarioSchema.Print(new JsonObject
        {
            ["$schema"] = ScenarioSchema.Draft,
            ["title"] = "Parry crisis",
            ["description"] = "What can be done after a raid.",
            ["type"] = "object",
            ["allOf"] = new JsonArray(whole),
            ["$defs"] = writer.Definitions,
        });
    }
}
