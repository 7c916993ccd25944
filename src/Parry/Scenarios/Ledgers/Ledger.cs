using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>The figures of one entity.</summary>
/// <param name="Path">Of the entity, for example <c>raid.waves.night</c>.</param>
/// <param name="Figures">In the order of the scenario, never none.</param>
internal sealed record LedgerEntity(string Path, ImmutableArray<Amount> Figures)
{
    /// <summary>The keys from the entity to one of its figures.</summary>
    public string NameOf(Amount figure) => figure.Path[(Path.Length + 1)..];
}

/// <summary>Every input of a scenario under the entity it belongs to.</summary>
internal static class Ledger
{
    public static ImmutableArray<LedgerEntity> Of(Scenario scenario) =>
        [.. scenario.Inputs.GroupBy(i => EntityOf(i.Path)).Select(g => new LedgerEntity(g.Key, [.. g]))];

    /// <summary>The innermost row of a table of entities that a path leads through, else the section.</summary>
    public static string EntityOf(string path)
    {
        string[] keys = path.Split('.');
        int end = 1;
        Shape? shape = Vocabulary.Scenario;
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
