using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Parry.Scenarios;

/// <summary>Writes shapes as JSON Schema. Mappings become definitions, once as a whole file needs them and once as a
/// fragment, which may lack required keys.</summary>
internal sealed class SchemaWriter
{
    public JsonObject Definitions { get; } = [];

    public JsonObject Schema(Shape shape, bool fragment) => shape switch
    {
        MappingShape keys => Define(keys, fragment),
        TableShape table => SchemaOf(table, fragment),
        AmountShape amount => Define(amount),
        EitherShape either => new JsonObject { ["anyOf"] = new JsonArray(
            Schema(either.Word, fragment), Schema(either.Mapping, fragment)) },
        ListShape list => new JsonObject { ["type"] = "array", ["items"] = Schema(list.Item, fragment) },
        RingShape => new JsonObject
        {
            ["type"] = "array",
            ["minItems"] = 3,
            ["items"] = Schema(new PositionShape(), fragment),
        },
        _ => ScalarSchema.Of(shape),
    };

    private JsonObject SchemaOf(TableShape table, bool fragment)
    {
        JsonObject schema = new() { ["type"] = "object" };
        if (table.KeysReferTo is null)
        {
            schema["propertyNames"] = new JsonObject { ["pattern"] = table.KeyPattern };
        }
        schema["additionalProperties"] = Schema(table.Item, fragment);
        return schema;
    }

    private JsonObject Define(MappingShape keys, bool fragment)
    {
        string name = keys.Name.Replace(' ', '-') + (fragment ? "-fragment" : "");
        if (!Definitions.ContainsKey(name))
        {
            Definitions[name] = new JsonObject();
            Definitions[name] = SchemaOf(keys, fragment);
        }
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>Figures with the same bounds share a definition; the default is said where it holds.</summary>
    private JsonObject Define(AmountShape amount)
    {
        string[] words = ShapeInWords.Of(amount).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        string name = string.Join('-', words[1..]);
        if (!Definitions.ContainsKey(name))
        {
            Definitions[name] = new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    ScalarSchema.Amount(amount), Long(ProvenanceWords.Figure(amount), amount)),
            };
        }
        JsonObject schema = new() { ["$ref"] = $"#/$defs/{name}" };
        if (amount.Default is { } otherwise)
        {
            schema["default"] = NumberText.TryParse(otherwise, out double number) ? number : otherwise;
        }
        return schema;
    }

    private JsonObject SchemaOf(MappingShape keys, bool fragment)
    {
        JsonObject properties = [];
        foreach (Field field in keys.Fields)
        {
            JsonObject property = Schema(field.Shape, fragment);
            property["description"] = field.Doc;
            properties[field.Key] = property;
        }
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        JsonArray rules = [.. Rules(keys, fragment)];
        if (rules.Count > 0)
        {
            schema["allOf"] = rules;
        }
        return schema;
    }

    /// <summary>What is required holds unless a catalogue entry or an included file may bring it.</summary>
    private static IEnumerable<JsonNode> Rules(MappingShape keys, bool fragment)
    {
        string[] required = [.. keys.Fields
            .Where(f => f.Required && f.Only.IsEmpty && (!fragment || f.Key == "parry")).Select(f => f.Key)];
        if (required.Length > 0)
        {
            yield return UnlessUsed(keys, Required(required));
        }
        foreach (Rivals rivals in keys.Rivals)
        {
            JsonObject both = new() { ["not"] = Required(rivals.First, rivals.Second) };
            yield return rivals.OneRequired && !fragment
                ? new JsonObject { ["oneOf"] = new JsonArray(Required(rivals.First), Required(rivals.Second)) }
                : both;
        }
        if (keys.Deciding is { } deciding && keys.Find(deciding)?.Shape is WordShape words)
        {
            foreach (string word in words.Words)
            {
                JsonObject said = Required(deciding);
                said["properties"] = new JsonObject { [deciding] = new JsonObject { ["const"] = word } };
                yield return new JsonObject { ["if"] = said, ["then"] = Only(keys, word, fragment) };
            }
            if (words.Default is { } otherwise && !fragment)
            {
                JsonObject unsaid = new() { ["not"] = new JsonObject { ["anyOf"] =
                    new JsonArray(Required(deciding), Required("use")) } };
                yield return new JsonObject { ["if"] = unsaid, ["then"] = Only(keys, otherwise, fragment) };
            }
        }
    }

    private static JsonObject Only(MappingShape keys, string word, bool fragment)
    {
        JsonObject foreign = [];
        foreach (Field field in keys.Fields.Where(f => !f.BelongsTo(word)))
        {
            foreign[field.Key] = false;
        }
        JsonObject rule = new() { ["properties"] = foreign };
        string[] own = [.. keys.Fields.Where(f => f.Required && f.Only.Contains(word)).Select(f => f.Key)];
        if (own.Length > 0 && !fragment)
        {
            rule["allOf"] = new JsonArray(UnlessUsed(keys, Required(own)));
        }
        return rule;
    }

    private static JsonObject UnlessUsed(MappingShape keys, JsonObject rule) => keys.Find("use") is null
        ? rule
        : new JsonObject { ["anyOf"] = new JsonArray(Required("use"), rule) };

    private static JsonObject Required(params string[] names) =>
        new() { ["required"] = new JsonArray([.. names.Select(n => JsonValue.Create(n))]) };

    /// <summary>A figure, or a claim beside it, with all its keys.</summary>
    private JsonObject Long(MappingShape keys, AmountShape amount)
    {
        JsonObject properties = [];
        foreach (Field field in keys.Fields)
        {
            properties[field.Key] = field.Shape switch
            {
                AmountShape => ScalarSchema.Amount(amount),
                TableShape { Item: MappingShape claim } claims => new JsonObject
                {
                    ["type"] = "object",
                    ["propertyNames"] = new JsonObject { ["pattern"] = claims.KeyPattern },
                    ["additionalProperties"] = Long(claim, amount),
                },
                _ => Schema(field.Shape, fragment: false),
            };
        }
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray(
                [.. keys.Fields.Where(f => f.Required).Select(f => JsonValue.Create(f.Key))]),
            ["additionalProperties"] = false,
        };
    }
}
