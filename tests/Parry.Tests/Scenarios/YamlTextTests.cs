using System;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class YamlTextTests
{
    [Fact]
    public void Every_node_knows_where_it_stands_and_whether_it_is_quoted()
    {
        Mapping root = (Mapping)Read("a: 1\nb:\n  - 'x'\n  - [y, z]\n")!;
        Assert.Equal(new Mark("f", 2, 1), root.Find("b")!.At);
        Sequence list = (Sequence)root["b"]!;
        Scalar quoted = (Scalar)list.Items[0];
        Assert.Equal((new Mark("f", 3, 5), "x", false), (quoted.At, quoted.Text, quoted.Plain));
        Assert.Equal(new Mark("f", 4, 9), ((Sequence)list.Items[1]).Items[1].At);
        Assert.Equal((9, 4), (root.Size, root.Depth));
    }

    [Fact]
    public void Ten_levels_of_ten_aliases_are_refused_at_the_alias_that_breaks_the_budget()
    {
        string laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Problem problem = Assert.Single(ProblemsOf(laughs));
        Assert.Contains("100,000 nodes", problem.Message, StringComparison.Ordinal);
        Assert.Equal(5, problem.Line);
    }

    [Fact]
    public void An_alias_costs_what_it_expands_to_and_a_few_are_free() =>
        Assert.Empty(ProblemsOf("a: &a [1, 2]\nb: *a\nc: *a\n"));

    [Theory]
    [InlineData("a: &a [1, *a]", "inside its own anchor", 1, 11)]
    [InlineData("a: *nowhere", "names no anchor", 1, 4)]
    [InlineData("a: !!str 3", "tag", 1, 4)]
    [InlineData("a: 1\n---\nb: 2", "second document", 2, 1)]
    [InlineData("", "the file is empty", 1, 1)]
    [InlineData("a: 1\na: 2", "already stands at line 1", 2, 1)]
    [InlineData("a:\n\tb: 2", "spaces, not tabs", 2, 1)]
    [InlineData("a: [1, 2", "this is not YAML", 2, 1)]
    [InlineData("a: [1, 2\nb: 3\n", "a bracket or quote that is not closed", 1, 4)]
    [InlineData("[a, b]: 1", "a single word", 1, 1)]
    public void What_is_wrong_with_the_text_is_told_with_its_place(string text, string told, int line, int column)
    {
        Problem problem = Assert.Single(ProblemsOf(text));
        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Line, problem.Column));
    }

    [Fact]
    public void Nesting_deeper_than_64_is_refused()
    {
        Assert.Contains("64 deep", Assert.Single(ProblemsOf(new string('[', 2000))).Message, StringComparison.Ordinal);
        Assert.Empty(ProblemsOf(new string('[', 64) + new string(']', 64)));
    }

    [Fact]
    public void A_damaged_file_is_refused_or_read_but_never_breaks_the_reader()
    {
        string whole = ScenarioTemplate.Text;
        const string damage = "[]{}:,'\"&*!|>%@`#-\t\n x0.";
        for (int i = 0; i < whole.Length; i += 7)
        {
            char planted = damage[i / 7 % damage.Length];
            ScenarioFile.CheckText(whole[..i] + planted + whole[(i + 1)..], "damaged.yaml");
            ScenarioFile.CheckText(whole[..i] + planted + whole[i..], "damaged.yaml");
            ScenarioFile.CheckText(whole[..i], "damaged.yaml");
        }
    }

    [Fact]
    public void A_file_over_one_mebibyte_is_refused()
    {
        Assert.Contains("1 MiB", Assert.Single(ProblemsOf(new string('#', (1 << 20) + 1))).Message,
            StringComparison.Ordinal);
    }

    private static Node? Read(string text) => YamlText.Read(text, "f", new ProblemList());

    private static Problem[] ProblemsOf(string text)
    {
        ProblemList problems = new();
        YamlText.Read(text, "f", problems);
        return [.. problems.InFileOrder()];
    }
}
