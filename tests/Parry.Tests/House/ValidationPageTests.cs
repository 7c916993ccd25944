using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Parry.Tests.House;

/// <summary>docs/validation.md names every oracle, and no test that is not there. Its tables are held by
/// <see cref="DocsAreRunTests"/>.</summary>
public class ValidationPageTests
{
    [Fact]
    public void Every_oracle_is_on_the_page_and_every_test_on_the_page_exists()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/validation.md"));
        string[] tests = TestsIn("tests/Parry.Tests"), oracles = TestsIn("tests/Parry.Tests/Oracles");
        Assert.NotEmpty(oracles);
        Assert.All(oracles, oracle => Assert.Contains($"`{oracle}`", page, StringComparison.Ordinal));
        string[] code = [.. page.Split('`').Where((_, i) => i % 2 == 1)];
        Assert.All(code.Where(word => word.EndsWith("Tests", StringComparison.Ordinal)), name => Assert.Contains(name, tests));
    }

    private static string[] TestsIn(string folder) =>
        [.. Repository.Files(folder, "*Tests.cs").Select(file => Path.GetFileNameWithoutExtension(file)!)];
}
