using System.Linq;
using Xunit;

namespace Parry.Tests.House;

/// <summary>The reader of the pages is itself a place where a test could stop being able to fail.</summary>
public class FenceTests
{
    [Fact]
    public void A_console_block_has_commands_and_what_they_print_and_a_shell_block_has_commands()
    {
        string[] page = ["words", "```console", "$ one", "a", "b", "$ two", "```", "```sh", "three  # why", "```"];
        Shown[] shown = [.. Fence.In(page).SelectMany(f => f.Commands())];
        Assert.Equal(["one", "two", "three"], shown.Select(s => s.Command));
        Assert.Equal([["a", "b"], [], null], shown.Select(s => s.Output));
        Assert.Equal("a", page[shown[0].OutputAt]);
    }

    [Theory]
    [InlineData("a b c", "a b c", true)]
    [InlineData("a b c", "a b", false)]
    [InlineData("a b", "a b c", false)]
    [InlineData("a ... c", "a b b c", true)]
    [InlineData("a ... c", "a c", true)]
    [InlineData("a ... c", "a b", false)]
    [InlineData("a ...", "a b b", true)]
    [InlineData("... c", "a b c", true)]
    [InlineData("... c", "a c b", false)]
    [InlineData("a ... c ... e", "a b c d e", true)]
    [InlineData("a ... d ... c ... e", "a b c d e", false)]
    public void Shown_lines_fit_what_is_printed_up_to_what_is_skipped(string shown, string printed, bool fits) =>
        Assert.Equal(fits, new Shown("", 0, shown.Split(' ')).Fits(printed.Split(' ')));

    [Theory]
    [InlineData("?", "a1 b2", "a1 b2")]
    [InlineData("a1 ... c1", "a2 b2 c2", "a2 ... c2")]
    [InlineData("a1 ... c1 d1 ...", "a2 b2 c2 d2 e2", "a2 ... c2 d2 ...")]
    [InlineData("... c1", "a2 b2 c2", "... c2")]
    public void A_refreshed_page_shows_the_same_lines_with_what_they_say_now(string shown, string printed, string now)
    {
        var old = new Shown("", 0, shown.Split(' '));
        string[] refreshed = old.Refreshed(printed.Split(' '));
        Assert.Equal(now.Split(' '), refreshed);
        Assert.True(new Shown("", 0, refreshed).Fits(printed.Split(' ')));
    }
}
