using System;
using System.IO;
using System.Linq;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.House;

public class PosteriorsTests
{
    /// <summary>When it fails: <c>./parry fit --out posteriors/published-raids.yaml</c>.</summary>
    [Fact]
    public void The_posterior_that_is_shipped_was_fitted_on_the_published_raids()
    {
        string[] raids =
        [
            .. Directory.GetFiles(Repository.PathOf("scenarios/hindcast"), "*.yaml")
                .Select(file => ScenarioFile.Read(file)).Where(s => s.HasReport).Select(s => s.PublishedRaid!),
        ];
        string[] fitted =
        [
            .. File.ReadLines(Repository.PathOf("posteriors/published-raids.yaml"))
                .Where(l => l.StartsWith("  - ", StringComparison.Ordinal)).Select(l => l[4..]),
        ];
        Assert.Equal(raids.Order(StringComparer.Ordinal), fitted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_numbered_scenario_uses_one() =>
        Assert.All(
            Directory.GetFiles(Repository.PathOf("scenarios"), "0*.yaml"),
            file => Assert.DoesNotContain(File.ReadLines(file), l => l.StartsWith("posterior:", StringComparison.Ordinal)));
}
