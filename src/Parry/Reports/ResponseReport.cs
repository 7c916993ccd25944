using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Response;

namespace Parry.Reports;

/// <summary>Options compared, for a terminal.</summary>
public static class ResponseReport
{
    /// <summary>Writes what the report is and is not, then its tables.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="to">Where.</param>
    /// <param name="findings">What else was asked for; null: nothing.</param>
    public static void Write(ResponseResult result, TextWriter to, ResponseFindings? findings = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(to);
        Say([ResponseResult.Honesty, "", result.Crisis.Title, .. ResponseHeadline.Of(result)], to);
        Say(result.Refused.Select(r => $"Refused: '{r.Option}': {r.Reason}."), to);
        foreach (Table table in ResponseTables.Of(result, findings ?? new ResponseFindings()))
        {
            to.WriteLine();
            TextTable.Write(table, to);
        }
        to.WriteLine();
        Say(ResponseHeadline.Raids(result), to);
        Say(ResponseHeadline.Fits(result), to);
        Say(ResponseHeadline.Reading(findings), to);
        Say(ResponseHeadline.End(result), to);
    }

    /// <summary>Writes sentences at a hundred columns, each from a new line on.</summary>
    internal static void Say(IEnumerable<string> sentences, TextWriter to)
    {
        foreach (string line in sentences.SelectMany(Wrapped))
        {
            to.WriteLine(line);
        }
    }

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
