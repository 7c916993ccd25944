using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Response;

namespace Parry.Reports;

/// <summary>A solved short game, for programs.</summary>
public static class GameJson
{
    /// <summary>The version of the JSON object.</summary>
    public const string Schema = "parry-game-1";

    /// <summary>Writes the versioned JSON object in UTF-8, ending in a line feed; docs/response.md describes it.</summary>
    public static void Write(GameResult result, Stream to)
    {
        ArgumentNullException.ThrowIfNull(result);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteString("honesty", ResponseResult.Honesty);
            json.WriteString("crisis", result.Crisis.Title);
            json.WriteNumber("plies", result.Settings.Plies);
            Numbers("rungs", result.Settings.Rungs.Select(r => (double)r), json);
            json.WriteNumber("warCost", result.Settings.WarCost);
            Numbers("lambda", result.Lambda, json);
            Solution("lookingAhead", result.Ahead, result, json);
            Solution("oneMoveAhead", result.AtOnce, result, json);
            Solution("subgamePerfect", result.Sure, result, json);
        });
    }

    private static void Solution(string name, SolvedNode root, GameResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("war", root.War);
        Numbers("values", root.Values, json);
        json.WriteObjects("nodes", root.All(), n =>
        {
            Numbers("moves", n.Node.Moves.Select(k => (double)result.Settings.Rungs[k]), json);
            json.WriteString("mover", n.Node.Mover == 0 ? "blue" : "red");
            json.WriteNumber("reached", n.Reached);
            Numbers("choice", n.Node.Choice, json);
            Numbers("values", n.Node.Values, json);
        });
        json.WriteEndObject();
    }

    private static void Numbers(string name, IEnumerable<double> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            json.WriteNumberValue(value);
        }
        json.WriteEndArray();
    }
}
