using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using Parry.Statistics;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Statistics;

public class NormalSitesTests
{
    private const int Draws = 20_000;

    private static readonly double[][] Prior =
    [
        .. Enumerable.Range(0, Draws).Select(i => new[] { Draw(i, "one"), Draw(i, "two") }),
    ];

    private static double Draw(int i, string name) =>
        Normal.InvCDF(0, 1, new Stream(4, (uint)i, 0).Uniform(Purpose.Of(DrawKind.Input, name), 0) + 1e-12);

    private static NormalSites.Evidence Saw(double value, double deviation) => new(
        [.. Prior.Select(m => -0.5 * Math.Pow((m[0] - value) / deviation, 2))], [true, false]);

    /// <summary>Normal evidence of a normal quantity: precisions add up. The standard error of a mean over draws that are
    /// worth thousands is about 0.01.</summary>
    [Fact]
    public void Normal_evidence_gives_the_conjugate_posterior_and_leaves_the_rest_alone()
    {
        var sites = new NormalSites(Prior, 1, [Saw(1, 0.8), Saw(-0.2, 1.1), Saw(0.7, 0.9)], least: 100);
        double precision = 1 + (1 / 0.64) + (1 / 1.21) + (1 / 0.81);
        double mean = ((1 / 0.64) - (0.2 / 1.21) + (0.7 / 0.81)) / precision;
        Assert.Equal(mean, sites.Of(0).Mean, 0.03);
        Assert.Equal(Math.Sqrt(1 / precision), sites.Of(0).Deviation, 0.03);
        Assert.Equal((0, 1), sites.Of(1));
        Assert.All(sites.Weights, w => Assert.Equal(1, w.Temperature));
    }

    [Fact]
    public void Evidence_of_no_weight_leaves_the_prior()
    {
        var sites = new NormalSites(Prior, 1, [new(new double[Draws], [true, true])], least: 100);
        Assert.Equal(0, sites.Of(0).Mean, 1e-9);
        Assert.Equal(1, sites.Of(0).Deviation, 1e-9);
    }

    [Fact]
    public void Its_weights_are_those_of_the_normal_it_found_over_the_prior()
    {
        var sites = new NormalSites(Prior, 1, [Saw(0.5, 0.5)], least: 100);
        ImportanceWeights weights = ImportanceWeights.Of(sites.Logs(), new double[Draws], least: 0);
        (double mean, double variance) = weights.Moments(draw => Prior[draw][0]);
        Assert.Equal(sites.Of(0).Mean, mean, 0.02);
        Assert.Equal(sites.Of(0).Deviation, Math.Sqrt(variance), 0.02);
        Assert.Equal(new double[Draws], sites.Logs(except: 0));
    }
}
