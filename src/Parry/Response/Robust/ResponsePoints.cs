using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Response;

/// <summary>The worlds of a comparison as points, for scenario discovery: over what nobody knows, what Red is and the
/// raid that is answered; never over anything that is Red's to choose.</summary>
public static class ResponsePoints
{
    private const string RedType = "red-type";

    /// <summary>One point a world.</summary>
    /// <exception cref="ArgumentException">The comparison has no such option, measure or input, or a value at fewer than
    /// two worlds.</exception>
    public static PointTable Of(ResponseResult result, ResponseQuestion question)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(question);
        double[] values = Values(result, question.Option, question.Measure);
        if (question.Less is { } other)
        {
            values = [.. values.Zip(Values(result, other, question.Measure), (a, b) => a - b)];
        }
        int[] defined = [.. Enumerable.Range(0, values.Length).Where(world => !double.IsNaN(values[world]))];
        if (defined.Length < 2)
        {
            throw new ArgumentException(
                $"{defined.Length} worlds have a value, and two are the least", nameof(question));
        }
        PointInput[] all = [.. Inputs(result)];
        if (question.LeaveOut.FirstOrDefault(n => all.All(i => i.Name != n)) is { } unknown)
        {
            throw new ArgumentException($"there is no input '{unknown}'", nameof(question));
        }
        (PointInput Input, string Why)[] told =
            [.. all.Select(i => i.At(defined)).Select(i => (i, WhyNot(i, question.LeaveOut)))];
        return new PointTable
        {
            Caveat = ResponseResult.Honesty,
            Value = question.Less is null
                ? $"{question.Measure} of '{question.Option}'"
                : $"{question.Measure} of '{question.Option}' less that of '{question.Less}'",
            Undefined = values.Length - defined.Length,
            Inputs = [.. told.Where(t => t.Why.Length == 0).Select(t => t.Input)],
            LeftOut = [.. told.Where(t => t.Why.Length > 0).Select(t => new LeftOutColumn(t.Input.Name, t.Why))],
            Values = [.. defined.Select(world => values[world])],
        };
    }

    /// <summary>The worlds in which a measure does not come to what will do; null where nobody said what will, or there
    /// is no such measure.</summary>
    public static CaseRule? Fails(Crisis crisis, string measure)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        return ResponseMeasure.All.FirstOrDefault(m => m.Name == measure) is { } found
            ? Fails(found, found.WillDo(crisis.Thresholds))
            : null;
    }

    internal static CaseRule? Fails(ResponseMeasure measure, double satisfactory) => double.IsNaN(satisfactory) ? null
        : measure.LessIsBetter ? new CaseRule(CaseRelation.Above, satisfactory)
        : CaseRule.Below(satisfactory);

    /// <summary>What the points of a crisis can be looked at by: uncertain inputs, what Red is, and the raid.</summary>
    public static IReadOnlyList<string> Names(Crisis crisis)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        return
        [
            .. CrisisDraw.Uncertain(crisis).Select(i => i.Path),
            RedType,
            "raid.loss",
            "raid.intercepted",
            .. crisis.Raid.Attribution is null ? ["raid.tracked"] : (string[])[],
        ];
    }

    private static IEnumerable<PointInput> Inputs(ResponseResult result) =>
    [
        .. CrisisDraw.Uncertain(result.Crisis)
            .Select(i => new PointInput(i.Path, i.Unit.Symbol) { Values = [.. result.Inputs[i.Row]] }),
        // From the one that answers what it sees to the one that does not.
        new PointInput(RedType, "")
        {
            Words = [.. Enum.GetNames<RedType>().Select(t => t.ToLowerInvariant())],
            Values = [.. result.Types.Select(t => (double)t)],
        },
        Raid("raid.loss", result.First.Loss, result),
        Raid("raid.intercepted", result.First.Intercepted, result),
        .. result.Crisis.Raid.Attribution is null
            ? [Raid("raid.tracked", result.First.Tracked, result)]
            : (PointInput[])[],
    ];

    private static PointInput Raid(string name, double[] column, ResponseResult result) =>
        new(name, "") { Values = [.. column.Take(result.Settings.Worlds)] };

    private static string WhyNot(PointInput input, IReadOnlyList<string> leftOut) =>
        leftOut.Contains(input.Name) ? "as asked"
        : input.Values.All(v => v.Equals(input.Values[0])) ? "it has one value at all points"
        : "";

    private static double[] Values(ResponseResult result, string option, string measure) =>
        (result.Options.FirstOrDefault(o => o.Id == option)
            ?? throw new ArgumentException($"no option '{option}' was run", nameof(option)))
        .Columns[ResponseMeasure.All.IndexOf(Found(measure))];

    private static ResponseMeasure Found(string measure) =>
        ResponseMeasure.All.FirstOrDefault(m => m.Name == measure)
        ?? throw new ArgumentException($"there is no measure '{measure}'", nameof(measure));
}
