using System;
using System.Globalization;
using System.Linq;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>Rounds, or tracks, that share a good day or a bad one: the mean stays, the tails do not.</summary>
public class CommonFactorOracleTests
{
    private const int Threats = 20, Replications = 6_000;

    [Theory]
    [InlineData(0.7, 0.5)]
    [InlineData(0.7, 1.5)]
    [InlineData(0.95, 1)]
    [InlineData(0.02, 3)]
    [InlineData(0.999, 4)]
    public void The_location_keeps_the_mean(double mean, double spread) =>
        Assert.Equal(mean, Mean(mean, spread, p => p), 1e-10);

    [Theory]
    [InlineData("0.7", "1", 1)]
    [InlineData("0.7", "1", 2)]
    [InlineData("0.7", "1", 3)]
    [InlineData("0.9", "2", 1)]
    public void Leakers_keep_their_mean_and_spread_by_the_variance_of_the_day(string kill, string spread, ulong seed)
    {
        ProvingGround ground = Ground(kill, spread, 1);
        (double mean, double s) = (Number(kill), Number(spread));
        Fights fights = Fights.Of(ground.Text, Replications, seed);
        fights.MeanIs(Threats * (1 - mean), "leakers");
        VarianceIs(Variance(mean, s), fights["leakers"]);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 1)]
    public void A_second_round_is_worth_less_than_it_looks(int salvo, ulong seed)
    {
        Fights fights = Fights.Of(Ground("0.7", "1", salvo).Text, Replications, seed);
        double leak = Mean(0.7, 1, p => Math.Pow(1 - p, salvo));
        Assert.True(leak > 1.2 * Math.Pow(0.3, salvo), "the factor must show");
        fights.MeanIs(Threats * leak, "leakers");
    }

    [Fact]
    public void All_shooters_of_a_type_have_the_same_day_and_another_type_has_its_own()
    {
        // Two shots at each threat, by two batteries that do not know of each other.
        Fights Two(string second) => Fights.Of((Ground("0.7", "1", 1) with
        {
            Interceptors =
            [
                ProvingGround.Interceptor("arrow", "0.7", more: "common-factor: 1"),
                ProvingGround.Interceptor("bolt", "0.7", more: "common-factor: 1"),
            ],
            Shooters =
            [
                ProvingGround.Battery("first", "arrow: 20"),
                ProvingGround.Battery("second", $"{second}: 20"),
            ],
            Doctrine = ["control: autonomous"],
        }).Text, Replications);
        Two("arrow").MeanIs(Threats * Mean(0.7, 1, p => (1 - p) * (1 - p)), "leakers");
        Two("bolt").MeanIs(Threats * 0.3 * 0.3, "leakers");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Tracks_of_a_net_share_a_day_too(ulong seed)
    {
        ProvingGround ground = Ground("1", "0", 1) with
        {
            Nets = ["picture: {track-probability: 0.8, common-factor: 1.2}"],
        };
        Fights fights = Fights.Of(ground.Text, Replications, seed);
        fights.MeanIs(Threats * 0.2, "leakers");
        VarianceIs(Variance(0.8, 1.2), fights["leakers"]);
    }

    private static ProvingGround Ground(string kill, string spread, int salvo) => new()
    {
        Waves = [ProvingGround.Wave("night", Threats)],
        Interceptors = [ProvingGround.Interceptor("arrow", kill, more: $"common-factor: {spread}")],
        Shooters = [ProvingGround.Battery("battery", "arrow: 200")],
        Layers = [$"point: {{salvo: {salvo}, maximum-salvos: 1}}"],
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // Binomial given the day, and the day itself: N E[Q(1 - Q)] + N^2 Var Q, with Q = 1 - P.
    private static double Variance(double mean, double spread) =>
        (Threats * Mean(mean, spread, p => p * (1 - p)))
        + (Threats * Threats * (Mean(mean, spread, p => p * p) - (mean * mean)));

    // Of a function of P over days: Simpson's rule over ten standard deviations either way, on a grid that has nothing
    // to do with that of the code under test; the integrand is smooth on the scale of the step, the error below 1e-13.
    private static double Mean(double mean, double spread, Func<double, double> f)
    {
        const int cells = 4_000;
        const double end = 10, step = 2 * end / cells;
        double location = LogitNormal.Location(mean, spread);
        return Enumerable.Range(0, cells + 1).Sum(i =>
        {
            double z = -end + (i * step);
            double weight = i is 0 or cells ? 1 : i % 2 == 1 ? 4 : 2;
            double density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
            return weight * density * f(1 / (1 + Math.Exp(-location - (spread * z)))) * step / 3;
        });
    }

    // Within four standard errors of the sample variance, by the bootstrap: 400 samples drawn with replacement, which
    // leave the standard error itself within some 4 %.
    private static void VarianceIs(double expected, double[] column)
    {
        var random = new Random(7);
        double[] again = [.. Enumerable.Range(0, 400).Select(_ => VarianceOf(random.GetItems(column, column.Length)))];
        double error = Math.Sqrt(VarianceOf(again)), variance = VarianceOf(column);
        Assert.True(
            Math.Abs(variance - expected) <= 4 * error,
            $"variance {variance:g5} +- {error:g3}, expected {expected:g5}");
    }

    private static double VarianceOf(double[] column)
    {
        double mean = column.Average();
        return column.Sum(x => (x - mean) * (x - mean)) / (column.Length - 1);
    }
}
