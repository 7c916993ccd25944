using System.Collections.Generic;
using System.Linq;
using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What a catalogue file may say: the fields of its kind, less those that place it in a scenario.</summary>
internal static class CatalogueWords
{
    private static readonly string[] Header = ["parry-catalog", "entry", "id", "sources"];
    private static readonly string[] OfAScenario = ["use", "name", "nation", "net", "position", "layer"];

    public static readonly IReadOnlyDictionary<string, MappingShape> Kinds = new Dictionary<string, MappingShape>
    {
        ["threat-class"] = ThreatWords.ThreatClass,
        ["interceptor"] = ShooterWords.Interceptor,
        ["sensor"] = SensorWords.Sensor,
        ["shooter"] = ShooterWords.Shooter,
    };

    /// <summary>The folder that holds the entries of a kind.</summary>
    public static string FolderOf(string kind) => kind switch
    {
        "threat-class" => "threats",
        "interceptor" => "interceptors",
        "sensor" => "sensors",
        _ => "platforms",
    };

    public static MappingShape EntryOf(string kind)
    {
        MappingShape entity = Kinds[kind].AllOptional();
        return entity with
        {
            Name = "catalogue entry",
            Fields =
            [
                Need("parry-catalog", new ConstantShape("1"), "Version of the language."),
                Need("entry", OneOf([.. Kinds.Keys]), "What it is an entry for."),
                Need("id", new TextShape { Pattern = Ids.Kebab, Wanted = Ids.KebabWanted }, "The name of its file."),
                Need("name", Text, "As people call it."),
                May("sources", ProvenanceWords.Sources, "Publications that its figures refer to."),
                .. entity.Fields.Where(f => !OfAScenario.Contains(f.Key)),
            ],
        };
    }

    /// <summary>The part of a catalogue file that goes into a scenario: every figure with its own source in
    /// place.</summary>
    public static Mapping BodyOf(string kind, Mapping file)
    {
        Mapping body = Inheritance.PushDown(Kinds[kind], file.Without(Header));
        return file["sources"] is Mapping sources ? InPlace(body, sources) : body;
    }

    private static Mapping InPlace(Mapping node, Mapping sources) => new(node.At, [.. node.Entries.Select(e =>
        e.Key == "source" && e.Value is Scalar id && sources[id.Text] is { } source ? e with { Value = source }
        : e.Value is Mapping inner ? e with { Value = InPlace(inner, sources) }
        : e)]);
}
