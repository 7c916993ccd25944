using System;
using System.Linq;
using Parry.Statistics;
using Xunit;

namespace Parry.Tests.Statistics;

/// <summary>Peeling and pasting, step by step.</summary>
public class PrimTests
{
    // Points, cases and limited inputs of each box, as PRIM of the EMA Workbench finds them on the same points.
    private static readonly (int Points, int Cases, int Limited)[] ByTwentieths =
    [
        (1000, 195, 0), (950, 195, 1), (902, 193, 2), (856, 190, 2), (813, 188, 2), (772, 186, 2), (733, 184, 3),
        (696, 182, 3), (661, 182, 3), (627, 179, 3), (595, 178, 3), (565, 177, 3), (536, 175, 3), (509, 174, 3),
        (483, 172, 3), (458, 171, 3), (435, 168, 3), (413, 167, 3), (392, 165, 3), (372, 164, 3), (353, 164, 3),
        (335, 162, 3), (318, 161, 3), (302, 160, 3), (286, 160, 3), (271, 159, 3), (257, 158, 3), (244, 158, 3),
        (231, 157, 3), (219, 156, 3), (208, 155, 3), (197, 153, 3), (187, 152, 3), (177, 150, 3), (168, 148, 3),
        (159, 144, 3), (151, 140, 3), (143, 134, 4), (135, 128, 5), (128, 122, 5), (121, 116, 5), (114, 110, 5),
        (115, 111, 5), (116, 112, 5), (117, 113, 5), (118, 114, 5), (119, 115, 5),
    ];

    private static readonly (int Points, int Cases, int Limited)[] ByTenths =
    [
        (1000, 195, 0), (900, 192, 1), (810, 187, 2), (729, 183, 2), (656, 180, 2), (590, 176, 2), (531, 173, 2),
        (477, 170, 2), (429, 167, 2), (386, 164, 3), (347, 162, 3), (312, 160, 3), (280, 158, 3), (252, 157, 3),
        (226, 156, 3), (203, 153, 3), (182, 151, 3), (163, 142, 3), (146, 133, 3), (131, 124, 3), (117, 112, 4),
        (105, 102, 4), (94, 92, 4), (95, 93, 4), (96, 94, 4), (97, 95, 4), (98, 96, 4), (99, 97, 4), (100, 98, 4),
        (101, 99, 4), (103, 101, 4),
    ];

    private static readonly double[] OneToTwenty = [.. Enumerable.Range(1, 20).Select(i => (double)i)];

    [Fact]
    public void Every_step_by_twentieths_is_that_of_the_ema_workbench() => Follows(0.05, ByTwentieths, peels: 41);

    [Fact]
    public void Every_step_by_tenths_is_that_of_the_ema_workbench() => Follows(0.1, ByTenths, peels: 22);

    [Fact]
    public void The_limits_too_are_those_of_the_ema_workbench()
    {
        PrimTrajectory found = Prim.Search(HaltonPoints.Columns, HaltonPoints.Cases, new PrimOptions(0.1));
        // The first paste and the last: of equal pastes the lower limit goes first.
        Assert.Equal([0.57568359375, 0.000457247371, 0.26976, 0.073302790504, 0.000751314801], found.Boxes[23].Low);
        Assert.Equal(0.8721366097459999, found.Boxes[23].High[3]);
        Assert.Equal([0.57568359375, 0.000457247371, 0.24256, 0.0399833402745, 0.000751314801], found.Boxes[^1].Low);
        Assert.Equal([0.94873046875, 0.4170096021945, 0.9984, 0.8967097042895, 0.996994740796], found.Boxes[^1].High);
    }

    [Fact]
    public void Every_box_holds_the_points_it_says_and_no_peel_leaves_less_than_the_least_mass()
    {
        PrimTrajectory found = Prim.Search(HaltonPoints.Columns, HaltonPoints.Cases, new PrimOptions(MassMin: 0.2));
        Assert.All(found.Boxes, box =>
        {
            int[] inside = [.. Enumerable.Range(0, 1000).Where(row => HaltonPoints.Columns.Index().All(
                c => c.Item[row] >= box.Low[c.Index] && c.Item[row] <= box.High[c.Index]))];
            Assert.Equal((inside.Length, inside.Count(row => HaltonPoints.Cases[row])), (box.Points, box.Cases));
            Assert.InRange(box.Points, 200, 1000);
        });
        Assert.Equal(30, found.Peels); // of the table above, the last with 200 points or more
    }

    [Fact]
    public void A_clean_step_is_found_whole_and_its_limit_lies_halfway()
    {
        PrimBox box = Prim.Search([OneToTwenty], [.. OneToTwenty.Select(x => x > 10)], new PrimOptions()).Boxes[^1];
        Assert.Equal((10, 10, 10.5, 20.0), (box.Points, box.Cases, box.Low[0], box.High[0]));
    }

    [Fact]
    public void A_limit_moves_past_values_that_tie()
    {
        double[] column = [1, 1, 1, 4, .. OneToTwenty.Skip(4)];
        PrimBox first = Prim.Search([column], [.. column.Select(x => x > 1)], new PrimOptions()).Boxes[1];
        Assert.Equal((17, 2.5), (first.Points, first.Low[0]));
    }

    [Fact]
    public void Of_equal_peels_that_which_leaves_more_inputs_free_goes_first()
    {
        // The second column drops two at once, which gains more for each point than one; then both would drop the third.
        double[] tied = [1, 1, .. OneToTwenty.Skip(2)];
        PrimTrajectory found =
            Prim.Search([OneToTwenty, tied], [.. OneToTwenty.Select(x => x > 3)], new PrimOptions());
        Assert.Equal([1, 3.5], found.Boxes[2].Low);
    }

    [Fact]
    public void Then_the_first_column_and_the_upper_limit_go_first()
    {
        bool[] cases = [.. OneToTwenty.Select(x => x is > 1 and < 20)];
        PrimBox first = Prim.Search([OneToTwenty, OneToTwenty], cases, new PrimOptions()).Boxes[1];
        Assert.Equal((19.5, 20.0, 1.0, 1.0), (first.High[0], first.High[1], first.Low[0], first.Low[1]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_all_points_are_alike_there_is_nothing_to_peel(bool all) =>
        Assert.Single(Prim.Search([OneToTwenty], [.. OneToTwenty.Select(_ => all)], new PrimOptions()).Boxes);

    private static void Follows(double alpha, (int Points, int Cases, int Limited)[] expected, int peels)
    {
        PrimTrajectory found = Prim.Search(HaltonPoints.Columns, HaltonPoints.Cases, new PrimOptions(alpha));
        Assert.Equal(
            expected, found.Boxes.Select(b => (b.Points, b.Cases, b.Restricted(found.Boxes[0]).Length)));
        Assert.Equal(peels, found.Peels);
    }
}
