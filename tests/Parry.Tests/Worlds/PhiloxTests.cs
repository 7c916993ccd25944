using System.Collections.Generic;
using System.Linq;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Worlds;

public class PhiloxTests
{
    // Random123's kat_vectors, philox4x32 10: counter, key, output, as 32-bit words, the first the lowest.
    [Theory]
    [InlineData(0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff,
        0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0,
        0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Philox_answers_as_its_authors_say(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3)
    {
        (ulong low, ulong high) = Philox.Block(Join(k0, k1), Join(c0, c1), Join(c2, c3));
        Assert.Equal((Join(w0, w1), Join(w2, w3)), (low, high));
    }

    [Fact]
    public void Unit_numbers_reach_zero_and_stop_short_of_one()
    {
        Assert.Equal(0, Philox.ToUnit(0));
        Assert.Equal(0.5, Philox.ToUnit(1UL << 63));
        Assert.True(Philox.ToUnit(ulong.MaxValue) < 1);
    }

    [Fact]
    public void No_two_purposes_items_or_places_share_a_draw()
    {
        // 64,000 draws of 53 bits: the chance that any two agree is 2e-7.
        var seen = new HashSet<double>();
        var purposes =
            from kind in System.Enum.GetValues<DrawKind>()
            from id in new[] { "", "a", "b", "ab", "ba" }
            select Purpose.Of(kind, id);
        int draws = 0;
        foreach (Purpose purpose in purposes.Append(Purpose.Of(DrawKind.Kill, "a", "b"))
            .Append(Purpose.Of(DrawKind.Kill, "b", "a")))
        {
            for (int i = 0; i < 8; i++)
            {
                foreach ((ulong seed, uint world, uint replication) in
                    new[] { (1UL, 0u, 0u), (2UL, 0u, 0u), (1UL, 1u, 0u), (1UL, 0u, 1u), (1UL, 0u, Stream.WorldItself) })
                {
                    var stream = new Stream(seed, world, replication);
                    for (int block = 0; block < 4; block++)
                    {
                        Assert.True(seen.Add(stream.Uniform(purpose, i, block)));
                        draws++;
                    }
                }
            }
        }
        Assert.Equal(draws, seen.Count);
    }

    [Fact]
    public void Neighbouring_draws_are_uncorrelated_and_uniform()
    {
        var stream = new Stream(1, 0, 0);
        Purpose purpose = Purpose.Of(DrawKind.Kill, "wave", "battery/arrow");
        double[] draws = [.. Enumerable.Range(0, 100_000).Select(i => stream.Uniform(purpose, i))];
        Fights.MeanIs(0.5, draws, "mean");
        Fights.MeanIs(1.0 / 12, [.. draws.Select(u => (u - 0.5) * (u - 0.5))], "variance");
        Fights.MeanIs(0, [.. draws.Zip(draws.Skip(1), (a, b) => (a - 0.5) * (b - 0.5))], "covariance of neighbours");
        double[] other = [.. Enumerable.Range(0, 100_000).Select(i => stream.Uniform(purpose, i, 1))];
        Fights.MeanIs(0, [.. draws.Zip(other, (a, b) => (a - 0.5) * (b - 0.5))], "covariance of blocks");
    }

    private static ulong Join(uint low, uint high) => low | ((ulong)high << 32);
}
