using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Parry.Scenarios;

namespace Parry.Tests.Scenarios;

/// <summary>As much of JSON Schema as the scenario schema uses, to hold documents against it.</summary>
internal sealed class SchemaReader(JsonObject root)
{
    public bool Accepts(JsonNode? schema, JsonNode? value)
    {
        if (schema is JsonValue flag)
        {
            return flag.GetValue<bool>();
        }
        JsonObject rules = (JsonObject)schema!;
        return rules.All(rule => Holds(rule.Key, rule.Value!, rules, value));
    }

    private bool Holds(string rule, JsonNode wanted, JsonObject rules, JsonNode? value) => rule switch
    {
        "$ref" => Accepts(root["$defs"]![wanted.GetValue<string>().Split('/')[^1]], value),
        "type" => wanted is JsonArray many
            ? many.Any(t => IsOf(t!.GetValue<string>(), value))
            : IsOf(wanted.GetValue<string>(), value),
        "enum" => ((JsonArray)wanted).Any(w => JsonNode.DeepEquals(w, value)),
        "const" => JsonNode.DeepEquals(wanted, value),
        "pattern" => !IsOf("string", value) || Regex.IsMatch(value!.GetValue<string>(), wanted.GetValue<string>()),
        "minimum" => !IsOf("number", value) || Number(value) >= Number(wanted),
        "maximum" => !IsOf("number", value) || Number(value) <= Number(wanted),
        "exclusiveMinimum" => !IsOf("number", value) || Number(value) > Number(wanted),
        "exclusiveMaximum" => !IsOf("number", value) || Number(value) < Number(wanted),
        "minItems" => value is not JsonArray list || list.Count >= (int)Number(wanted),
        "prefixItems" => value is not JsonArray list
            || list.Zip((JsonArray)wanted).All(p => Accepts(p.Second, p.First)),
        "items" => value is not JsonArray list
            || list.Skip((rules["prefixItems"] as JsonArray)?.Count ?? 0).All(i => Accepts(wanted, i)),
        "properties" => value is not JsonObject keys || ((JsonObject)wanted)
            .Where(p => keys.ContainsKey(p.Key)).All(p => Accepts(p.Value, keys[p.Key])),
        "additionalProperties" => value is not JsonObject keys || keys
            .Where(p => rules["properties"] is not JsonObject known || !known.ContainsKey(p.Key))
            .All(p => Accepts(wanted, p.Value)),
        "propertyNames" => value is not JsonObject keys || keys.All(p => Accepts(wanted, JsonValue.Create(p.Key))),
        "required" => value is not JsonObject keys
            || ((JsonArray)wanted).All(k => keys.ContainsKey(k!.GetValue<string>())),
        "anyOf" => ((JsonArray)wanted).Any(s => Accepts(s, value)),
        "oneOf" => ((JsonArray)wanted).Count(s => Accepts(s, value)) == 1,
        "allOf" => ((JsonArray)wanted).All(s => Accepts(s, value)),
        "not" => !Accepts(wanted, value),
        "if" => Accepts(wanted, value) ? Accepts(rules["then"] ?? true, value) : Accepts(rules["else"] ?? true, value),
        "then" or "else" or "$defs" => true,
        "$schema" or "title" or "description" or "default" or "x-unit" or "$comment" => true,
        _ => throw new KeyNotFoundException($"the schema uses '{rule}', which this reader does not know"),
    };

    private static bool IsOf(string type, JsonNode? value) => (type, value) switch
    {
        ("object", JsonObject) or ("array", JsonArray) => true,
        ("string", JsonValue v) => v.TryGetValue<string>(out _),
        ("boolean", JsonValue v) => v.TryGetValue<bool>(out _),
        ("number", JsonValue v) => v.TryGetValue<double>(out _) || v.TryGetValue<int>(out _),
        ("integer", JsonValue) => IsOf("number", value) && Number(value) % 1 == 0,
        _ => false,
    };

    private static double Number(JsonNode? value) =>
        ((JsonValue)value!).TryGetValue(out double number) ? number : ((JsonValue)value).GetValue<int>();

    /// <summary>A tree as an editor would hand it over: plain scalars typed by the core schema of YAML 1.2.</summary>
    public static JsonNode? Json(Node node) => node switch
    {
        Mapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        Sequence list => new JsonArray([.. list.Items.Select(Json)]),
        Scalar { Plain: true, Text: "" or "~" or "null" } => null,
        Scalar { Plain: true, Text: "true" or "false" } s => JsonValue.Create(s.Text == "true"),
        Scalar { Plain: true } s when !s.Text.Contains('_') && NumberText.TryParse(s.Text, out double number) =>
            JsonValue.Create(number),
        Scalar s => JsonValue.Create(s.Text),
        _ => null,
    };
}
