using System;
using System.Collections.Generic;
using System.Globalization;

namespace Parry.Reports;

/// <summary>One row of an interval plot, on an axis from 0 to its whole.</summary>
/// <param name="Whole">Where the axis ends, above 0.</param>
/// <param name="P05">Of the model; NaN where it says nothing, and so for the next three.</param>
/// <param name="P25">Lower end of the middle half.</param>
/// <param name="P75">Its upper end.</param>
/// <param name="P95">Of the model.</param>
/// <param name="Low">Lower end of the reported band; NaN where nothing is reported, and so for the next two.</param>
/// <param name="Best">The best reported figure.</param>
/// <param name="High">Upper end of the band.</param>
/// <param name="Claims">Competing figures.</param>
internal sealed record IntervalMarks(
    double Whole,
    double P05,
    double P25,
    double P75,
    double P95,
    double Low,
    double Best,
    double High,
    IReadOnlyList<double> Claims);

/// <summary>Draws such a row: bars for the model, an outline and a line for the report, dashes for claims.</summary>
internal static class HtmlIntervals
{
    private const double Width = 1000, Thinnest = 4;

    public static void Interval(this HtmlPage page, IntervalMarks marks, string saying) => page.Inside("svg", () =>
    {
        page.Element("title", saying);
        page.Void("rect", ("class", "axis"), ("x", "0"), ("y", "19.5"), ("width", "1000"), ("height", "1"));
        if (!double.IsNaN(marks.P05))
        {
            Bar(page, "p90", marks.P05, marks.P95, marks.Whole, 14, 12);
            Bar(page, "p50", marks.P25, marks.P75, marks.Whole, 10, 20);
        }
        if (!double.IsNaN(marks.Best))
        {
            Bar(page, "band", marks.Low, marks.High, marks.Whole, 5, 30);
            Line(page, "best", marks.Best, marks.Whole);
        }
        foreach (double claim in marks.Claims)
        {
            Line(page, "claim", claim, marks.Whole);
        }
    }, ("viewBox", "0 0 1000 40"), ("preserveAspectRatio", "none"), ("role", "img"));

    private static void Bar(HtmlPage page, string name, double low, double high, double whole, int top, int height)
    {
        double left = Place(low, whole), right = Place(high, whole);
        double width = Math.Max(right - left, Thinnest);
        page.Void(
            "rect",
            ("class", name),
            ("x", Number(Math.Min(left, Width - width))),
            ("y", Number(top)),
            ("width", Number(width)),
            ("height", Number(height)));
    }

    private static void Line(HtmlPage page, string name, double value, double whole)
    {
        string x = Number(Place(value, whole));
        page.Void("line", ("class", name), ("x1", x), ("x2", x), ("y1", "0"), ("y2", "40"));
    }

    private static double Place(double value, double whole) =>
        whole > 0 ? Math.Min(Width, Math.Max(0, Width * value / whole)) : 0;

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
