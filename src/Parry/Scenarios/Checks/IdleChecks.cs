using System.Linq;

namespace Parry.Scenarios;

/// <summary>Shooters whose rules let them fire at nothing that their rounds can kill, whatever comes.</summary>
internal static class IdleChecks
{
    public static void Run(Scenario scenario, Names names, ProblemList problems)
    {
        foreach (Shooter shooter in scenario.Shooters)
        {
            Nation nation = scenario.Nations.First(n => n.Code == shooter.Nation);
            ThreatClass[] killed = [.. scenario.ThreatClasses.Where(c => CanKill(scenario, shooter, c))];
            if (killed.Length > 0 && !killed.Any(c => MayEngage(nation, c)))
            {
                Spot spot = names.Of(NameKind.Shooter)[shooter.Id];
                problems.Error(spot.At, spot.Path, $"the rules of '{nation.Code}' let it fire at nothing that its rounds "
                    + $"can kill ({Sentence.And([.. killed.Select(c => c.Id)])}); name one under 'engages', change its "
                    + "'status' from 'hold' or allow 'self-defence', or remove the shooter");
            }
        }
    }

    private static bool CanKill(Scenario scenario, Shooter shooter, ThreatClass threat) => shooter.Magazine.Any(load =>
        ClassAmount.Find(scenario.Interceptors.First(i => i.Id == load.Interceptor).Kill, threat)?.Spread.High > 0);

    private static bool MayEngage(Nation nation, ThreatClass threat) =>
        (nation.Engages.Contains(threat.Id) || nation.Engages.Contains(ThreatWords.Categories[(int)threat.Category]))
        && (nation.SelfDefence || ClassStatus.Of(nation.Status, threat) != ControlStatus.Hold);
}
