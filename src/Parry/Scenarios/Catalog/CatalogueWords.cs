using System.Collections.Generic;
using System.Linq;
using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>What a catalogue file may say: the fields of its kind, less those that place it in a scenario.</summary>
internal static class CatalogueWords
{
    private static readonly string[] Header = ["parry-catalog", "kind", "id", "sources"];
    private static readonly string[] OfAScenario = ["use", "name", "kind", "nation", "net", "position", "layer"];

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
            Deciding = entity.Deciding == "kind" ? null : entity.Deciding,
            Fields =
            [
                Need("parry-catalog", new ConstantShape("1"), "Version of the language."),
                Need("kind", OneOf([.. Kinds.Keys]), "What it is an entry for."),
                Need("id", new TextShape { Pattern = Ids.Kebab, Wanted = Ids.KebabWanted }, "The name of its file."),
                Need("name", Text, "As people call it."),
                May("sources", ProvenanceWords.Sources, "Publications that its figures refer to."),
                .. entity.Fields.Where(f => !OfAScenario.Contains(f.Key)),
            ],
        };
    }

    /// <summary>The part of a catalogue file that goes into a scenario: every figure with its own source in place. A
    /// sensor's or shooter's own <c>kind</c> follows from the keys only that kind has.</summary>
    public static Mapping BodyOf(string kind, Mapping file)
    {
        MappingShape shape = Kinds[kind];
        Mapping body = file.Without(Header);
        Field? telling = shape.Deciding != "kind" ? null
            : shape.Fields.FirstOrDefault(f => f.Only.Length == 1 && body.Find(f.Key) is not null);
        Entry? stated = file.Find("kind");
        if (telling is not null && stated is not null)
        {
            body = new Mapping(body.At, body.Entries.Add(
                stated with { Value = new Scalar(stated.Value.At, telling.Only[0], plain: true) }));
        }
        body = Inheritance.PushDown(shape, body);
        return file["sources"] is Mapping sources ? InPlace(body, sources) : body;
    }

    private static Mapping InPlace(Mapping node, Mapping sources) => new(node.At, [.. node.Entries.Select(e =>
        e.Key == "source" && e.Value is Scalar id && sources[id.Text] is { } source ? e with { Value = source }
        : e.Value is Mapping inner ? e with { Value = InPlace(inner, sources) }
        : e)]);
}
