using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Response;

namespace Parry.Reports;

/// <summary>Options compared, for a terminal.</summary>
public static class ResponseReport
{
    /// <summary>Writes what the report is and is not, then its tables.</summary>
    public static void Write(ResponseResult result, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        foreach (string line in Wrapped(ResponseResult.Honesty))
        {
            to.WriteLine(line);
        }
        to.WriteLine();
        to.WriteLine(result.Crisis.Title);
        foreach (string line in ResponseHeadline.Of(result))
        {
            to.WriteLine(line);
        }
        foreach (Refusal refusal in result.Refused)
        {
            to.WriteLine($"Refused: '{refusal.Option}': {refusal.Reason}.");
        }
        foreach (Table table in ResponseTables.Of(result))
        {
            to.WriteLine();
            TextTable.Write(table, to);
        }
        to.WriteLine();
        foreach (string line in ResponseHeadline.Fits(result))
        {
            to.WriteLine(line);
        }
    }

    // At a hundred columns.
    private static IEnumerable<string> Wrapped(string text)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length + word.Length + 1 > 100)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : line + " " + word;
        }
        yield return line;
    }
}
