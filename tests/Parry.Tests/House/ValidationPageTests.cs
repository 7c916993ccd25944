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
        string[] tests = [.. Repository.Files("tests/Parry.Tests", "*Tests.cs").Select(f => Path.GetFileNameWithoutExtension(f)!)];
        string[] oracles =
        [
            .. Repository.Files("tests/Parry.Tests/Oracles", "*Tests.cs").Select(f => Path.GetFileNameWithoutExtension(f)!),
        ];
        Assert.NotEmpty(oracles);
        Assert.All(oracles, oracle => Assert.Contains($"`{oracle}`", page, StringComparison.Ordinal));
        string[] named = [.. page.Split('`').Where((_, i) => i % 2 == 1).Where(w => w.EndsWith("Tests", StringComparison.Ordinal))];
        Assert.All(named, name => Assert.Contains(name, tests));
    }
}
