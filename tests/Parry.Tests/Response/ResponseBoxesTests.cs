using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Reports;
using Parry.Response;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>Boxes of a crisis' worlds: failures that were planted are found again.</summary>
public class ResponseBoxesTests
{
    private static readonly RespondOptions Some = new() { Worlds = 1500, Runs = 2, Threads = 2 };
    private static readonly DiscoveryOptions Patience = new() { Balanced = true, Halves = 20 };

    [Fact]
    public void A_planted_region_of_failure_is_found_with_its_inputs_and_limits()
    {
        ResponseResult result = Respond(Some with { Options = ["none"] });
        double[] offset = Column(result, "inputs.red.offset"), access = Column(result, "inputs.support.coalition");
        Plant(result, "none", w => offset[w] > -0.5 && access[w] < 0.65 ? 0.2 : 0.9);
        Discovery found = Assert.Single(Boxes(result)).Found;
        Assert.Equal("< 0.5", found.Rule.ToString());
        DiscoveryInput[] limits = [.. found.Inputs.Where(i => i.IsRestricted)];
        Assert.Equal(["inputs.red.offset", "inputs.support.coalition"], limits.Select(i => i.Name));
        // The ranges are -2..1 and 0.4..0.9, with 1,500 points: 0.002 and 0.0003 a point.
        Assert.Equal(-0.5, limits[0].Low, 0.05);
        Assert.True(double.IsNaN(limits[0].High));
        Assert.Equal(0.65, limits[1].High, 0.01);
        Assert.All(limits, i => Assert.InRange(i.QuasiP, 0, 1e-6));
        Assert.All(limits, i => Assert.Equal(1, i.Again));
        DiscoveryBox box = found.Trajectory[found.Described];
        Assert.InRange(box.Coverage, 0.97, 1);
        Assert.InRange(box.Density, 0.97, 1);
    }

    [Fact]
    public void What_red_is_counts_as_an_input_and_is_told_in_words()
    {
        ResponseResult result = Respond(Some with { Options = ["none"] });
        Plant(result, "none", w => result.Types[w] == RedType.Reciprocator ? 1 : 0);
        DiscoveryInput limit = Assert.Single(Assert.Single(Boxes(result)).Found.Inputs, i => i.IsRestricted);
        Assert.Equal("red-type", limit.Name);
        Assert.Equal("opportunist or committed", DiscoveryReport.InWords(limit));
    }

    [Fact]
    public void A_flip_box_says_where_the_option_behind_is_ahead()
    {
        ResponseResult result = Respond(Some with { Options = ["none", "limited"] });
        double[] after = Column(result, "inputs.belief.after-strike");
        Plant(result, "none", _ => 0.8);
        Plant(result, "limited", w => after[w] > 0.3 ? 0.9 : 0.4);
        // What an option's robustness is was counted before the planting; there, none is ahead.
        ResponseBox flip = Assert.Single(Boxes(result), b => b.Over is not null);
        Assert.Equal(("limited", "none"), (flip.Option, flip.Over));
        DiscoveryInput limit = Assert.Single(flip.Found.Inputs, i => i.IsRestricted);
        Assert.Equal("inputs.belief.after-strike", limit.Name);
        Assert.Equal(0.3, limit.Low, 0.01);
    }

    [Fact]
    public void Boxes_of_failure_do_not_depend_on_which_others_run_nor_on_threads()
    {
        RespondOptions few = Some with { Worlds = 200, Options = ["limited"] };
        DiscoveryOptions patience = Patience with { Halves = 5 };
        Discovery alone = Boxes(Respond(few with { Threads = 1 }), patience)[0].Found;
        Discovery among = Boxes(Respond(few with { Options = ["limited", "none", "broad"] }), patience)
            .Single(b => b.Option == "limited" && b.Over is null).Found;
        Assert.Equal(alone.Trajectory, among.Trajectory);
        Assert.Equal(
            alone.Inputs.Select(i => (i.Low, i.High, i.QuasiP, i.Again)),
            among.Inputs.Select(i => (i.Low, i.High, i.QuasiP, i.Again)));
    }

    [Fact]
    public void Unless_options_are_named_those_that_lead_are_looked_at_and_every_pair()
    {
        ResponseResult result = Respond(Some with { Worlds = 100 });
        double most = Math.Min(0.5, result.Standings.Max(s => s.LeadsIn));
        string[] leading = [.. result.Standings.Where(s => s.LeadsIn >= most).Select(s => s.Option)];
        IReadOnlyList<ResponseBox> boxes = Boxes(result, Patience with { Halves = 0 });
        Assert.Equal(leading, boxes.Where(b => b.Over is null).Select(b => b.Option));
        Assert.Equal(10, boxes.Count(b => b.Over is not null));
        Assert.Equal(boxes.Count, ResponseBoxes.Count(result));
    }

    [Fact]
    public void Points_are_over_uncertainties_only_and_what_does_not_vary_is_left_out()
    {
        ResponseResult result = Respond(
            Some with { Worlds = 50 },
            ("  ally: {name: Cland}\n", "  ally: {name: Cland}\ninputs: {both: {accident: 0.01}}\n"));
        PointTable table = ResponsePoints.Of(
            result, new ResponseQuestion { Option = "none", LeaveOut = ["inputs.red.belief"] });
        Assert.Equal(50, table.Points);
        Assert.Equal(
            CrisisDraw.Uncertain(result.Crisis).Select(i => i.Path).Except(["inputs.red.belief"])
                .Concat(["red-type", "raid.loss", "raid.intercepted"]),
            table.Inputs.Select(i => i.Name));
        Assert.DoesNotContain(table.Inputs, i => i.Name == "inputs.both.accident");
        Assert.Contains(table.LeftOut, c => c is { Name: "inputs.red.belief", Why: "as asked" });
        Assert.Equal(ResponseResult.Honesty, table.Caveat);
    }

    private static double[] Column(ResponseResult result, string path) =>
        result.Inputs[result.Crisis.Inputs.Single(i => i.Path == path).Row];

    private static void Plant(ResponseResult result, string option, Func<int, double> value)
    {
        double[] column = result.Options.Single(o => o.Id == option).Columns[ResponseMeasure.Index("calibrated")];
        for (int w = 0; w < column.Length; w++)
        {
            column[w] = value(w);
        }
    }

    private static IReadOnlyList<ResponseBox> Boxes(ResponseResult result, DiscoveryOptions? patience = null) =>
        ResponseBoxes.Of(result, patience ?? Patience, cancel: TestContext.Current.CancellationToken);

    private static ResponseResult Respond(RespondOptions options, params (string Old, string New)[] changes) =>
        Simulation.Respond(CrisisTexts.Crisis(changes), options, cancel: TestContext.Current.CancellationToken);
}
