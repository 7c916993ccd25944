using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Published raids beside what the model says of them, as a page of HTML: one row a quantity, misses
/// first.</summary>
public static class HindcastPage
{
    private static readonly IntervalMarks Nothing = new(
        1, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, []);

    /// <summary>Writes the whole page, which needs no other file.</summary>
    public static void Write(Hindcast hindcast, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(hindcast);
        ArgumentNullException.ThrowIfNull(to);
        HtmlPage.Write("Hindcast: where the model misses", to, page =>
        {
            foreach (string line in HindcastReport.Head(hindcast))
            {
                page.Element("p", line);
            }
            page.Element("p", HindcastTables.Verdict(hindcast), ("class", "verdict"));
            Legend(page);
            foreach ((string title, IReadOnlyList<HindcastRow> rows) in HindcastRow.Sections(hindcast))
            {
                page.Element("h2", title);
                foreach (IGrouping<HindcastRaid, HindcastRow> raid in rows.GroupBy(r => r.Raid))
                {
                    string date = raid.Key.HHour.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
                    page.Element("h3", $"{raid.Key.Title} ({date})");
                    foreach (HindcastRow row in raid)
                    {
                        Row(page, row);
                    }
                }
            }
            page.Table(HindcastTables.Coverage(hindcast));
            page.Table(HindcastTables.Skill(hindcast));
        });
    }

    private static void Row(HtmlPage page, HindcastRow row)
    {
        HindcastQuantity q = row.Quantity;
        string numbers = $"reported {row.Reported}; model 50 % {row.Half}, 90 % {row.Most}; CRPS {row.Score}; "
            + $"axis 0 to {row.End}";
        page.Inside("div", () =>
        {
            page.Element("div", q.Name);
            page.Interval(
                new IntervalMarks(
                    q.Whole, q.P05, q.P25, q.P75, q.P95, q.Low, q.Best, q.High, [.. q.Claims.Select(c => c.Best)]),
                $"{q.Name}: {numbers}");
            page.Element("div", row.Judgement, ("class", "tag"));
            page.Inside("div", () =>
            {
                page.Element("div", numbers);
                page.Element("div", $"Source: {q.Source}");
                foreach (HindcastClaim claim in q.Claims)
                {
                    page.Element("div", $"Claim of {claim.Name}: {row.Band(claim.Low, claim.Best, claim.High)}, "
                        + $"{HindcastRow.Verdict(claim)}. Source: {claim.Source}");
                }
            }, ("class", "numbers quiet"));
        }, ("class", "row"));
    }

    private static void Legend(HtmlPage page) => page.Inside("ul", () =>
    {
        Entry(page, "model, 90 % of raids", Nothing with { P05 = 0.05, P25 = 0.5, P75 = 0.5, P95 = 0.95 });
        Entry(page, "model, 50 % of raids", Nothing with { P05 = 0.2, P25 = 0.2, P75 = 0.8, P95 = 0.8 });
        Entry(page, "reported band, and best figure", Nothing with { Low = 0.2, Best = 0.5, High = 0.8 });
        Entry(page, "competing claim", Nothing with { Claims = [0.5] });
    }, ("class", "legend quiet"));

    private static void Entry(HtmlPage page, string words, IntervalMarks marks) => page.Inside("li", () =>
    {
        page.Interval(marks, words);
        page.Element("span", words);
    });
}
