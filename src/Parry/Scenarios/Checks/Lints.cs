using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Legal but odd: what an author may well not have meant.</summary>
internal sealed class Lints(Scenario scenario, Names names, ProblemList problems)
{
    public void Run()
    {
        new CoverLints(scenario, names, problems).Run();
        new RaidLints(scenario, names, problems).Run();
        Unused();
        BlindShooters();
        EmptyMagazines();
        IdleNations();
        IdleLints.Run(scenario, names, problems);
    }

    private void Unused()
    {
        foreach ((NameKind kind, string use) in new[]
        {
            (NameKind.Asset, "no wave aims at this asset"),
            (NameKind.ThreatClass, "no wave is of this threat class"),
            (NameKind.Interceptor, "no magazine holds this interceptor"),
            (NameKind.Net, "no sensor or shooter is on this net and no net gets tracks from it"),
            (NameKind.Origin, "no wave comes from this origin"),
            (NameKind.Route, "no wave takes this route"),
        })
        {
            HashSet<string> used = [.. names.References.Where(r => r.To == kind && !IsReport(r)).Select(r => r.Id)];
            foreach ((string id, Spot spot) in names.Of(kind).Where(n => !used.Contains(n.Key)))
            {
                problems.Warning(spot.At, spot.Path, $"{use}; remove '{id}', or use it");
            }
        }
    }

    // That something is reported of it does not make it part of the raid.
    private static bool IsReport(Reference reference) =>
        reference.Spot.Path.StartsWith("reported.", StringComparison.Ordinal);

    private void BlindShooters()
    {
        HashSet<string> sensed = [.. scenario.Sensors.Select(s => s.Net)];
        Dictionary<string, Net> nets = scenario.Nets.ToDictionary(n => n.Id);
        foreach (Shooter shooter in scenario.Shooters)
        {
            HashSet<string> heard = [];
            Queue<string> ahead = new([shooter.Net]);
            while (ahead.TryDequeue(out string? net))
            {
                if (heard.Add(net))
                {
                    nets[net].Shares.ToList().ForEach(ahead.Enqueue);
                }
            }
            if (!heard.Overlaps(sensed))
            {
                Spot spot = names.Of(NameKind.Shooter)[shooter.Id];
                problems.Warning(spot.At, spot.Path, $"no sensor feeds the net '{shooter.Net}', directly or through "
                    + "shares; this shooter will never fire");
            }
        }
    }

    private void EmptyMagazines()
    {
        foreach (Amount rounds in scenario.Shooters.SelectMany(s => s.Magazine).Select(m => m.Rounds))
        {
            if (rounds.Spread.High <= 0)
            {
                problems.Warning(rounds.At, rounds.Path, "the magazine holds zero rounds");
            }
        }
    }

    private void IdleNations()
    {
        foreach (Nation nation in scenario.Nations)
        {
            if (nation.Defends.IsEmpty && scenario.Shooters.Any(s => s.Nation == nation.Code))
            {
                Spot spot = names.Of(NameKind.Nation)[nation.Code];
                problems.Warning(spot.At, spot.Path,
                    "this nation owns shooters and defends nobody; they will never fire");
            }
        }
    }
}
