using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Schema;

/// <summary>The schema judged by a reader that the project did not write: ajv, draft 2020-12, in strict mode.</summary>
public class SchemaTests
{
    [Fact]
    public async Task Every_scenario_and_the_template_are_valid_to_ajv()
    {
        string folder = Path.Combine(Ajv.Repository(), "scenarios");
        string parts = Path.Combine(folder, "parts");
        string[] all =
        [
            .. Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Where(f => Path.GetDirectoryName(f) != parts),
        ];
        string[] past = [.. all.Where(PastCrisesFile.IsPastCrises)];
        string[] files = [.. all.Except(past).Where(f => !CrisisFile.IsCrisis(f))];
        Assert.NotEmpty(files);
        (string, string)[] documents =
        [
            ("the template", ScenarioTemplate.Text),
            .. files.Select(f => (Path.GetRelativePath(folder, f), File.ReadAllText(f))),
        ];
        Assert.NotEmpty(past);
        Verdict[] verdicts =
        [
            .. await Ajv.Validate(documents),
            .. await Ajv.Validate("crisis", Texts(all.Except(files).Except(past))),
            .. await Ajv.Validate("past-crises", Texts(past)),
        ];
        Assert.Equal(all.Length + 1, verdicts.Length);
        Assert.All(verdicts, v => Assert.True(v.Valid, $"{v.Name}: {string.Join("; ", v.Errors)}"));
    }

    private static (string, string)[] Texts(IEnumerable<string> files) => [.. files.Select(f => (f, File.ReadAllText(f)))];

    [Theory]
    [InlineData("an unknown key", "kind: infrastructure", "colour: red", "/assets/port must NOT have additional")]
    [InlineData("a missing required key", "category: drone", "", "/threat-classes/slow-drone must have required")]
    [InlineData("a wrong type", "channels: 2", "channels: [2]", "/shooters/battery/channels must be")]
    [InlineData("an unknown word", "category: drone", "category: kite", "/threat-classes/slow-drone/category must be")]
    public async Task The_template_with_one_fault_is_refused_where_the_fault_is(
        string fault, string old, string replacement, string error)
    {
        int places = ScenarioTemplate.Text.Split(old).Length - 1;
        Assert.True(places == 1, $"'{old}' stands {places} times in the template");
        string changed = ScenarioTemplate.Text.Replace(old, replacement, StringComparison.Ordinal);
        Verdict verdict = Assert.Single(await Ajv.Validate((fault, changed)));
        Assert.False(verdict.Valid);
        Assert.Contains(verdict.Errors, e => e.StartsWith(error, StringComparison.Ordinal));
    }
}
