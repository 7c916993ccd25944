using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parry.Tests.House;
using Parry.Tests.Response;
using Xunit;

namespace Parry.Tests.Cli;

/// <summary>The short game made of a crisis, as text, for programs and for Gambit.</summary>
public sealed class GameTests : IDisposable
{
    private readonly Sandbox _box = new();

    public GameTests()
    {
        _box.Write("raids.csv", CrisisTexts.Outcomes);
        _box.Write("crisis.yaml", CrisisTexts.Smallest);
    }

    public void Dispose() => _box.Dispose();

    [Fact]
    public void The_text_has_a_line_for_every_node_and_says_what_it_is_no_advice_for()
    {
        Ran ran = _box.Parry("game", "crisis.yaml");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("Stress test of options across assumptions.", ran.Output, StringComparison.Ordinal);
        // Three moves of three rungs, but for the two that follow 8 answered by 8 at once: war ends the game there.
        Assert.Equal(1 + 3 + 8, ran.Output.Split('\n').Count(l =>
            l.Contains("  Aland  ", StringComparison.Ordinal) || l.Contains("  Bland  ", StringComparison.Ordinal)));
        Assert.Contains("it advises nothing.", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "1,5,8", "1.5")]
    [InlineData("4", "2,7", "0")]
    [InlineData("4", "0,3,6,9", "4")]
    public void What_gambit_would_solve_is_what_is_printed(string plies, string rungs, string lambda)
    {
        string[] game = ["game", "crisis.yaml", "--plies", plies, "--rungs", rungs, "--lambda", lambda];
        using var json = JsonDocument.Parse(_box.Parry([.. game, "--format", "json"]).Output);
        Assert.Equal("parry-game-1", json.RootElement.GetProperty("schema").GetString());
        double[] said = [.. json.RootElement.GetProperty("lookingAhead").GetProperty("values").EnumerateArray()
            .Select(v => v.GetDouble())];
        Ran written = _box.Parry([.. game, "--format", "efg", "--out", "made/game.efg"]);
        Assert.Equal((0, ""), (written.ExitCode, written.Output));
        double[] solved = EfgText.Read(File.ReadAllText(_box.PathOf("made/game.efg")))
            .Worth(double.Parse(lambda, System.Globalization.CultureInfo.InvariantCulture));
        // Payoffs are written to 17 decimals.
        Assert.Equal(solved[0], said[0], 1e-12);
        Assert.Equal(solved[1], said[1], 1e-12);
    }

    [Fact]
    public void What_war_costs_is_paid_where_both_go_to_8()
    {
        double Worth(string cost) => EfgText.Read(
            _box.Parry("game", "crisis.yaml", "--plies", "2", "--war-cost", cost, "--format", "efg").Output)
            .All().Last().Payoffs[1];
        Assert.Equal(3, Worth("1") - Worth("4"), 1e-12);
    }

    [Theory]
    [InlineData("--plies", "5", "'5' is not 2, 3 or 4 moves")]
    [InlineData("--rungs", "8,5,1", "write rungs from low to high, each once")]
    [InlineData("--rungs", "1,5,12", "a rung is a whole number from 0 to 9")]
    [InlineData("--rungs", "5", "two to four rungs are wanted")]
    [InlineData("--lambda", "-1", "'-1' is not a number of 0 or more")]
    [InlineData("--war-cost", "much", "'much' is not a number of 0 or more")]
    [InlineData("--set", "actors.ally", "'actors.ally' is not PATH=VALUE")]
    [InlineData("--out", ".", "is a folder; name a file in it")]
    public void What_is_no_game_is_said_and_ends_with_2(string option, string value, string complaint)
    {
        Ran ran = _box.Parry("game", "crisis.yaml", option, value);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(complaint, ran.Error, StringComparison.Ordinal);
    }
}
