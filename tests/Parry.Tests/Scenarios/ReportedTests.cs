using System;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class ReportedTests
{
    private const string Sources = "sources: {acme: {title: T, publisher: P, date: 2024}}\n";

    [Fact]
    public void A_quantity_is_read_with_its_band_its_source_and_its_claims()
    {
        ReportedQuantity quantity = Assert.Single(With(
            "stopped: {name: Drones stopped, measure: intercepted, of: [drone], by: [aa], share-of: flown, "
            + "band: 0.4..0.5..0.8, source: acme, status: reported, "
            + "claims: {ministry: {band: 99 %, source: {title: C, publisher: D, date: 2025}, note: at once}}}").Reported);
        Assert.Equal(("stopped", "Drones stopped", ReportedCount.Intercepted, ShareBase.Flown, false),
            (quantity.Id, quantity.Name, quantity.Count, quantity.ShareOf, quantity.Given));
        Assert.Equal(["drone"], quantity.Of);
        Assert.Equal(["aa"], quantity.By);
        Assert.Equal(new Band(0.4, 0.5, 0.8), quantity.Band);
        Assert.Equal(new Provenance(Status.Reported, new Source("T", "P", "2024"), null), quantity.Provenance);
        ReportedClaim claim = Assert.Single(quantity.Claims);
        Assert.Equal(("ministry", new Band(0.99, 0.99, 0.99)), (claim.Id, claim.Band));
        Assert.Equal(new Provenance(Status.Unstated, new Source("C", "D", "2025"), "at once"), claim.Provenance);
    }

    [Theory]
    [InlineData("9", 9, 9, 9)]
    [InlineData("4..9", 4, 6.5, 9)]
    [InlineData("4..6..9", 4, 6, 9)]
    [InlineData("{value: 4..6..9, note: counted}", 4, 6, 9)]
    public void The_best_figure_of_a_band_is_its_middle_unless_said(string text, double low, double best, double high) =>
        Assert.Equal(new Band(low, best, high),
            With($"all: {{measure: launched, band: {text}, source: acme}}").Reported[0].Band);

    [Fact]
    public void What_was_reported_is_no_input()
    {
        Scenario plain = Some.Scenario();
        Scenario reported = With("all: {measure: launched, band: 9, source: acme, given: true}");
        Assert.True(reported.Reported[0].Given);
        Assert.Equal(plain.Inputs.Select(i => i.Path), reported.Inputs.Select(i => i.Path));
        Assert.Equal(StatusTally.Of(plain.Inputs).Counts, StatusTally.Of(reported.Inputs).Counts);
    }

    [Fact]
    public void The_published_raid_is_named_by_its_id()
    {
        Assert.Null(Some.Scenario().Meta.Raid);
        Assert.Equal("april-2024", Some.Scenario(("title: Smallest", "title: S, raid: april-2024")).Meta.Raid);
        Assert.Contains("'April 2024' is not allowed; wanted: lower-case letters",
            Assert.Single(Some.Errors(("title: Smallest", "title: S, raid: April 2024"))).Message,
            StringComparison.Ordinal);
    }

    /// <summary>The block stands at line 2, its quantity at line 3, column 3.</summary>
    [Theory]
    [InlineData("measure: launched, band: 9", 3, 3, "reported.q: it has no source; write 'source:'")]
    [InlineData("measure: launched, band: 9, status: assumption", 3, 3, "reported.q: it has no source")]
    [InlineData("measure: launched, band: 9, source: acme, claims: {c: {band: 8}}", 3, 58,
        "reported.q.claims.c: it has no source")]
    [InlineData("measure: launched, band: 9..4, source: acme", 3, 32,
        "'9..4' runs from high to low; the low end comes first: '4..9'")]
    [InlineData("measure: launched, band: 4..12..9, source: acme", 3, 32, "the middle of '4..12..9' is outside its ends")]
    [InlineData("measure: launched, band: 'normal(4, 1)', source: acme", 3, 32,
        "'normal(4, 1)' is a distribution; a band is a number (9), a range (4..9), or low..best..high (4..6..9)")]
    [InlineData("measure: launched, band: 'uniform(4, 9)', source: acme", 3, 32, "is a distribution")]
    [InlineData("measure: launched, band: -1, source: acme", 3, 32, "a band is 0 or more")]
    [InlineData("measure: launched, band: 9 km, source: acme", 3, 32, "'9 km' is a length")]
    [InlineData("measure: launched, source: acme", 3, 3, "a quantity needs 'band': What was reported")]
    [InlineData("measure: lanched, band: 9, source: acme", 3, 16, "did you mean 'launched'?")]
    [InlineData("measure: launched, by: [aa], band: 9, source: acme", 3, 26,
        "'by' does not belong to a launched quantity; it is for intercepted or rounds: remove it, or change 'measure'")]
    [InlineData("measure: intercepted, at: [port], band: 9, source: acme", 3, 29,
        "'at' does not belong to an intercepted quantity; it is for impacts or value-lost")]
    [InlineData("measure: intercepted, with: [arrow], band: 9, source: acme", 3, 29, "it is for rounds")]
    [InlineData("measure: impacts, of: [drone], band: 9, source: acme", 3, 25, "'of' does not belong to")]
    [InlineData("measure: rounds, share-of: launched, band: 0.9, source: acme", 3, 24, "'share-of' does not belong to")]
    [InlineData("measure: intercepted, share-of: flown, band: 0.9..1.1, source: acme", 3, 3,
        "reported.q.band: it reaches 1.1; a share is 0 to 1")]
    [InlineData("measure: leakers, share-of: engaged, band: 0.9, source: acme", 3, 3,
        "'leakers' is no share of 'engaged', which does not hold all of them; write launched, flown or came")]
    [InlineData("measure: failed, share-of: flown, band: 0.9, source: acme", 3, 3, "write launched")]
    [InlineData("measure: intercepted, of: [drones], band: 9, source: acme", 3, 34, "did you mean 'drone'?")]
    [InlineData("measure: intercepted, by: [ab], band: 9, source: acme", 3, 34, "did you mean 'aa'?")]
    [InlineData("measure: impacts, at: [prot], band: 9, source: acme", 3, 30, "did you mean 'port'?")]
    [InlineData("measure: rounds, with: [arow], band: 9, source: acme", 3, 31, "did you mean 'arrow'?")]
    [InlineData("measure: launched, band: 9, source: acne", 3, 43, "did you mean 'acme'?")]
    public void Each_fault_is_one_error_where_it_stands(string quantity, int line, int column, string told)
    {
        Problem[] problems = [.. Some.Errors(("parry: 1\n", $"parry: 1\nreported:\n  q: {{{quantity}}}\n{Sources}"))];
        Problem problem = Assert.Single(problems);
        Assert.Contains(told, problem.ToString(), StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void An_asset_of_which_something_is_reported_is_still_no_target()
    {
        Problem problem = Assert.Single(Some.Problems(
            ("assets:", $"{Sources}reported: {{hit: {{measure: impacts, at: [field], band: 0, source: acme}}}}\n"
                + "assets:\n  field: {nation: aa, position: [10, 20.5], radius: 1 km, defended: false}")));
        Assert.Contains("no wave aims at this asset", problem.Message, StringComparison.Ordinal);
    }

    private static Scenario With(string quantity) =>
        Some.Scenario(("parry: 1\n", $"parry: 1\n{Sources}reported:\n  {quantity}\n"));
}
