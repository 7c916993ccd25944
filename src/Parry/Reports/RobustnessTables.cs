using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Response;

namespace Parry.Reports;

/// <summary>Options set against each other by rules that disagree, as tables.</summary>
internal static class RobustnessTables
{
    private const int Room = 42;

    /// <summary>An option a row: what choosing it costs, and which rules would choose it.</summary>
    public static Table Brief(RobustnessStudy robust)
    {
        ILookup<string, string> rules = robust.Preferred
            .SelectMany((options, m) => options.Select(o => (Option: o, RobustMetric.All[m].Name)))
            .ToLookup(r => r.Option, r => r.Name);
        return new Table(
            $"Robustness ({Of(robust)})",
            [
                Column.Names,
                new Column("mean regret"),
                new Column("corrected (90 %)"),
                new Column("put first by", HoldsWords: true),
            ],
            [
                .. robust.Options.SelectMany(o => Wrapped([.. rules[o.Option]]).Select((line, i) => i == 0
                    ? ImmutableArray.Create(o.Option, Regret(o.Naive.Mean), Corrected(o), line)
                    : ImmutableArray.Create("", "", "", line))),
            ]);
    }

    /// <summary>A metric a row, with its value for every option.</summary>
    public static Table Metrics(RobustnessStudy robust) => new(
        $"Robustness metrics ({Of(robust)})",
        [
            Column.Names,
            .. robust.Options.Select(o => new Column(o.Option)),
            new Column("puts first", HoldsWords: true),
        ],
        [
            .. RobustMetric.All.Select((metric, m) => ImmutableArray.Create(
            [
                metric.Name,
                .. robust.Options.Select(o => Value(o.Metrics[m])),
                robust.Preferred[m] is { IsEmpty: false } first ? string.Join(", ", first) : "-",
            ])),
        ]);

    /// <summary>What the two tables are about.</summary>
    public static string Words(RobustnessStudy robust)
    {
        string[] silent =
            [.. RobustMetric.All.Where((_, m) => robust.Preferred[m].IsEmpty).Select(m => m.Name)];
        string will = double.IsNaN(robust.Satisfactory)
            ? "nobody said what will do: see --satisfactory"
            : $"{Figures.Plain(robust.Satisfactory)} or {(robust.Measure.LessIsBetter ? "less" : "more")} will do";
        return $"Robustness counts every world alike ({robust.Measure.Name}: {will}). Regret: what another option would "
            + "have brought in the same world. Corrected: the best is chosen on one half of the runs and measured on the "
            + "other."
            + (silent.Length == 0 ? "" : $" No option is put first by {Listed(silent)}.");
    }

    private static string Of(RobustnessStudy robust) =>
        robust.Measure.LessIsBetter ? $"{robust.Measure.Name}, negated" : robust.Measure.Name;

    private static string Corrected(OptionRobustness option) => option.Corrected is { } r
        ? double.IsNaN(r.StandardError) ? Regret(r.Mean) : $"{Regret(r.Mean)} ({Regret(r.Low)}..{Regret(r.High)})"
        : "-";

    private static string Value(double value) => double.IsNaN(value) ? "-"
        : double.IsPositiveInfinity(value) ? "inf"
        : Share(value);

    // To three figures, so that the correction shows.
    private static string Regret(double value) =>
        double.IsNaN(value) ? "-" : ResponseHeadline.Rate(Math.Round(value, 3) + 0.0);

    // Without the sign of a zero.
    private static string Share(double value) => Figures.Share(Math.Round(value, 2) + 0.0);

    private static string Listed(string[] names) => names.Length == 1
        ? names[0]
        : $"{string.Join(", ", names[..^1])} or {names[^1]}";

    private static IEnumerable<string> Wrapped(string[] names)
    {
        string line = names.Length == 0 ? "-" : "";
        foreach ((int i, string name) in names.Index())
        {
            string next = i == names.Length - 1 ? name : name + ",";
            if (line.Length > 0 && line.Length + next.Length + 1 > Room)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? next : $"{line} {next}";
        }
        yield return line;
    }
}
