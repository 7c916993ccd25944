using System.Text.Json;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>A ledger as fields of a JSON object.</summary>
internal static class LedgerJson
{
    public static void Write(Ledger ledger, Utf8JsonWriter json)
    {
        json.WriteString(ledger.Kind, ledger.Title);
        json.WriteStartObject("counts");
        foreach ((Status status, int count) in StatusTally.Of(ledger.Inputs).Counts)
        {
            json.WriteNumber(StatusWords.Of(status), count);
        }
        json.WriteEndObject();
        json.WriteStartArray("inputs");
        foreach (LedgerEntity entity in ledger.Entities)
        {
            foreach (Amount input in entity.Figures)
            {
                Write(input, entity.Path, json);
            }
        }
        json.WriteEndArray();
    }

    // An input's claims stand inside it.
    private static void Write(Amount input, string entity, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("input", input.Path);
        json.WriteString("entity", entity);
        WriteFigure(input.Written, input.Spread, input.Unit, input.Provenance, json);
        json.WriteStartArray("claims");
        foreach (Claim claim in input.Claims)
        {
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            WriteFigure(claim.Written, claim.Spread, claim.Unit, claim.Provenance, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFigure(
        string written, Spread spread, Unit unit, Provenance told, Utf8JsonWriter json)
    {
        json.WriteString("value", written);
        json.WriteNumberOrNull("low", spread.Low);
        json.WriteNumberOrNull("central", spread.Central);
        json.WriteNumberOrNull("high", spread.High);
        json.WriteString("unit", unit.Symbol);
        json.WriteString("status", StatusWords.Of(told.Status));
        if (told.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteString("title", source.Title);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("date", source.Date);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("source");
        }
        json.WriteString("formula", told.Formula);
        json.WriteString("note", told.Note);
    }
}
