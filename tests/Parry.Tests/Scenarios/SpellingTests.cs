using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class SpellingTests
{
    /// <summary>Values of the optimal string alignment distance, counted by hand.</summary>
    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("shahed-163", "shahed-136", 1)]
    [InlineData("spacng", "spacing", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Distance_counts_insertions_deletions_substitutions_and_swaps(string a, string b, int distance) =>
        Assert.Equal(distance, Spelling.Distance(a, b));

    [Fact]
    public void A_word_too_far_from_all_is_answered_with_the_few_there_are() =>
        Assert.Equal("; there is radar or watch", Spelling.Hint("telescope", ["radar", "watch"]));
}
