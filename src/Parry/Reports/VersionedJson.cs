using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Parry.Reports;

/// <summary>The frame of every JSON report: one indented object in UTF-8, its schema first, ending in a line
/// feed.</summary>
internal static class VersionedJson
{
    /// <param name="schema">The version of the object.</param>
    /// <param name="to">Where.</param>
    /// <param name="fields">Writes the fields that follow the schema.</param>
    public static void Write(string schema, Stream to, Action<Utf8JsonWriter> fields)
    {
        ArgumentNullException.ThrowIfNull(to);
        using (var json = new Utf8JsonWriter(to, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", schema);
            fields(json);
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
    }

    /// <summary>A list of objects, each written by <paramref name="fields"/>.</summary>
    public static void WriteObjects<T>(
        this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            fields(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A list of texts.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (string item in items)
        {
            json.WriteStringValue(item);
        }
        json.WriteEndArray();
    }
}
