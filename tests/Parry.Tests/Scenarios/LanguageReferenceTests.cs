using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class LanguageReferenceTests
{
    [Fact]
    public void The_reference_in_docs_is_the_one_the_vocabulary_writes() =>
        Written.Matches("docs/language.md", LanguageReference.Text);

    [Fact]
    public void The_schema_in_the_repository_is_the_one_the_vocabulary_writes() =>
        Written.Matches("schema/scenario.schema.json", ScenarioSchema.Text);

    [Fact]
    public void The_schema_of_studies_in_the_repository_is_the_one_the_vocabulary_writes() =>
        Written.Matches("schema/study.schema.json", StudySchema.Text);

    [Fact]
    public void The_reference_and_the_schema_of_crisis_files_are_the_ones_the_vocabulary_writes()
    {
        Written.Matches("docs/crisis-language.md", LanguageReference.Crises);
        Written.Matches("schema/crisis.schema.json", CrisisSchema.Text);
        Written.Matches("schema/past-crises.schema.json", PastCrisesSchema.Text);
    }

    [Fact]
    public void No_line_of_prose_is_longer_than_a_page_is_wide()
    {
        foreach (string line in (LanguageIntroduction.Text + StudyIntroduction.Text).Split('\n'))
        {
            Assert.InRange(line.Length, 0, 120);
        }
    }
}
