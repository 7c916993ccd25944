using System.Linq;
using System.Text.Json.Nodes;

namespace Parry.Scenarios;

/// <summary>JSON Schema for what stands on one node.</summary>
internal static class ScalarSchema
{
    public static JsonObject Of(Shape shape) => shape switch
    {
        TextShape { Pattern: { } pattern } text => new JsonObject
        {
            ["type"] = new JsonArray("string", "number"),
            ["pattern"] = pattern,
            ["$comment"] = text.Wanted,
        },
        TextShape => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = @"\S" },
        ConstantShape wanted => new JsonObject { ["enum"] = new JsonArray(int.Parse(wanted.Value), wanted.Value) },
        WordShape words => Words(words),
        FlagShape flag => new JsonObject { ["type"] = "boolean", ["default"] = flag.Default },
        HHourShape => new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = @"^\s*\d{4}-\d{2}-\d{2} \d{2}:\d{2} [+-]\d{2}:\d{2}\s*$",
        },
        MomentShape => new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = @"^\s*(H|\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2} )",
        },
        NumberShape number => Number(number),
        WrittenShape => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "array") },
        PositionShape => new JsonObject
        {
            ["type"] = "array",
            ["prefixItems"] = new JsonArray(Degrees(90), Degrees(180)),
            ["items"] = false,
            ["minItems"] = 2,
        },
        _ => new JsonObject { ["type"] = "string" },
    };

    /// <summary>A plain number where the figure has no unit, and a text with spread and unit in any case.</summary>
    public static JsonObject Amount(AmountShape amount)
    {
        string[] units = [.. Units.Symbols(amount.Dimension)];
        JsonObject text = new()
        {
            ["type"] = "string",
            ["pattern"] = amount.IsBand ? "^[^(]*[0-9][^(]*$"
                : units.Length == 0 ? "[0-9]" : $@"[0-9.)]\s*({string.Join('|', units)})\s*$",
            ["x-unit"] = new JsonArray([.. units.Select(u => JsonValue.Create(u))]),
        };
        if (units.Length > 0)
        {
            return text;
        }
        JsonObject number = new() { ["type"] = amount.Whole ? "integer" : "number" };
        if (double.IsFinite(amount.Least))
        {
            number[amount.LeastExcluded ? "exclusiveMinimum" : "minimum"] = amount.Least;
        }
        if (double.IsFinite(amount.Most))
        {
            number[amount.MostExcluded ? "exclusiveMaximum" : "maximum"] = amount.Most;
        }
        return new JsonObject { ["anyOf"] = new JsonArray(number, text) };
    }

    private static JsonObject Number(NumberShape number)
    {
        JsonObject schema = new()
        {
            ["type"] = number.Whole ? "integer" : "number",
            [number.LeastExcluded ? "exclusiveMinimum" : "minimum"] = number.Least,
        };
        if (number.Default is { } otherwise)
        {
            schema["default"] = otherwise;
        }
        return schema;
    }

    private static JsonObject Degrees(double most) =>
        new() { ["type"] = "number", ["minimum"] = -most, ["maximum"] = most };

    private static JsonObject Words(WordShape words)
    {
        JsonObject schema = new() { ["enum"] = new JsonArray([.. words.Words.Select(w => JsonValue.Create(w))]) };
        if (words.Default is not null)
        {
            schema["default"] = words.Default;
        }
        return schema;
    }
}
