using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Response;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>The two tables are what pandas, the EMA Workbench and SALib ask for, without any of them.</summary>
public class ResponseCsvTests
{
    private static readonly string[] Words = ["policy", "model", "red-type"];
    private readonly Crisis _crisis = CrisisTexts.Crisis();
    private readonly string[][] _experiments, _outcomes;

    public ResponseCsvTests()
    {
        ResponseResult result = Simulation.Respond(
            _crisis, new RespondOptions { Worlds = 80, Runs = 5, Threads = 1 }, cancel: TestContext.Current.CancellationToken);
        StringWriter experiments = new(), outcomes = new();
        ResponseCsv.WriteExperiments(result, experiments);
        ResponseCsv.WriteOutcomes(result, outcomes);
        (_experiments, _outcomes) = (Cells(experiments), Cells(outcomes));
    }

    [Fact]
    public void Row_i_of_one_belongs_to_row_i_of_the_other_and_options_follow_in_whole_blocks()
    {
        Assert.Equal(_experiments.Select(r => (r[0], r[1])), _outcomes.Select(r => (r[0], r[1])));
        Assert.Equal(
            _crisis.OptionIds.SelectMany(o => Enumerable.Range(1, 80).Select(w => ($"{w}", o))),
            _experiments.Skip(1).Select(r => (r[0], r[1])));
    }

    [Fact]
    public void Columns_have_names_of_their_own_and_nothing_in_them_that_needs_quotes()
    {
        foreach (string[] head in (string[][])[_experiments[0], _outcomes[0]])
        {
            Assert.Equal(head.Length, head.Distinct().Count());
            Assert.All(head, name => Assert.Matches("^[a-z][a-z0-9.-]*$", name));
        }
        Assert.Equal(["scenario", "policy", "model"], _experiments[0][..3]);
        Assert.Equal(["scenario", "policy"], _outcomes[0][..2]);
        Assert.Equal(ResponseMeasure.All.Select(m => m.Name), _outcomes[0][2..]);
    }

    [Fact]
    public void Nothing_is_missing_but_what_is_not_defined()
    {
        Assert.All(_experiments, row => Assert.DoesNotContain("", row));
        int days = Array.IndexOf(_outcomes[0], "days-to-settlement");
        Assert.All(_outcomes.Skip(1), row => Assert.DoesNotContain("", row.Where((_, c) => c != days)));
    }

    [Fact]
    public void A_column_holds_numbers_or_words_and_never_both()
    {
        foreach (string[][] table in (string[][][])[_experiments, _outcomes])
        {
            for (int c = 0; c < table[0].Length; c++)
            {
                bool words = Words.Contains(table[0][c]);
                Assert.All(table.Skip(1).Where(r => r[c].Length > 0), r => Assert.Equal(!words, IsNumber(r[c])));
            }
        }
        int type = Array.IndexOf(_experiments[0], "red-type");
        string[] types = [.. Enum.GetNames<RedType>().Select(n => n.ToLowerInvariant())];
        Assert.All(_experiments.Skip(1), r => Assert.Contains(r[type], types));
    }

    [Fact]
    public void Inputs_are_those_that_are_uncertain_within_their_ranges_and_each_varies()
    {
        Amount[] uncertain = [.. _crisis.Inputs.Where(i => !i.Spread.IsPoint)];
        Assert.Equal(uncertain.Select(i => i.Path), _experiments[0][3..(3 + uncertain.Length)]);
        for (int i = 0; i < uncertain.Length; i++)
        {
            double[] values =
                [.. _experiments.Skip(1).Take(80).Select(r => double.Parse(r[3 + i], CultureInfo.InvariantCulture))];
            Assert.All(values, v => Assert.InRange(v, uncertain[i].Spread.Low, uncertain[i].Spread.High));
            Assert.Equal(80, values.Distinct().Count());
        }
    }

    [Fact]
    public void Weights_add_up_to_one_for_every_option()
    {
        int weight = Array.IndexOf(_experiments[0], "weight");
        Assert.All(_experiments.Skip(1).GroupBy(r => r[1]), g =>
            Assert.Equal(1, g.Sum(r => double.Parse(r[weight], CultureInfo.InvariantCulture)), 1e-12));
    }

    private static bool IsNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string[][] Cells(StringWriter table) =>
        [.. table.ToString().TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
}
