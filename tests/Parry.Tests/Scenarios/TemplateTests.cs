using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class TemplateTests
{
    [Fact]
    public void The_template_passes_the_check_without_a_word() =>
        Assert.Empty(ScenarioFile.CheckText(ScenarioTemplate.Text, "new.yaml").Problems);

    [Fact]
    public void The_smallest_scenario_passes_the_check_without_a_word() =>
        Assert.Empty(Some.Problems());
}
