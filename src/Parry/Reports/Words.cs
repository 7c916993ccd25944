using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>Names in place of indices, for one raid.</summary>
internal sealed class Words(RaidLayout layout)
{
    private readonly Scenario _scenario = layout.Scenario;

    public string Threat(TracedThreat threat)
    {
        FamilyRow family = layout.Families[threat.Family];
        string wave = _scenario.Raid.Waves[threat.Wave].Id;
        return $"{wave} #{threat.Ordinal + 1} ({_scenario.ThreatClasses[family.Class].Id} at {Asset(family.Asset)})";
    }

    public string Asset(int asset) => _scenario.Assets[asset].Id;

    public string Net(int net) => _scenario.Nets[net].Id;

    public string Weapon(int weapon)
    {
        WeaponRow row = layout.Weapons[weapon];
        return $"{_scenario.Shooters[row.Shooter].Id} ({_scenario.Interceptors[row.Interceptor].Id})";
    }

    public string NationOf(int weapon) =>
        _scenario.Nations[layout.Shooters[layout.Weapons[weapon].Shooter].Nation].Name;

    /// <summary>The word for a reason, as measures spell it.</summary>
    public static string Name(Reason reason) => MeasureSet.Name(reason);

    /// <summary>A sentence's end for a shot not taken.</summary>
    public static string Because(Reason reason) => reason switch
    {
        Reason.NeverDetected => "no net ever detects it",
        Reason.TooLate => "it is tracked too late",
        Reason.NoWindow => "no weapon can reach it",
        Reason.NoChannel => "every channel is busy",
        Reason.NoRounds => "its magazine is empty",
        Reason.Reserve => "what is left is kept for other classes",
        Reason.Harmless => "it will hit nothing defended",
        _ => "the nation's rules forbid it",
    };

    /// <summary>The categories a raid brings, in their fixed order.</summary>
    public static IEnumerable<string> Categories(Scenario scenario) =>
        Enum.GetValues<ThreatCategory>()
            .Where(c => scenario.Raid.Waves.Any(w =>
                scenario.ThreatClasses.First(t => t.Id == w.ThreatClass).Category == c))
            .Select(Planning.Categories.Name);
}
