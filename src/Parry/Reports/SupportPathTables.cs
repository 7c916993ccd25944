using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Parry.Response;

namespace Parry.Reports;

/// <summary>How support moves from round to round, option beside option.</summary>
internal static class SupportPathTables
{
    /// <summary>Two tables, a and c; none without paths.</summary>
    public static IEnumerable<Table> Of(ImmutableArray<SupportPath> paths) => paths.IsEmpty
        ? []
        :
        [
            Path("Ally support after round", paths, p => p.Ally),
            Path("Coalition access after round", paths, p => p.Coalition),
        ];

    public static void WriteJson(ImmutableArray<SupportPath> paths, Utf8JsonWriter json)
    {
        if (!paths.IsEmpty)
        {
            json.WriteObjects("supportPath", paths, p =>
            {
                json.WriteString("option", p.Option);
                json.WriteObjects("ally", p.Ally, e => Write(e, json));
                json.WriteObjects("coalition", p.Coalition, e => Write(e, json));
            });
        }
    }

    // Rounds are rows, so that options stand beside each other.
    private static Table Path(
        string title, ImmutableArray<SupportPath> paths, Func<SupportPath, ImmutableArray<MeasureEstimate>> of) => Table.Of(
        title,
        paths.Select(p => p.Option),
        [
            .. Enumerable.Range(0, of(paths[0]).Length).Select(round => ImmutableArray.Create(
                [
                    round == 0 ? "0, before the first" : round.ToString(CultureInfo.InvariantCulture),
                    .. paths.Select(p => Interval(of(p)[round])),
                ])),
        ]);

    // The mean, and its 90 % interval where there is one.
    private static string Interval(MeasureEstimate at) => double.IsNaN(at.StandardError)
        ? Figures.Share(at.Mean)
        : $"{Figures.Share(at.Mean)} ±{ResponseHeadline.Rate(at.High - at.Mean)}";

    private static void Write(MeasureEstimate at, Utf8JsonWriter json)
    {
        json.WriteNumberOrNull("mean", at.Mean);
        json.WriteNumberOrNull("standardError", at.StandardError);
    }
}
