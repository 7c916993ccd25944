using System;
using System.Linq;
using Parry.Worlds;
using Xunit;

namespace Parry.Tests.Worlds;

public class SobolSequenceTests
{
    // The first eight points in six dimensions with the direction numbers of Joe and Kuo, made independently.
    private static readonly double[][] First =
    [
        [0, 0, 0, 0, 0, 0],
        [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
        [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
        [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
        [0.875, 0.875, 0.125, 0.375, 0.875, 0.625],
        [0.625, 0.125, 0.875, 0.625, 0.625, 0.875],
        [0.125, 0.625, 0.375, 0.125, 0.125, 0.375],
    ];

    [Fact]
    public void The_first_points_are_those_of_the_reference()
    {
        var sequence = new SobolSequence(6);
        Assert.Equal(First, Enumerable.Range(0, 8)
            .Select(point => Enumerable.Range(0, 6).Select(d => sequence.At(point, d)).ToArray()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public void Every_coordinate_takes_one_value_from_each_part(int? seed)
    {
        var sequence = new SobolSequence(SobolSequence.MostDimensions, (ulong?)seed);
        for (int d = 0; d < SobolSequence.MostDimensions; d++)
        {
            Assert.Equal(
                Enumerable.Range(0, 1024),
                Enumerable.Range(0, 1024).Select(point => (int)(1024 * sequence.At(point, d))).Order());
        }
    }

    // The first two coordinates are a (0, 2)-sequence: every box of area 1 / 256 holds one of 256 points (Sobol 1967).
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(256)]
    public void The_first_two_coordinates_fill_every_box_once(int across)
    {
        var sequence = new SobolSequence(2);
        int[] boxes =
        [
            .. Enumerable.Range(0, 256).Select(point =>
                ((int)(across * sequence.At(point, 0)) * (256 / across)) + (int)(256 / across * sequence.At(point, 1))),
        ];
        Assert.Equal(256, boxes.Distinct().Count());
    }

    [Fact]
    public void A_seed_moves_the_points_and_two_seeds_move_them_apart()
    {
        double[] Points(ulong? seed) => [.. Enumerable.Range(0, 8).Select(p => new SobolSequence(3, seed).At(p, 2))];
        Assert.NotEqual(Points(null), Points(1));
        Assert.NotEqual(Points(2), Points(1));
        Assert.Equal(Points(1), Points(1));
    }

    [Fact]
    public void There_are_no_more_coordinates_than_there_are_numbers_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(SobolSequence.MostDimensions + 1));

    [Fact]
    public void A_latin_column_takes_one_value_from_each_part_in_another_order_for_another_name()
    {
        int[] Parts(string name) => [.. LatinHypercube.Column(50, name, 3).Select(u => (int)(50 * u))];
        Assert.Equal(Enumerable.Range(0, 50), Parts("a").Order());
        Assert.NotEqual(Parts("a"), Parts("b"));
    }
}
