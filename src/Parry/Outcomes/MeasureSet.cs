using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Outcomes;

/// <summary>The measures of a scenario. Their names are a contract with other programs: docs/measures.md lists
/// them.</summary>
internal sealed class MeasureSet
{
    private readonly RaidLayout _layout;
    private readonly Scenario _scenario;
    private readonly List<Measure> _measures = [];

    private MeasureSet(RaidLayout layout) => (_layout, _scenario) = (layout, layout.Scenario);

    public static ImmutableArray<Measure> Of(RaidLayout layout)
    {
        var set = new MeasureSet(layout);
        set.Endings();
        set.Interceptions();
        set.Magazines();
        set.Costs();
        set.Rates();
        set.Unengaged();
        return [.. set._measures];
    }

    private void Endings()
    {
        Add("launched", "threats", e => Cells.Sum(e.Tally.Launched));
        Add("leakers", "threats", e => Cells.Sum(e.Tally.Leaked));
        foreach ((string name, int[] classes) in Classes())
        {
            Add($"launched.{name}", "threats", e => Cells.Sum(e.Tally.Launched, classes));
            Add($"leakers.{name}", "threats", e => Cells.Sum(e.Tally.Leaked, classes));
            Add($"failed.{name}", "threats", e => Cells.Sum(e.Tally.Failed, classes));
            Add($"engaged.{name}", "threats", e => Cells.Sum(e.Tally.Engaged, classes));
        }
        foreach (int asset in Enumerable.Range(0, _scenario.Assets.Length))
        {
            Add($"impacts.{_scenario.Assets[asset].Id}", "threats", e => e.Tally.Impacts[asset]);
            int value = _layout.Assets[asset].ValueSlot;
            if (_scenario.ThreatClasses.Any(c => c.LethalRadius is not null))
            {
                Add($"value-lost.{_scenario.Assets[asset].Id}", "1",
                    e => e.Parameters[value] * (1 - e.Tally.Survival[asset]));
            }
        }
        Add("raid-annihilation", "1", e => Cells.Sum(e.Tally.Leaked) == 0 ? 1 : 0);
    }

    private void Interceptions()
    {
        int all = _layout.Classes.Length;
        Add("intercepted", "threats", e => Cells.Sum(e.Tally.Intercepted));
        foreach ((string name, int[] classes) in Classes())
        {
            Add($"intercepted.{name}", "threats", e => Cells.Sum(e.Tally.Intercepted, classes));
        }
        foreach (int nation in Shooting())
        {
            string code = _scenario.Nations[nation].Code;
            int[] every = Killed(s => s.Nation == nation, Enumerable.Range(0, all));
            Add($"intercepted.{code}", "threats", e => Cells.Sum(e.Tally.Killed, every));
            foreach ((string name, int[] classes) in Classes())
            {
                int[] cells = Killed(s => s.Nation == nation, classes);
                Add($"intercepted.{code}.{name}", "threats", e => Cells.Sum(e.Tally.Killed, cells));
            }
            Add($"assists.{code}", "threats", e => e.Tally.Assists[nation]);
            Add($"held.{code}", "threats", e => e.Tally.Held[nation]);
        }
        Add("overkill", "rounds", e => e.Tally.Overkill);
    }

    private void Magazines()
    {
        foreach (int interceptor in Enumerable.Range(0, _scenario.Interceptors.Length))
        {
            string id = _scenario.Interceptors[interceptor].Id;
            int[] weapons = Weapons(w => w.Interceptor == interceptor);
            Add($"rounds.{id}", "rounds", e => Cells.Sum(e.Tally.Rounds, weapons));
            Add($"left.{id}", "rounds", e => Cells.Sum(e.Tally.Left, weapons));
            foreach (int nation in Shooting())
            {
                int[] own = Weapons(w => w.Interceptor == interceptor && _layout.Shooters[w.Shooter].Nation == nation);
                if (own.Length > 0)
                {
                    string code = _scenario.Nations[nation].Code;
                    Add($"rounds.{code}.{id}", "rounds", e => Cells.Sum(e.Tally.Rounds, own));
                }
            }
        }
        foreach (int nation in Shooting())
        {
            int[] patrols =
            [
                .. Enumerable.Range(0, _layout.Shooters.Length)
                    .Where(s => _layout.Shooters[s].IsPatrol && _layout.Shooters[s].Nation == nation),
            ];
            if (patrols.Length > 0 && _layout.FriendlyFireSlots.Any(slot => slot != ParameterTable.Zero))
            {
                Add($"aircraft-lost.{_scenario.Nations[nation].Code}", "aircraft",
                    e => Cells.Sum(e.Tally.AircraftLost, patrols));
            }
        }
        foreach (int weapon in Enumerable.Range(0, _layout.Weapons.Length))
        {
            WeaponRow row = _layout.Weapons[weapon];
            string id = $"{_scenario.Shooters[row.Shooter].Id}.{_scenario.Interceptors[row.Interceptor].Id}";
            Add($"ran-out.{id}", "1", e => e.Tally.ExhaustedAt[weapon] == Tally.Never ? 0 : 1);
            Add($"ran-out-at.{id}", "min", e => e.Tally.ExhaustedAt[weapon] == Tally.Never
                ? double.NaN
                : Ticks.ToSeconds(e.Tally.ExhaustedAt[weapon] - e.Plan.HHour) / 60);
        }
    }

