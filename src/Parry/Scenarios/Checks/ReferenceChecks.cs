using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Looks up every id that is referred to.</summary>
internal sealed class ReferenceChecks(Mapping root, Names names, Catalogue catalogue, ProblemList problems)
{
    public void Run()
    {
        foreach (Reference reference in names.References)
        {
            string[] known = [.. Known(reference.To)];
            if (!known.Contains(reference.Id) && !Excused(reference))
            {
                string noun = reference.To.Noun();
                string section = Section(reference.To);
                bool catalogued = catalogue.Find(noun.Replace(' ', '-'), reference.Id) is not null;
                string hint = catalogued && Spelling.Nearest(reference.Id, known) is null
                    ? $"; the catalogue has one: write '{reference.Id}: {{use: {reference.Id}}}' under '{section}'"
                    : known.Length == 0 ? $"; none is defined under '{section}'"
                    : Spelling.Hint(reference.Id, known);
                problems.Error(reference.Spot.At, reference.Spot.Path, $"there is no {noun} '{reference.Id}'{hint}");
            }
        }
    }

    private IEnumerable<string> Known(NameKind kind) => kind == NameKind.CategoryOrClass
        ? names.Of(NameKind.ThreatClass).Keys.Concat(ThreatWords.Categories).Distinct()
        : names.Of(kind).Keys;

    /// <summary>A catalogue entry may speak of threats that this scenario leaves out; and a section that is missing or
    /// no table has its own problem.</summary>
    private bool Excused(Reference reference)
    {
        if (reference.To == NameKind.CategoryOrClass)
        {
            return catalogue.Holds(reference.Spot.At) || !names.IsOpen(NameKind.ThreatClass);
        }
        string[] keys = Section(reference.To).Split('.');
        Node? section = root[keys[0]];
        bool required = Vocabulary.Scenario.Find(keys[0])!.Required;
        bool present = keys.Length == 1 ? section is not null : (section as Mapping)?.Find(keys[1]) is not null;
        bool optional = !required || reference.To == NameKind.Route && section is Mapping;
        return !names.IsOpen(reference.To) && (present && reference.To != NameKind.Layer || !optional);
    }

    private static string Section(NameKind kind) => kind switch
    {
        NameKind.Source => "sources",
        NameKind.Nation => "nations",
        NameKind.Asset => "assets",
        NameKind.Origin => "raid.origins",
        NameKind.Route => "raid.routes",
        NameKind.Net => "nets",
        NameKind.Interceptor => "interceptors",
        NameKind.Layer => "shooters",
        _ => "threat-classes",
    };
}
