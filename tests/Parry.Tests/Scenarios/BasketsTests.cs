using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class BasketsTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(1, 40)];

    // Every combination of counts, kept if it can be paid and no item more can be.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Baskets_are_those_of_a_search_through_all_combinations(int seed)
    {
        var random = new Random(seed);
        (double Price, int Most)[] items =
            [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => ((double)random.Next(1, 9), random.Next(1, 5)))];
        double total = random.Next(1, 40);
        IEnumerable<int[]> all = items.Aggregate(
            (IEnumerable<int[]>)[[]],
            (lists, item) => lists.SelectMany(l => Enumerable.Range(0, item.Most + 1).Select(n => (int[])[.. l, n])));
        double Cost(int[] counts) => counts.Zip(items, (n, i) => n * i.Price).Sum();
        string[] expected =
        [
            .. all.Where(c => Cost(c) <= total)
                .Where(c => !items.Where((item, i) => c[i] < item.Most && Cost(c) + item.Price <= total).Any())
                .Select(c => string.Join(',', c)).Order(StringComparer.Ordinal),
        ];
        (var found, bool whole) = Baskets.Of(items, total, 10_000);
        Assert.True(whole);
        Assert.Equal(expected, found.Select(c => string.Join(',', c)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Prices_in_tenths_add_up_to_their_total() =>
        Assert.Equal([3], Assert.Single(Baskets.Of([(0.1, 5)], 0.3, 10).Found));

    [Fact]
    public void Many_items_that_can_all_be_had_are_one_basket() => Assert.Equal(
        Enumerable.Repeat(9, 20),
        Assert.Single(Baskets.Of([.. Enumerable.Repeat((1.0, 9), 20)], 200, 10).Found));

    [Fact]
    public void The_search_ends_when_there_are_more_than_enough()
    {
        (var found, bool whole) = Baskets.Of([.. Enumerable.Repeat((1.0, 9), 20)], 60, 500);
        Assert.False(whole);
        Assert.Equal(501, found.Length);
    }
}
