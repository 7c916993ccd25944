using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Parry.Tests.Properties;

/// <summary>What the defence expects and stands ready for, and the nights it must last, in scenario text; sections that
/// may be missing.</summary>
internal static class AnyPlans
{
    public static Gen<string> Estimate(string[] classes) => Words.Sometimes(40,
        from expected in Gen.OneOf(
            Words.Any("drone: 2..20, cruise: 3", "ballistic: 1..9, drone: 6", "cruise: 8"),
            Gen.Constant($"{classes[0]}: 1..12"))
        from calm in Words.Sometimes(70, Words.Any("calm: {ration: 0.5}", "calm: {ready: 0.6, reaction: 1.5}", "calm: {}"))
        from raised in Row("raised", classes)
        from full in Words.Sometimes(40, Row("full", classes))
        let rows = string.Join(", ", new[] { calm, raised, full }.Where(r => r.Length > 0))
        select $"estimate: {{expected: {{{expected}}}, posture: {{{rows}}}}}");

    private static Gen<string> Row(string id, string[] classes) => Words.Run(
        Gen.Elements(["ballistic", "cruise", "drone", classes[0]]).Select(c => $"{id}: {{from: {{{c}: "),
        Words.Any("2}", "4}", "1..8}"),
        Words.Sometimes(60, Words.Any(", ready: 0.5", ", ready: 0.7..1", ", ready: 1")),
        Words.Sometimes(40, Words.Any(", reaction: 2", ", reaction: 0.5..1.5")),
        Words.Sometimes(60, Words.Any(", patrols: 0.5", ", patrols: 0..1")),
        Words.Sometimes(60, Words.Any(", ration: 0.4", ", ration: 0.2..0.9")),
        Gen.Constant("}"));

    public static Gen<string> Campaign(string[] interceptors) => Words.Sometimes(25,
        from nights in Words.Any(
            "a: {day: 0}, b: {day: 1}", "a: {day: 0, raid: 0.6}, b: {day: 0.5, raid: 1.5}, c: {day: 3}",
            "a: {day: 1..1.5}, b: {day: 2, raid: 0.3..1.2}, c: {day: 4}")
        from supply in Words.Entries(interceptors.Select(id => Words.Run(
            Gen.Constant($"{id}: {{"),
            Words.Any("stock: 0", "stock: 4", "stock: 0..12"),
            Words.Sometimes(50, Words.Any(", production: 3", ", production: 0.4", ", production: 0..2.5")),
            Words.Sometimes(50, Words.Any(", delivery: 2", ", delivery: 0.7", ", delivery: 0..3")),
            Gen.Constant("}"))))
        from written in Words.Sometimes(75, Gen.Constant($", supply: {supply}"))
        select $"campaign: {{nights: {{{nights}}}{written}}}");
}
