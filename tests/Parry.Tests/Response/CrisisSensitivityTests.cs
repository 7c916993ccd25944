using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>Sobol indices of a crisis, where they are known.</summary>
public class CrisisSensitivityTests
{
    private const string End = "  ally: {name: Cland}\n";

    // No round is played, so the lowest support is that of the start, drawn evenly from its range.
    [Fact]
    public void With_no_rounds_support_depends_on_its_start_and_on_nothing_else()
    {
        MeasureShares support = Shares("support-lowest", 64, 1, (End, End + "rounds: 0\n"))[0];
        InputShare start = support.Shares.Single(s => s.Path == "inputs.support.ally");
        // Saltelli's S1 is off by a few hundredths with 64 rows; ST of what does nothing is 0 exactly.
        Assert.InRange(1, start.FirstLow, start.FirstHigh);
        Assert.True(start.IsDistinct);
        Assert.InRange(1, start.TotalLow, start.TotalHigh);
        Assert.All(support.Shares.Where(s => s != start), s => Assert.Equal(0, s.Total, 1e-12));
        Assert.Equal(["red-type", "raid", "luck"], support.Shares.Select(s => s.Path).TakeLast(3));
    }

    // Harm without rounds is 1 - exp(-L / V0) of the raid that is answered.
    [Fact]
    public void With_no_rounds_harm_depends_on_the_raid_alone()
    {
        MeasureShares harm = Shares("harm.blue", 64, 1, (End, End + "rounds: 0\n"))[0];
        InputShare raid = harm.Shares.Single(s => s.Path == "raid");
        Assert.InRange(1, raid.TotalLow, raid.TotalHigh);
        Assert.All(harm.Shares.Where(s => s != raid), s => Assert.Equal(0, s.Total, 1e-12));
    }

    [Fact]
    public void The_share_of_luck_falls_with_the_runs()
    {
        double Luck(int runs) => Shares("calibrated", 64, runs)[0].Shares[^1].Total;
        Assert.True(Luck(1) > 2 * Luck(20));
    }

    [Fact]
    public void An_option_s_indices_do_not_depend_on_which_others_are_looked_at_nor_on_threads()
    {
        Crisis crisis = CrisisTexts.Crisis();
        VariantShares Of(int threads, params string[] options) => Run(crisis, options, "war", 16, 2, threads)
            .Single(v => v.Variant == "limited");
        VariantShares alone = Of(1, "limited"), among = Of(2, "none", "limited");
        Assert.Equal(alone.Measures[0].Shares, among.Measures[0].Shares);
    }

    [Fact]
    public void A_place_is_the_share_of_each_range_that_lies_below()
    {
        Crisis crisis = CrisisTexts.Crisis();
        var draw = new CrisisDraw(crisis, 1);
        double[] place = [.. CrisisDraw.Uncertain(crisis).Select(i => i.Path == "inputs.red.offset" ? 0.25 : 0.5)];
        WorldValues world = draw.At(place, 0.99);
        Assert.Equal(-1.25, world.RedOffset, 1e-12);
        Assert.Equal(0.775, world.Ally, 1e-12);
        Assert.Equal(RedType.Reciprocator, world.Type);
        Assert.Equal(RedType.Opportunist, draw.At(place, 0.1).Type);
        Assert.Equal(RedType.Committed, draw.At(place, 0.2).Type);
    }

    [Fact]
    public void What_is_refused_or_not_defined_everywhere_has_no_indices()
    {
        Assert.Throws<ArgumentException>(() => Run(CrisisTexts.Crisis(), [], "days-to-settlement", 4, 1, 1));
        Crisis joint = CrisisTexts.Crisis((End, End + "options:\n  joint: {opens: broad, participants: [blue, ally]}\n"));
        Assert.Throws<ArgumentException>(() => Run(joint, [], "war", 4, 1, 1));
        Assert.Equal("joint", Assert.Single(CrisisSensitivity.Refused(joint, new RespondOptions())).Option);
    }

    private static IReadOnlyList<MeasureShares> Shares(
        string measure, int rows, int runs, params (string Old, string New)[] changes) =>
        Run(CrisisTexts.Crisis(changes), ["none"], measure, rows, runs, 2)[0].Measures;

    private static IReadOnlyList<VariantShares> Run(
        Crisis crisis, string[] options, string measure, int rows, int runs, int threads)
    {
        var asked = new RespondOptions { Options = options, Runs = runs, Worlds = 50, Threads = threads };
        return CrisisSensitivity.Of(crisis, asked, RaidBook.Make(crisis, asked), [measure], rows)
            .Run(threads, null, TestContext.Current.CancellationToken);
    }
}
