using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>Every input of a scenario or a crisis with its source and the claims beside it.</summary>
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
        WriteShares("Inputs", scenario.Inputs, to);
    }

    /// <summary>As <see cref="WriteShares(Scenario, TextWriter)"/>, and another line for the raid's scenario.</summary>
    public static void WriteShares(Crisis crisis, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(to);
        WriteShares("Inputs", crisis.Inputs, to);
        if (crisis.Raid.Scenario is { } raid)
        {
            WriteShares("Inputs of its raid", raid.Inputs, to);
        }
    }

    /// <summary>Writes the ledger for a terminal, by entity, and the shares at its end.</summary>
    public static void WriteText(Scenario scenario, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(to);
        WriteText(Ledger.Of(scenario), to);
        WriteShares(scenario, to);
    }

    /// <summary>As <see cref="WriteText(Scenario, TextWriter)"/>; says where those of the raid are.</summary>
    public static void WriteText(Crisis crisis, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(to);
        WriteText(Ledger.Of(crisis), to);
        WriteShares(crisis, to);
        to.WriteLine(crisis.Raid.Scenario is null
            ? $"The raid is another model's: {crisis.Raid.File}"
            : $"The raid's own figures: parry sources {crisis.Raid.File}");
    }

    /// <summary>Writes comma-separated values (RFC 4180, LF): one line an input and one a claim, which has its id in
    /// the second field. An empty field was not said.</summary>
    public static void WriteCsv(Scenario scenario, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(to);
        WriteCsv(scenario.Inputs, to);
    }

    /// <summary>As <see cref="WriteCsv(Scenario, TextWriter)"/>, without those of the raid.</summary>
    public static void WriteCsv(Crisis crisis, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(to);
        WriteCsv(crisis.Inputs, to);
    }

    /// <summary>Writes a versioned JSON object in UTF-8, ending in a line feed; what was not said is null.</summary>
    public static void WriteJson(Scenario scenario, Stream to)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        VersionedJson.Write(Schema, to, json => LedgerJson.Write(Ledger.Of(scenario), json));
    }

    /// <summary>As <see cref="WriteJson(Scenario, Stream)"/>, with <c>crisis</c> in place of <c>scenario</c> and the file
    /// of the raid.</summary>
    public static void WriteJson(Crisis crisis, Stream to)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        VersionedJson.Write(Schema, to, json =>
        {
            LedgerJson.Write(Ledger.Of(crisis), json);
            json.WriteString("raid", crisis.Raid.File);
        });
    }

    private static void WriteShares(string what, IReadOnlyCollection<Amount> inputs, TextWriter to) =>
        to.WriteLine(StatusShares.Line(what, StatusTally.Of(inputs)));

    private static void WriteText(Ledger ledger, TextWriter to)
    {
        to.WriteLine(ledger.Title);
        foreach (LedgerEntity entity in ledger.Entities)
        {
            to.WriteLine();
            to.WriteLine(entity.Path);
            FigureLines.Write([.. entity.Figures.Select(f => (entity.NameOf(f), f))], to);
        }
        to.WriteLine();
    }

    private static void WriteCsv(IEnumerable<Amount> inputs, TextWriter to)
    {
        to.Write("input,claim,value,unit,status,title,publisher,date,formula,note\n");
        foreach (Amount input in inputs)
        {
            WriteRow(input.Path, "", input.Written, input.Unit, input.Provenance, to);
            foreach (Claim claim in input.Claims)
            {
                WriteRow(input.Path, claim.Id, claim.Written, claim.Unit, claim.Provenance, to);
            }
        }
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
