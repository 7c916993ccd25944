using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>The figures of one entity.</summary>
/// <param name="Path">Of the entity, for example <c>raid.waves.night</c>.</param>
/// <param name="Figures">In the order of the scenario, never none.</param>
internal sealed record LedgerEntity(string Path, ImmutableArray<Amount> Figures)
{
    /// <summary>The keys from the entity to one of its figures.</summary>
    public string NameOf(Amount figure) => figure.Path.Length == Path.Length ? Path : figure.Path[(Path.Length + 1)..];
}

/// <summary>Every input of a file under the entity it belongs to.</summary>
/// <param name="Kind">What the file is: scenario or crisis.</param>
/// <param name="Title">Its title.</param>
/// <param name="Inputs">All of them.</param>
/// <param name="Entities">In the order of the file.</param>
internal sealed record Ledger(
    string Kind, string Title, ImmutableArray<Amount> Inputs, ImmutableArray<LedgerEntity> Entities)
{
    public static Ledger Of(Scenario scenario) => Of("scenario", scenario.Title, scenario.Inputs, Vocabulary.Scenario);

    public static Ledger Of(Crisis crisis) => Of("crisis", crisis.Title, crisis.Inputs, CrisisWords.Crisis);

    private static Ledger Of(string kind, string title, ImmutableArray<Amount> inputs, Shape language) => new(
        kind,
        title,
        inputs,
        [.. inputs.GroupBy(i => EntityOf(i.Path, language)).Select(g => new LedgerEntity(g.Key, [.. g]))]);

    // The innermost row of a table of entities that a path leads through, else the section.
    private static string EntityOf(string path, Shape language)
    {
        string[] keys = path.Split('.');
        int end = 1;
        Shape? shape = language;
        for (int i = 0; i < keys.Length - 1; i++)
        {
            end = shape is TableShape { Item: MappingShape } ? i + 1 : end;
            shape = shape switch
            {
                MappingShape mapping => mapping.Find(keys[i])?.Shape,
                TableShape table => table.Item,
                _ => null,
            };
        }
        return string.Join('.', keys[..end]);
    }
}
