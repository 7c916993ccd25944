using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Makes records of a tree that passed every check.</summary>
internal static class Binder
{
    public static Scenario Bind(Mapping root, string file, Posterior? posterior)
    {
        InputTable inputs = new(root["sources"] as Mapping);
        Cursor all = new(Vocabulary.Scenario, root, new Spot("", root.At), Provenance.Unstated, inputs);
        Cursor meta = all.Inside("meta");
        DateTimeOffset hHour = HHourText.Read(meta.Text("h-hour"))!.Value;
        Scenario scenario = new()
        {
            Fingerprint = TreeHash.Of(root),
            Meta = new Meta(meta.Text("title"), meta.MaybeText("summary"), hHour, file, meta.MaybeText("raid")),
            Nations = [.. all.Rows("nations").Select(Nation)],
            Territories = [.. all.Rows("territory").Select(t => new Territory(t.Id, t.Text("nation"), t.Ring("ring")))],
            Zones = [.. all.Rows("zones").Select(DefenceBinder.Zone)],
            Assets = [.. all.Rows("assets").Select(Asset)],
            ThreatClasses = [.. all.Rows("threat-classes").Select(ThreatBinder.ThreatClass)],
            Raid = RaidBinder.Raid(all.Inside("raid"), hHour),
            Estimate = all.Has("estimate") ? RaidBinder.Estimate(all.Inside("estimate")) : null,
            Campaign = all.Has("campaign") ? CampaignBinder.Campaign(all.Inside("campaign")) : null,
            Nets = [.. all.Rows("nets").Select(DefenceBinder.Net)],
            Sensors = [.. all.Rows("sensors").Select(DefenceBinder.Sensor)],
            Interceptors = [.. all.Rows("interceptors").Select(DefenceBinder.Interceptor)],
            Shooters = [.. all.Rows("shooters").Select(DefenceBinder.Shooter)],
            Doctrine = DefenceBinder.Doctrine(all.Inside("doctrine")),
            Reported = [.. all.Rows("reported").Select(ReportedBinder.Quantity)],
        };
        ImmutableArray<GroupShift> shifts = PosteriorBinder.Shifts(posterior, scenario.ThreatClasses, inputs);
        return scenario.With(inputs.Inputs, shifts);
    }

    private static Nation Nation(Cursor nation)
    {
        Cursor commitment = nation.Inside("commitment");
        ImmutableArray<string> defends = commitment.Texts("defends") ?? [nation.Id];
        return new Nation(
            nation.Id,
            nation.Name,
            defends,
            commitment.Word<OffensiveCommitment>("offensive"),
            commitment.Texts("airspace") ?? [.. defends.Prepend(nation.Id).Distinct()],
            commitment.Texts("engages") ?? [.. ThreatWords.Categories],
            [.. commitment.Words<ControlStatus>("status").Select(s => new ClassStatus(s.Id, s.Word))],
            commitment.Flag("self-defence"));
    }

    private static Asset Asset(Cursor asset) => new(
        asset.Id,
        asset.Name,
        asset.Text("nation"),
        asset.Word<AssetKind>("kind"),
        asset.Flag("defended"),
        asset.Position("position"),
        asset.Amount("radius"),
        asset.Amount("value"));
}
