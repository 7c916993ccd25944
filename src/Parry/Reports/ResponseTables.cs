using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Response;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>A comparison of options as tables.</summary>
internal static class ResponseTables
{
    // Four measures beside the options' names fit into 100 columns.
    private static readonly (string Title, string[] Measures)[] Blocks =
    [
        ("Escalation", ["calibrated", "war", "peak-8", "peak"]),
        ("Support and defence", ["support-kept", "support-lowest", "access-lowest", "defence-left"]),
        ("Deterrence and harm", ["deterred", "raids", "harm.blue", "harm.red"]),
        ("How it ends", ["settled", "days-to-settlement", "exhausted"]),
    ];

    // Of the inputs, those with the largest indices, beside luck.
    private const int Listed = 8;

    private static readonly string[] Brief = ["calibrated", "war", "support-kept", "deterred", "defence-left"];

    public static IEnumerable<Table> Of(ResponseResult result, ResponseFindings findings)
    {
        if (result.Options.Count > 0)
        {
            foreach ((string title, string[] measures) in Blocks)
            {
                yield return Measures(title, measures, result, o => o.Measures, Band);
            }
            yield return Measures(
                "90 % intervals of the means", Brief, result, o => o.Measures, Interval);
            yield return Held(result);
            foreach (Table path in SupportPathTables.Of(result.SupportPaths))
            {
                yield return path;
            }
            yield return ByType(result);
            yield return Standings(result);
            yield return Drivers(result);
            if (result.Options.Count > 1)
            {
                yield return RobustnessTables.Brief(result.Robustness);
            }
            foreach (Table table in Found(result, findings))
            {
                yield return table;
            }
        }
        yield return Anchors(result);
    }

    /// <summary>An input without the key that all of them stand under.</summary>
    public static string Short(string input) => input.Replace("inputs.", "", StringComparison.Ordinal);

    private static IEnumerable<Table> Found(ResponseResult result, ResponseFindings findings) =>
    [
        .. findings.Metrics ? [RobustnessTables.Metrics(result.Robustness)] : (Table[])[],
        .. ResponseBoxTables.Of(result, findings.Boxes ?? []),
        .. findings.Shares.SelectMany(option => option.Measures.Select(measure => SensitivityReport.Of(
            $"Sobol: {option.Variant} ({measure.Measure})",
            Most(measure).Select(s => s with { Path = Short(s.Path) })))),
    ];

    private static IEnumerable<InputShare> Most(MeasureShares measure) =>
        measure.Shares.OrderByDescending(s => s.Total).Where((s, place) => place < Listed || s == measure.Shares[^1]);

    private static Table Measures(
        string title,
        string[] names,
        ResponseResult result,
        Func<OptionResult, IReadOnlyList<MeasureEstimate>> of,
        Func<MeasureEstimate, string> figure) => Table.Of(
        title,
        names,
        [
            .. result.Options.Select(o => ImmutableArray.Create(
                [o.Id, .. names.Select(n => figure(of(o).First(m => m.Name == n)))])),
        ]);

    private static Table Held(ResponseResult result) => Table.Of(
        "Support moves / held at its start",
        Brief,
        [
            .. result.Options.Select(o => ImmutableArray.Create(
                [
                    o.Id,
                    .. Brief.Select(n => ResponseMeasure.Index(n))
                        .Select(m => $"{Mean(o.Measures[m])} / {Mean(o.SupportHeld[m])}"),
                ])),
        ]);

    private static Table ByType(ResponseResult result)
    {
        RedType[] types = [.. Enum.GetValues<RedType>()];
        int calibrated = ResponseMeasure.Index("calibrated"), war = ResponseMeasure.Index("war");
        return Table.Of(
            "If Red is (calibrated / war)",
            types.Select(t => $"{t.ToString().ToLowerInvariant()} ({Figures.Percent(result.TypeShares[(int)t])})"),
            [
                .. result.Options.Select(o => ImmutableArray.Create(
                [
                    o.Id,
                    .. types.Select(t => $"{Mean(o.ByType[(int)t][calibrated])} / {Mean(o.ByType[(int)t][war])}"),
                ])),
            ]);
    }

    private static Table Standings(ResponseResult result) => new(
        "Where each leads and fails",
        [
            Column.Names,
            new Column("leads in"),
            new Column("fails in"),
            new Column("ahead of all others on", HoldsWords: true),
        ],
        [
            .. result.Standings.Select(s => ImmutableArray.Create(
                s.Option,
                result.Options.Count > 1 ? Figures.Percent(s.LeadsIn) : "-",
                Figures.Percent(s.FailsIn),
                s.Leads.IsEmpty ? "-" : string.Join(", ", s.Leads))),
        ]);

    private static Table Drivers(ResponseResult result) => new(
        "Stays calibrated less with",
        [Column.Names, new Column("the inputs that go most with it", HoldsWords: true)],
        [
            .. result.Standings.Select(s => ImmutableArray.Create(
                s.Option, s.FailsWith.IsEmpty ? "-" : string.Join(", ", s.FailsWith.Select(Driver)))),
        ]);

    private static string Driver((string Input, double Rho) driver) =>
        $"{(driver.Rho > 0 ? "low" : "high")} {Short(driver.Input)}";

    private static Table Anchors(ResponseResult result)
    {
        bool calibrated = result.Calibration is not null;
        return Table.Of(
            "Beside past crises (ICB v14)",
            ["cases", "share (95 %)", "worlds as drawn", .. calibrated ? (string[])["reweighted"] : []],
            [
                .. result.Anchors.Select(a => ImmutableArray.Create(
                [
                    a.Name,
                    $"{a.Cases}/{a.Of}",
                    $"{ResponseHeadline.Rate(a.Cases / (double)a.Of)} "
                        + $"({ResponseHeadline.Rate(a.Low)}..{ResponseHeadline.Rate(a.High)})",
                    ResponseHeadline.Rate(a.Before),
                    .. calibrated ? (string[])[ResponseHeadline.Rate(a.After)] : [],
                ])),
            ]);
    }

    private static string Band(MeasureEstimate measure) => double.IsNaN(measure.Mean)
        ? "-"
        : measure.P05.Equals(measure.P95)
            ? Of(measure.Mean, measure)
            : $"{Of(measure.Mean, measure)} ({Of(measure.P05, measure)}..{Of(measure.P95, measure)})";

    private static string Interval(MeasureEstimate measure) => double.IsNaN(measure.StandardError)
        ? "-"
        : $"{Of(measure.Low, measure)}..{Of(measure.High, measure)}";

    private static string Mean(MeasureEstimate measure) => Of(measure.Mean, measure);

    private static string Of(double value, MeasureEstimate measure) => double.IsNaN(value)
        ? "-"
        : measure.Unit == "1" ? Figures.Share(value) : Figures.Count(value);
}
