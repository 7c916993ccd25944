using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parry.Outcomes;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>What is said of parts adds up to what is said of the whole; and it is said again, to the bit, on any number of
/// threads.</summary>
public class AttributionTests
{
    private const int Scenarios = 200;

    [Fact]
    public void Parts_add_up_to_totals_and_a_run_repeats_itself_on_any_number_of_threads()
    {
        (ulong seed, _) = AnyScenarioTests.Asked();
        foreach (string text in AnyScenario.Text.Sample(Scenarios, new Rnd(seed + 1, 1), 50))
        {
            Fights once = Fights.Of(text, 5, seed, worlds: 8), again = Fights.Of(text, 5, seed, worlds: 8);
            Fights twice = Fights.Of(text, 5, seed, threads: 2, worlds: 8);
            for (int m = 0; m < once.Table.Measures.Length; m++)
            {
                Assert.True(SameBits(once.Table.Columns[m], again.Table.Columns[m]), once.Table.Measures[m].Name);
                Assert.True(SameBits(once.Table.Columns[m], twice.Table.Columns[m]), once.Table.Measures[m].Name);
            }
            AssertParts(once, text);
        }
    }

    // What neither failed nor was killed nor leaked was left alone; or it was a decoy, which may have been fired at. Left
    // alone is also what was taken for a decoy and leaked.
    private static void AssertLanded(double landed, double leftAlone, string text)
    {
        bool decoys = text.Contains("decoy: true", StringComparison.Ordinal);
        bool mistaken = text.Contains("warhead-as-decoy", StringComparison.Ordinal);
        Assert.True(decoys ? landed >= 0 : landed <= leftAlone, $"{landed} landed, {leftAlone} left alone\n{text}");
        Assert.True(mistaken || landed >= leftAlone, $"{landed} landed, {leftAlone} left alone\n{text}");
    }

    private static bool SameBits(double[] a, double[] b) =>
        a.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(b.Select(BitConverter.DoubleToInt64Bits));

    private static void AssertParts(Fights fights, string text)
    {
        string[] nations = [.. fights.Table.Worlds.Scenario.Nations.Select(n => n.Code)];
        string[] categories = ["ballistic", "cruise", "drone"];
        string[] rounds = [.. fights.Table.Worlds.Scenario.Interceptors.Select(i => i.Id)];
        Dictionary<string, double[]> columns = fights.Table.Measures.Select((m, i) => (m.Name, fights.Table.Columns[i]))
            .ToDictionary(c => c.Name, c => c.Item2);
        for (int row = 0; row < fights.Table.Rows; row++)
        {
            double Of(string name) => columns.TryGetValue(name, out double[]? column) ? column[row] : 0;
            void Same(double whole, double parts, string what) =>
                Assert.True(whole == parts, $"{what}: {whole} is not {parts}\n{text}");

            // Shared kills are fractions, added in another order.
            double slack = text.Contains("attribution: shared", StringComparison.Ordinal) ? 1e-9 : 0;
            void Nearly(double whole, double parts, string what) =>
                Assert.True(Math.Abs(whole - parts) <= slack, $"{what}: {whole} is not {parts}\n{text}");
            foreach (string whole in new[] { "launched", "leakers", "intercepted" })
            {
                Same(Of(whole), categories.Sum(c => Of($"{whole}.{c}")), whole);
            }
            foreach (string c in categories)
            {
                Nearly(Of($"intercepted.{c}"), nations.Sum(n => Of($"intercepted.{n}.{c}")), $"intercepted.{c}");
            }
            AssertLanded(
                Of("launched") - categories.Sum(c => Of($"failed.{c}") + Of($"intercepted.{c}") + Of($"leakers.{c}")),
                Of("unengaged.harmless"),
                text);
            Nearly(Of("intercepted"), nations.Sum(n => Of($"intercepted.{n}")), "intercepted by nation");
            foreach (string r in rounds)
            {
                Same(Of($"rounds.{r}"), nations.Sum(n => Of($"rounds.{n}.{r}")), $"rounds.{r}");
            }
            Assert.True(Of("intercepted") <= rounds.Sum(r => Of($"rounds.{r}")));
            double unengaged = Enum.GetValues<Parry.Engine.Reason>().Sum(r => Of($"unengaged.{MeasureSet.Name(r)}"));
            Assert.True(unengaged - Of("unengaged.harmless") <= Of("leakers"));
            Same(Of("raid-annihilation"), Of("leakers") == 0 ? 1 : 0, "raid-annihilation");
        }
    }
}
