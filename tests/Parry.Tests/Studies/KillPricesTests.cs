using System;
using System.Linq;
using Parry.Studies;
using Xunit;

namespace Parry.Tests.Studies;

/// <summary>The bound against enumeration, closed forms and its own definition on a grid.</summary>
public class KillPricesTests
{
    [Fact]
    public void It_is_never_below_what_the_best_assigner_of_a_small_case_expects()
    {
        var random = new Random(3);
        for (int trial = 0; trial < 500; trial++)
        {
            int[] rounds = [random.Next(5), random.Next(5)];
            double[][] threats = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Chances(random, rounds))];
            double bound = Bound([.. threats.Select(t => (1, t))], rounds);
            double best = Adaptive(threats, rounds, (1 << threats.Length) - 1);
            double blind = Static(threats, rounds, 0);
            Assert.InRange(best, blind - 1e-12, bound + 1e-12);
            Assert.InRange(bound, 0, threats.Count(t => t.Any(p => p > 0)) + 1e-12);
        }
    }

    // Why 1 - (1 - p)^n is not what is maximised: who looks after each round keeps what he need not fire.
    [Fact]
    public void Who_looks_expects_more_than_the_best_plan_made_beforehand()
    {
        double[][] threats = [[0.5, 0], [0.5, 0]];
        Assert.Equal(1.25, Static(threats, [3, 0], 0), 12);
        Assert.Equal(1.375, Adaptive(threats, [3, 0], 0b11), 12);
        Assert.Equal(1.5, Bound([(2, [0.5, 0])], [3, 0]), 12);
    }

    // One weapon: firing until all are dead or none is left kills min(N, hits of R rounds), hits binomial. The bound is
    // min(N, p R), by Jensen above it; the most where p R = N, by 0.4 standard deviations, here 2.3 per cent.
    [Theory]
    [InlineData(200, 100, 0.6)]
    [InlineData(200, 250, 0.6)]
    [InlineData(200, 333, 0.6)]
    [InlineData(200, 450, 0.6)]
    [InlineData(200, 1000, 0.6)]
    public void One_weapon_against_many_has_a_closed_form_and_is_near_the_best(int threats, int rounds, double sspk)
    {
        double bound = Bound([(threats, [sspk])], [rounds]);
        Assert.Equal(Math.Min(threats, sspk * rounds), bound, 9);

        // The best static plan spreads the rounds evenly: N (1 - q^(R/N)), between whole rounds in proportion.
        (int each, int more) = Math.DivRem(rounds, threats);
        double planned = threats - ((threats - (more * sspk)) * Math.Pow(1 - sspk, each));
        Assert.InRange(planned, 0, bound);

        double log = rounds * Math.Log(1 - sspk), best = 0;
        for (int hits = 0; hits <= rounds; hits++)
        {
            best += Math.Exp(log) * Math.Min(threats, hits);
            log += Math.Log((rounds - hits) / (hits + 1.0)) + Math.Log(sspk / (1 - sspk));
        }
        Assert.InRange(best, 0.975 * bound, bound + 1e-9);
    }

    // The inner rounds reach all, the outer ones only the first kind: outer at the first, inner at what is left.
    [Fact]
    public void A_weapon_that_reaches_fewer_is_used_where_only_it_is_not_missed()
    {
        Assert.Equal(10 + 4, Bound([(10, [0.5, 0.8]), (10, [0, 0.8])], [20, 5]), 6);
        Assert.Equal(20, Bound([(10, [0.5, 0.8]), (10, [0, 0.8])], [100, 100]), 9);
        Assert.Equal(3, Bound([(3, [1.0, 0])], [7, 7]), 12);
        Assert.Equal(0, Bound([], [7, 7]), 12);
        Assert.Equal(0, Bound([(5, [0.0, 0])], [7, 7]), 12);
    }

    // The grid has every pair of prices in steps of 1/200; what was found must be at least as low, but for a thousandth.
    [Fact]
    public void It_is_the_least_over_all_prices()
    {
        var random = new Random(5);
        for (int trial = 0; trial < 40; trial++)
        {
            int[] rounds = [random.Next(1, 40), random.Next(1, 40)];
            (int Count, double[] Sspk)[] kinds =
            [
                .. Enumerable.Range(0, 6).Select(_ => (random.Next(1, 12), Chances(random, rounds))),
            ];
            double least = double.PositiveInfinity;
            for (int i = 0; i <= 40_000; i++)
            {
                double one = i % 201 / 200.0, other = i / 201 / 200.0;
                least = Math.Min(least, (one * rounds[0]) + (other * rounds[1]) + kinds.Sum(k =>
                    k.Count * Math.Max(0, 1 - Math.Min(Cost(one, k.Sspk[0]), Cost(other, k.Sspk[1])))));
            }
            Assert.InRange(Bound(kinds, rounds), 0, (least * 1.001) + 1e-9);
        }
    }

    private static double Bound((int Count, double[] Sspk)[] kinds, int[] rounds) =>
        new KillPrices(kinds, [.. rounds.Select(r => (double)r)]).Least();

    private static double Cost(double price, double sspk) => sspk > 0 ? price / sspk : double.PositiveInfinity;

    // By weapon; none for one that reaches nothing or has no rounds, now and then a certain kill.
    private static double[] Chances(Random random, int[] rounds) =>
    [
        .. rounds.Select(r => r == 0 || random.Next(4) == 0 ? 0 : random.Next(8) == 0 ? 1 : random.NextDouble()),
    ];

    // The best of all ways to fire the next round, with the outcome of every one before known.
    private static double Adaptive(double[][] threats, int[] rounds, int alive)
    {
        double best = 0;
        for (int t = 0; t < threats.Length; t++)
        {
            for (int w = 0; w < rounds.Length; w++)
            {
                double sspk = threats[t][w];
                if ((alive >> t & 1) == 1 && rounds[w] > 0 && sspk > 0)
                {
                    int[] left = [.. rounds];
                    left[w]--;
                    best = Math.Max(
                        best,
                        (sspk * (1 + Adaptive(threats, left, alive & ~(1 << t))))
                        + ((1 - sspk) * Adaptive(threats, left, alive)));
                }
            }
        }
        return best;
    }

    // The best of all plans that say beforehand how many rounds each threat gets, from one threat on.
    private static double Static(double[][] threats, int[] rounds, int from)
    {
        if (from == threats.Length)
        {
            return 0;
        }
        double best = 0;
        for (int one = 0; one <= rounds[0]; one++)
        {
            for (int other = 0; other <= rounds[1]; other++)
            {
                double lives = Math.Pow(1 - threats[from][0], one) * Math.Pow(1 - threats[from][1], other);
                best = Math.Max(
                    best, 1 - lives + Static(threats, [rounds[0] - one, rounds[1] - other], from + 1));
            }
        }
        return best;
    }
}
