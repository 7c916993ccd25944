using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Parry.Tests.Properties;

/// <summary>How the defence fights, in scenario text.</summary>
internal static class AnyDoctrine
{
    public static Gen<string> Of(string[] layers, string[] classes) =>
        from assignment in Assignment([.. layers.Distinct()])
        from control in Words.Any("", "control: centralised, ", "control: per-nation, ", "control: autonomous, ")
        from alone in Words.Any(
            "", "", "leave-alone: nothing, ", "leave-alone: undefended, ", "leave-alone: predicted-misses, ")
        from credit in Words.Any("", "attribution: last-shooter, ", "attribution: shared, ")
        from each in Words.Entries(layers.Distinct().Select(id => Layer(id, classes)))
        select $"{{{assignment}{control}{alone}{credit}layers: {each} }}";

    private static Gen<string> Assignment(string[] layers) => Gen.Frequency(
        (3, Words.Any("", "assignment: earliest, ")),
        (3, Gen.Constant("assignment: best-kill, ")),
        (2, Words.Any("", "required-kill: 0.95, ", "required-kill: 0.5..0.8, ").Select(r => "assignment: thrifty, " + r)),
        (3, from order in Gen.Shuffle(layers)
            from named in Gen.Choose(1, layers.Length)
            select $"assignment: layered, order: {Words.List([.. order.Take(named)])}, "));

    private static Gen<string> Layer(string id, string[] classes) => Words.Run(
        Gen.Constant($"{id}: {{"),
        Words.Any("salvo: 1", "salvo: 2", "salvo: 1..3"),
        Words.Sometimes(35, Words.Any(", next-salvo: 1", ", next-salvo: 2", ", next-salvo: 1..4")),
        Words.Sometimes(35, Words.Any(", maximum-salvos: 1", ", maximum-salvos: 2", ", maximum-salvos: 1..3")),
        Words.Sometimes(40, Words.Run(
            Gen.Elements(["ballistic", "cruise", "drone", .. classes]).Select(c => $", reserve: {{{c}: "),
            Words.Any("1}", "2}", "0..2}"))),
        Words.Sometimes(55, Gen.Constant(", last-chance: true")),
        Gen.Constant("}"));
}
