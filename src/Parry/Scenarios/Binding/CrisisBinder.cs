using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Makes the records of a crisis from a tree that passed every check.</summary>
internal static class CrisisBinder
{
    private const double DaySeconds = 86_400;

    public static Crisis Bind(Mapping root, Scenario? scenario, RaidOutcomes? outcomes, string raidFile)
    {
        InputTable inputs = new(root["sources"] as Mapping);
        Cursor all = new(CrisisWords.Crisis, root, new Spot("", root.At), Provenance.Unstated, inputs);
        return new Crisis
        {
            Title = all.Inside("meta").Text("title"),
            Raid = Raid(all.Inside("raid"), scenario, outcomes) with { File = raidFile },
            Actors = Actors(all.Inside("actors"), scenario),
            Options = Options(all),
            Thresholds = Thresholds(all.Inside("thresholds")),
            Values = CrisisInputBinder.Inputs(all.Inside("inputs")),
            Rounds = (int)all.Amount("rounds").Spread.Central,
            RoundDays = Days(all.Amount("round-length")),
            Inputs = inputs.Inputs,
        };
    }

    private static CrisisRaid Raid(Cursor raid, Scenario? scenario, RaidOutcomes? outcomes)
    {
        Cursor weights = raid.Inside("weights");
        return new CrisisRaid(
            scenario,
            outcomes,
            (int)raid.Amount("trigger").Spread.Central,
            raid.MaybeAmount("attribution"),
            [
                .. Enum.GetValues<AssetKind>()
                    .Select(k => weights.Amount(k.ToString().ToLowerInvariant()).Spread.Central),
            ],
            raid.Amount("severity-scale").Spread.Central);
    }

    private static CrisisActors Actors(Cursor actors, Scenario? scenario)
    {
        Cursor ally = actors.Inside("ally"), coalition = actors.Inside("coalition");
        string? nation = ally.MaybeText("nation");
        OffensiveCommitment stated = scenario?.Nations.FirstOrDefault(n => n.Code == nation)?.Offensive
            ?? OffensiveCommitment.Never;
        return new CrisisActors(
            Side(actors.Inside("blue")),
            Side(actors.Inside("red")),
            new CrisisPartner(
                ally.Name,
                nation is null ? [] : [nation],
                ally.Has("offensive") ? ally.Word<OffensiveCommitment>("offensive") : stated,
                ally.Amount("threshold").Spread.Central),
            new CrisisPartner(
                coalition.MaybeText("name") ?? "the coalition",
                coalition.Texts("nations") ?? [],
                coalition.Word<OffensiveCommitment>("offensive"),
                coalition.Amount("threshold").Spread.Central),
            actors.Has("mediator") ? actors.Inside("mediator").Amount("strength").Spread.Central : 0);
    }

    private static CrisisSide Side(Cursor side) => new(side.Name, side.MaybeText("nation"));

    private static ImmutableArray<CrisisOption> Options(Cursor all) => all.Has("options")
        ? [.. all.Rows("options").Select(Option)]
        : [.. Enum.GetValues<Opening>().Select(CrisisOption.Plain)];

    private static CrisisOption Option(Cursor option)
    {
        Cursor levers = option.Inside("levers");
        IEnumerable<string> who = option.Texts("participants") ?? ["blue"];
        return new CrisisOption(
            option.Id,
            option.Name,
            option.Word<Opening>("opens"),
            option.Word<FollowOn>("follow-on"),
            [.. who.Select(w => Enum.Parse<Participant>(w, ignoreCase: true)).Distinct()],
            new CrisisLevers(
                Days(levers.Amount("delay")),
                levers.Flag("consult"),
                levers.Flag("announce-limits"),
                levers.Flag("reinforce")));
    }

    private static CrisisThresholds Thresholds(Cursor thresholds) => new(
        thresholds.Amount("ally-support").Spread.Central,
        thresholds.Amount("coalition-access").Spread.Central,
        Days(thresholds.Amount("horizon")));

    private static double Days(Amount duration) => duration.Spread.Central * duration.Unit.SiFactor / DaySeconds;
}
