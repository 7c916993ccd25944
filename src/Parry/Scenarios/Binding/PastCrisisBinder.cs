using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Makes the records of past crises from a tree that passed every check.</summary>
internal static class PastCrisisBinder
{
    private const double DaySeconds = 86_400;

    public static PastCrises Bind(Mapping root)
    {
        InputTable none = new(null);
        Cursor all = new(PastCrisisWords.Crises, root, new Spot("", root.At), Provenance.Unstated, none);
        Dictionary<string, PastSource> sources = all.Rows("sources").ToDictionary(s => s.Id, Publication);
        return new PastCrises
        {
            Title = all.Inside("meta").Text("title"),
            Cases = [.. ((Mapping)root["cases"]!).Entries.Select(entry => Case(entry, sources))],
            LeftOut =
            [
                .. all.Rows("left-out").Select(c => new CaseLeftOut(
                    c.Id, c.Text("title"), c.Text("triggered"), c.Text("reason"))),
            ],
        };
    }

    private static PastSource Publication(Cursor source) => new(
        new Source(source.Text("title"), source.Text("publisher"), source.Text("date")),
        source.MaybeText("address"),
        source.Flag("verified"));

    // Every case has a table of inputs of its own: none depends on which others are in the file.
    private static PastCrisis Case(Entry entry, Dictionary<string, PastSource> sources)
    {
        InputTable inputs = new(null);
        Cursor past = new(
            PastCrisisWords.Case,
            (Mapping)entry.Value,
            new Spot($"cases.{entry.Key}", entry.At),
            Provenance.Unstated,
            inputs);
        Cursor taken = past.Inside("taken");
        var raid = new PastRaid(
            past.Amount("attribution"), past.Amount("severity").Spread, past.Amount("intercepted").Spread);
        CrisisInputs values = CrisisInputBinder.Inputs(past.Inside("inputs"));
        return new PastCrisis(
            past.Id,
            past.Text("title"),
            past.Text("triggered"),
            (int)past.Amount("trigger").Spread.Central,
            raid,
            Actors(past.Inside("actors")),
            Taken(taken),
            (int?)taken.MaybeAmount("rung")?.Spread.Central,
            values,
            inputs.Inputs,
            new PastOutcome(
                past.Word<CrisisOutcome>("outcome"),
                past.Flag("renewed-raid"),
                past.Has("disputed") ? past.Word<CrisisOutcome>("disputed") : null),
            [.. past.Texts("sources")!.Value.Select(id => sources[id])]);
    }

    private static CrisisActors Actors(Cursor actors) => new(
        new CrisisSide(actors.Text("blue"), null),
        new CrisisSide(actors.Text("red"), null),
        Partner(actors.Text("ally"), actors.Word<OffensiveCommitment>("offensive")),
        Partner("the coalition", OffensiveCommitment.WithAlly),
        0);

    private static CrisisPartner Partner(string name, OffensiveCommitment offensive) => new(name, [], offensive, 0.3);

    private static CrisisOption Taken(Cursor taken)
    {
        CrisisOption plain = CrisisOption.Plain(taken.Word<Opening>("opens"));
        Amount delay = taken.Amount("delay");
        return plain with
        {
            Participants =
            [
                .. (taken.Texts("participants") ?? ["blue"])
                    .Select(w => Enum.Parse<Participant>(w, ignoreCase: true)).Distinct(),
            ],
            Levers = CrisisLevers.None with { DelayDays = delay.Spread.Central * delay.Unit.SiFactor / DaySeconds },
        };
    }
}
