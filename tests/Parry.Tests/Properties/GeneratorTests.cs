using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

public class GeneratorTests
{
    [Fact]
    public void Every_generated_scenario_is_without_error()
    {
        foreach (string text in AnyScenario.Text.Sample(300, new Rnd(1, 1), 50))
        {
            Problem[] errors =
                [.. ScenarioFile.CheckText(text, "any.yaml").Problems.Where(p => p.Severity == Severity.Error)];
            Assert.True(errors.Length == 0, string.Join(Environment.NewLine, errors.AsEnumerable()) + text);
        }
    }
}
