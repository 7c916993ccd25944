using System;
using System.Text.Json.Nodes;

namespace Parry.Scenarios;

/// <summary>The language of files of past crises as a JSON Schema, for editors.</summary>
public static class PastCrisesSchema
{
    private static readonly Lazy<string> Written = new(Write);

    /// <summary>JSON Schema, draft 2020-12, ending in a line feed. What the checker accepts it accepts; it does not see
    /// references, text forms in detail, or whether a case has its two sources.</summary>
    public static string Text => Written.Value;

    private static string Write()
    {
        var writer = new SchemaWriter();
        JsonNode whole = writer.Schema(PastCrisisWords.Crises, fragment: false);
        return ScenarioSchema.Print(new JsonObject
        {
            ["$schema"] = ScenarioSchema.Draft,
            ["title"] = "Parry past crises",
            ["description"] = "Crises of the past, to hold the model of response against.",
            ["type"] = "object",
            ["allOf"] = new JsonArray(whole),
            ["$defs"] = writer.Definitions,
        });
    }
}
