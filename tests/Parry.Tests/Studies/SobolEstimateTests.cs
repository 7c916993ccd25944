using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Statistics;
using Parry.Studies;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Studies;

/// <summary>The indices of models whose indices are known, by the way that raids go.</summary>
public class SobolEstimateTests
{
    private const int Rows = 4096;

    // Ishigami and Homma (1990) with a = 7, b = 0.1: V1 = (1 + b pi^4 / 5)^2 / 2, V2 = a^2 / 8, V13 = 8 b^2 pi^8 / 225.
    [Fact]
    public void Ishigamis_function_has_the_indices_of_its_closed_form()
    {
        const double A = 7, B = 0.1;
        double pi4 = Math.Pow(Math.PI, 4);
        double v1 = Math.Pow(1 + (B * pi4 / 5), 2) / 2, v2 = A * A / 8, v13 = 8 * B * B * pi4 * pi4 / 225;
        double v = v1 + v2 + v13;
        ImmutableArray<SobolIndex> indices = Of(3, (u, _) =>
        {
            double[] x = [.. u.Select(p => Math.PI * ((2 * p) - 1))];
            return Math.Sin(x[0]) + (A * Math.Pow(Math.Sin(x[1]), 2)) + (B * Math.Pow(x[2], 4) * Math.Sin(x[0]));
        });
        Hold([v1 / v, v2 / v, 0, 0], [(v1 + v13) / v, v2 / v, v13 / v, 0], indices);
        Assert.Equal(0, indices[3].Total); // luck: none
    }

    // The same by the way that the command goes, a study's or a crisis'; the intervals are at most 0.1 wide.
    [Fact]
    public void Ishigamis_function_has_its_indices_by_the_way_of_the_command_too()
    {
        Sensitivity sensitivity = new(new Ishigami(), 1, Rows);
        MeasureShares measure = sensitivity.Run(2, null, TestContext.Current.CancellationToken)[0].Measures[0];
        Assert.Equal(["x1", "x2", "x3", "luck"], measure.Shares.Select(s => s.Path));
        double[] first = [.31390519, .44241114, 0, 0], total = [.55758886, .44241114, .24368366, 0];
        foreach ((int i, InputShare share) in measure.Shares.Index())
        {
            Assert.Equal(first[i], share.First, 0.02);
            Assert.Equal(total[i], share.Total, 0.02);
            Assert.InRange(first[i], share.FirstLow - 1e-9, share.FirstHigh + 1e-9);
            Assert.InRange(total[i], share.TotalLow - 1e-9, share.TotalHigh + 1e-9);
        }
        Assert.Equal([true, true, false], measure.Shares.Take(3).Select(s => s.IsDistinct));
    }

    [Theory]
    [InlineData(0.04, -0.01, 0.09, false)]
    [InlineData(-0.04, -0.09, 0.01, false)]
    [InlineData(0.06, 0.01, 0.11, true)]
    [InlineData(-0.06, -0.11, -0.01, false)]
    [InlineData(double.NaN, double.NaN, double.NaN, false)]
    public void An_index_no_larger_than_half_its_interval_cannot_be_told_from_zero(
        double first, double low, double high, bool distinct) =>
        Assert.Equal(distinct, new InputShare("x", first, low, high, 1, 1, 1).IsDistinct);

    // Sobol's G-function: V_i = 1 / (3 (1 + a_i)^2), V = prod (1 + V_i) - 1, VT_i = V_i prod over the others (1 + V_j).
    [Fact]
    public void Sobols_g_function_has_the_indices_of_its_closed_form()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99];
        double[] parts = [.. a.Select(x => 1 / (3 * (1 + x) * (1 + x)))];
        double all = parts.Aggregate(1.0, (product, p) => product * (1 + p));
        ImmutableArray<SobolIndex> indices = Of(a.Length, (u, _) =>
            u.Zip(a, (p, x) => (Math.Abs((4 * p) - 2) + x) / (1 + x)).Aggregate((product, f) => product * f));
        Hold(
            [.. parts.Select(p => p / (all - 1)), 0],
            [.. parts.Select(p => p * all / (1 + p) / (all - 1)), 0],
            indices);
    }

    // A sum of a uniform number and luck of three times its variance: 1/4 and 3/4, alone and in all.
    [Fact]
    public void Luck_has_its_share_and_takes_it_from_the_inputs()
    {
        ImmutableArray<SobolIndex> indices = Of(1, (u, luck) =>
            u[0] + (Math.Sqrt(3) * LatinHypercube.Column(1, "luck", luck)[0]));
        Hold([0.25, 0.75], [0.25, 0.75], indices);
    }

    [Fact]
    public void More_inputs_than_the_sobol_sequence_has_coordinates_for_are_sampled_too()
    {
        ImmutableArray<SobolIndex> indices = Of(40, (u, _) => u[0] + (2 * u[39]));
        Hold([0.2, 0.8], [0.2, 0.8], [indices[0], indices[39]]);
        Assert.Equal(0, indices[20].Total);
    }

    [Fact]
    public void What_never_varies_has_no_indices() =>
        Assert.All(Of(2, (_, _) => 3), index => Assert.True(double.IsNaN(index.First) && double.IsNaN(index.Total)));

    [Fact]
    public void The_indices_do_not_depend_on_the_number_of_threads()
    {
        static double[] Model(double[] u, ulong luck) => [u[0] * u[1], LatinHypercube.Column(1, "x", luck)[0]];
        Assert.Equal(
            SobolEstimate.Of(2, 64, 5, () => Model, 1, null, CancellationToken.None).SelectMany(m => m),
            SobolEstimate.Of(2, 64, 5, () => Model, 3, null, CancellationToken.None).SelectMany(m => m));
    }

    private static ImmutableArray<SobolIndex> Of(int inputs, Func<double[], ulong, double> model) => SobolEstimate.Of(
        inputs, Rows, 1, () => (place, luck) => [model(place, luck)], 2, null, TestContext.Current.CancellationToken)[0];

    // Within the 95 % intervals, which an even sample keeps more often than they say; and those are narrow.
    private static void Hold(double[] first, double[] total, ImmutableArray<SobolIndex> indices)
    {
        foreach ((int i, SobolIndex index) in indices.Index())
        {
            Assert.InRange(first[i], index.FirstLow - 1e-9, index.FirstHigh + 1e-9);
            Assert.InRange(total[i], index.TotalLow - 1e-9, index.TotalHigh + 1e-9);
            Assert.InRange(index.FirstHigh - index.FirstLow, 0, 0.1);
            Assert.InRange(index.TotalHigh - index.TotalLow, 0, 0.1);
        }
    }

    private sealed class Ishigami : ISensitivityModel
    {
        public string Title => "Ishigami";

        public string Caveat => "";

        public string Runs => "runs";

        public int RunsEach => 1;

        public ImmutableArray<string> Variants => ["only"];

        public ImmutableArray<string> Inputs => ["x1", "x2", "x3"];

        public ImmutableArray<string> Measures => ["y"];

        public Model Start(int variant, CancellationToken cancel) => (u, _) =>
        {
            double[] x = [.. u.Select(p => Math.PI * ((2 * p) - 1))];
            return [Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]))];
        };
    }
}