    private void Costs()
    {
        int[] classSlots = [.. _layout.Classes.Select(c => c.CostSlot)];
        int[] weaponSlots = [.. _layout.Weapons.Select(w => w.CostSlot)];
        double Defence(Ended e) => Weighted(e.Tally.Rounds, weaponSlots, e.Parameters);
        double Raid(Ended e) => Weighted(e.Tally.Launched, classSlots, e.Parameters);
        Add("cost.defence", "USD", Defence);
        Add("cost.raid", "USD", Raid);
        Add("cost.exchange", "1", e => Cells.Share(Defence(e), Raid(e)));
    }

    private void Rates()
    {
        Add("rate.flown", "1", e => Cells.Share(e.Tally.ThreateningKilled, e.Tally.Threatening));
        Add("rate.engaged", "1", e => Cells.Share(Cells.Sum(e.Tally.Intercepted), Cells.Sum(e.Tally.Engaged)));
    }

    private void Unengaged()
    {
        foreach (Reason reason in Enum.GetValues<Reason>())
        {
            Add($"unengaged.{Name(reason)}", "threats", e => e.Tally.Unengaged[(int)reason]);
        }
    }

    /// <summary>The word for a reason, as measures and timelines spell it.</summary>
    public static string Name(Reason reason) => reason switch
    {
        Reason.NeverDetected => "never-detected",
        Reason.TooLate => "too-late",
        Reason.NoWindow => "no-window",
        Reason.NoChannel => "no-channel",
        Reason.NoRounds => "no-rounds",
        Reason.Harmless => "harmless",
        Reason.Reserve => "reserve",
        _ => "held-by-rules",
    };

    // The categories that come, and the classes by name where several of one category do. A class that is named as its
    // category has no line of its own: the name means the whole category.
    private IEnumerable<(string Name, int[] Classes)> Classes()
    {
        int[] coming = [.. _layout.Waves.Select(w => w.Class).Distinct().Order()];
        foreach (IGrouping<ThreatCategory, int> category in coming.GroupBy(c => _layout.Classes[c].Category))
        {
            yield return (Categories.Name(category.Key), [.. category]);
            if (category.Count() > 1)
            {
                foreach (int one in category.Where(c => _scenario.ThreatClasses[c].Id != Categories.Name(category.Key)))
                {
                    yield return (_scenario.ThreatClasses[one].Id, [one]);
                }
            }
        }
    }

    private IEnumerable<int> Shooting() => _layout.Shooters.Select(s => s.Nation).Distinct().Order();

    private int[] Weapons(Func<WeaponRow, bool> which) =>
        [.. Enumerable.Range(0, _layout.Weapons.Length).Where(w => which(_layout.Weapons[w]))];

    private int[] Killed(Func<ShooterRow, bool> who, IEnumerable<int> classes) =>
    [
        .. Weapons(w => who(_layout.Shooters[w.Shooter]))
            .SelectMany(w => classes.Select(c => (w * _layout.Classes.Length) + c)),
    ];

    private static double Weighted(int[] counts, int[] slots, double[] parameters)
    {
        double sum = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            sum += counts[i] * parameters[slots[i]];
        }
        return sum;
    }

    private void Add(string name, string unit, Func<Ended, double> value) =>
        _measures.Add(new Measure(name, unit, value));
}
