using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parry.Scenarios;

/// <summary>The language as a JSON Schema, for editors.</summary>
public static class ScenarioSchema
{
    internal const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly Lazy<string> Written = new(Write);

    internal static readonly JsonSerializerOptions Plainly = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>JSON Schema, draft 2020-12, ending in a line feed. What the checker accepts it accepts; it does not see
    /// references, text forms in detail or included files.</summary>
    public static string Text => Written.Value;

    /// <summary>A file that includes others may leave to them whatever is required.</summary>
    private static string Write()
    {
        var writer = new SchemaWriter();
        JsonNode whole = writer.Schema(Vocabulary.Scenario, fragment: false);
        JsonNode fragment = writer.Schema(Vocabulary.Scenario, fragment: true);
        return Print(new JsonObject
        {
            ["$schema"] = Draft,
            ["title"] = "Parry scenario",
            ["description"] = "A raid of missiles and drones against a layered defence.",
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = new JsonArray("include") },
            ["then"] = fragment,
            ["else"] = whole,
            ["$defs"] = writer.Definitions,
        });
    }

    internal static string Print(JsonObject schema) => schema.ToJsonString(Plainly) + "\n";
}
