using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>Every input of a scenario with its source and the claims beside it.</summary>
public static class LedgerReport
{
    /// <summary>The version of the JSON object: changes when a reader of the old one would be misled.</summary>
    public const string Schema = "parry-sources-1";

    /// <summary>Writes one line: how many inputs there are, and which share of them is verified, reported, derived and
    /// assumed.</summary>
    public static void WriteShares(Scenario scenario, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine(StatusShares.Line("Inputs", StatusTally.Of(scenario.Inputs)));
    }

    /// <summary>Writes the ledger for a terminal, by entity, and the shares at its end.</summary>
    public static void WriteText(Scenario scenario, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteLine(scenario.Title);
        foreach (LedgerEntity entity in Ledger.Of(scenario))
        {
            to.WriteLine();
            to.WriteLine(entity.Path);
            FigureLines.Write([.. entity.Figures.Select(f => (entity.NameOf(f), f))], to);
        }
        to.WriteLine();
        WriteShares(scenario, to);
    }

    /// <summary>Writes comma-separated values (RFC 4180, LF): one line an input and one a claim, which has its id in
    /// the second field. An empty field was not said.</summary>
    public static void WriteCsv(Scenario scenario, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(to);
        to.Write("input,claim,value,unit,status,title,publisher,date,formula,note\n");
        foreach (Amount input in scenario.Inputs)
        {
            WriteRow(input.Path, "", input.Written, input.Unit, input.Provenance, to);
            foreach (Claim claim in input.Claims)
            {
                WriteRow(input.Path, claim.Id, claim.Written, claim.Unit, claim.Provenance, to);
            }
        }
    }

    /// <summary>Writes a versioned JSON object in UTF-8, ending in a line feed; what was not said is null.</summary>
    public static void WriteJson(Scenario scenario, Stream to)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        VersionedJson.Write(Schema, to, json =>
        {
            json.WriteString("scenario", scenario.Title);
            json.WriteStartObject("counts");
            StatusTally tally = StatusTally.Of(scenario.Inputs);
            foreach ((Status status, int count) in tally.Counts)
            {
                json.WriteNumber(StatusWords.Of(status), count);
            }
            json.WriteEndObject();
            json.WriteStartArray("inputs");
            foreach (LedgerEntity entity in Ledger.Of(scenario))
            {
                foreach (Amount input in entity.Figures)
                {
                    LedgerJson.Write(input, entity.Path, json);
                }
            }
            json.WriteEndArray();
        });
    }

    private static void WriteRow(
        string input, string claim, string value, Unit unit, Provenance told, TextWriter to)
    {
        IEnumerable<string?> fields =
        [
            input, claim, value, unit.Symbol, StatusWords.Of(told.Status), told.Source?.Title, told.Source?.Publisher,
            told.Source?.Date, told.Formula, told.Note,
        ];
        to.Write(string.Join(',', fields.Select(CsvText.Field)) + "\n");
    }
}
