using System;
using Microsoft.Data.Sqlite;

namespace Parry.Store;

/// <summary>What every statement needs.</summary>
internal static class Sql
{
    public static SqliteCommand Command(
        this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        foreach ((string name, object? value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
        return command;
    }

    /// <returns>How many rows changed.</returns>
    public static int Execute(
        this SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = connection.Command(text, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>A number that is not defined is NULL: SQLite knows no NaN.</summary>
    public static object? OrNull(double value) => double.IsNaN(value) ? null : value;

    /// <summary>The other way round.</summary>
    public static double Double(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? double.NaN : row.GetDouble(column);
}
