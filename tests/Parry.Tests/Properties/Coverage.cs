using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Outcomes;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Properties;

/// <summary>How many of the generated scenarios had what: a generator that reaches nothing tests nothing.</summary>
internal sealed class Coverage
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Count(Scenario scenario, IReadOnlyCollection<Story> stories)
    {
        Written(scenario);
        Happened(stories);
    }

    public void Count(Nights nights)
    {
        foreach ((string what, bool was) in ExercisedByNights.By(nights))
        {
            Add("happened: " + what, was);
        }
    }

    private void Written(Scenario s)
    {
        Add("written: several nations", s.Nations.Length > 1);
        Add("written: four nations", s.Nations.Length == 4);
        Add("written: territory", s.Territories.Length > 0);
        Add("written: undefended asset", s.Assets.Any(a => !a.Defended));
        Add("written: several nets, none shared", s.Nets.Length > 1 && s.Nets.All(n => n.Shares.IsEmpty));
        Add("written: nets that share", s.Nets.Any(n => !n.Shares.IsEmpty));
        Add("written: radar", s.Sensors.Any(x => x.Radar is not null));
        Add("written: watch", s.Sensors.Any(x => x.Watch is not null));
        Add("written: radar sector", s.Sensors.Any(x => x.Radar?.Sector is not null));
        foreach (ShooterKind kind in Enum.GetValues<ShooterKind>())
        {
            Add($"written: {kind}", s.Shooters.Any(x => x.Kind == kind));
        }
        Add("written: shooter sector", s.Shooters.Any(x => x.Sector is not null));
        Add("written: two weapons", s.Shooters.Any(x => x.Magazine.Length > 1));
        foreach (ThreatCategory category in Enum.GetValues<ThreatCategory>())
        {
            Add($"written: {category}", s.Raid.Waves.Any(
                w => s.ThreatClasses.First(c => c.Id == w.ThreatClass).Category == category));
        }
        Add("written: time on target", s.Raid.Waves.Any(w => w.TimeOnTarget is not null));
        Add("written: launch", s.Raid.Waves.Any(w => w.Launch is not null));
        Add("written: spacing", s.Raid.Waves.Any(w => w.Spacing is not null));
        Add("written: rate", s.Raid.Waves.Any(w => w.Rate is not null));
        Add("written: route", s.Raid.Waves.Any(w => w.Route is not null));
        Add("written: weighted targets", s.Raid.Waves.Any(w => w.Targets.Length > 1));
        Add("written: geometry in doubt", s.Inputs.Any(i => i.ChangesGeometry && !i.Spread.IsPoint));
        Add("written: other inputs in doubt", s.Inputs.Any(i => !i.ChangesGeometry && !i.Spread.IsPoint));
        Add("written: maximum salvos", s.Doctrine.Layers.Any(l => l.MaximumSalvos is not null));
        WrittenOfDoctrine(s);
        WrittenOfSensorsAndShooters(s);
        WrittenOfPlans(s);
        WrittenOfAircraft(s);
    }

    private void WrittenOfDoctrine(Scenario s)
    {
        foreach (AssignmentPolicy policy in Enum.GetValues<AssignmentPolicy>())
        {
            Add($"written: {policy}", s.Doctrine.Assignment == policy);
        }
        foreach (Control control in Enum.GetValues<Control>())
        {
            Add($"written: {control}", s.Doctrine.Control == control);
        }
        foreach (LeaveAlone rule in Enum.GetValues<LeaveAlone>())
        {
            Add($"written: leave alone {rule}", s.Doctrine.LeaveAlone == rule);
        }
        foreach (Attribution attribution in Enum.GetValues<Attribution>())
        {
            Add($"written: {attribution}", s.Doctrine.Attribution == attribution);
        }
        Add("written: next salvo", s.Doctrine.Layers.Any(l => l.NextSalvo is not null));
        Add("written: reserve", s.Doctrine.Layers.Any(l => !l.Reserve.IsEmpty));
        Add("written: required kill", s.Doctrine.RequiredKill.Provenance.Note != "default");
        Add("written: lethal radius", s.ThreatClasses.Any(c => c.LethalRadius is not null));
    }

    private void WrittenOfPlans(Scenario s)
    {
        ImmutableArray<PostureLevel> postures = s.Estimate?.Postures ?? [];
        Add("written: posture", !postures.IsEmpty);
        Add("written: ready", postures.Any(p => p.Ready.Spread.Low < 1));
        Add("written: reaction of a posture", postures.Any(p => p.Reaction.Spread.High != 1));
        Add("written: patrols of a posture", postures.Any(p => p.Patrols.Spread.Low < 1));
        Add("written: ration", postures.Any(p => p.Ration.Spread.Low < 1));
        Add("written: campaign", s.HasCampaign);
        Add("written: supply", s.Campaign?.Supplies.IsEmpty == false);
        Add("written: production", s.Campaign?.Supplies.Any(x => x.Production.Spread.High > 0) == true);
        Add("written: delivery", s.Campaign?.Supplies.Any(x => x.Delivery is not null) == true);
        Add("written: exposed", s.Shooters.Any(x => x.Exposed is not null));
        Add("written: decoy", s.Raid.Waves.Any(w => s.ThreatClasses.First(c => c.Id == w.ThreatClass).IsDecoy));
        Add("written: decoy as warhead", s.Nets.Any(n => n.DecoyAsWarhead.Spread.Low < 1));
        Add("written: warhead as decoy", s.Nets.Any(n => n.WarheadAsDecoy.Spread.High > 0));
        Add("written: capacity", s.Nets.Any(n => n.Capacity is not null));
        Add("written: last chance", s.Doctrine.Layers.Any(l => l.LastChance));
        foreach (ControlStatus status in Enum.GetValues<ControlStatus>())
        {
            Add($"written: status {status}", s.Nations.Any(n => n.Status.Any(x => x.Status == status)));
        }
        Add("written: no self-defence", s.Nations.Any(n => !n.SelfDefence));
    }

    private void WrittenOfSensorsAndShooters(Scenario s)
    {
        static bool Some(Amount amount) => amount.Spread.High > 0;
        Add("written: burn-through", s.Sensors.Any(x => x.Radar?.BurnThrough.Spread.Low < 1));
        Add("written: cued scan period", s.Sensors.Any(x => x.Radar?.CuedScanPeriod is not null));
        Add("written: cued range factor", s.Sensors.Any(x => x.Radar?.CuedRangeFactor.Spread.High > 1));
        Add("written: early warning", s.Sensors.Any(x => x.Watch is { CuesOnly: true }));
        Add("written: a watch that sees some", s.Sensors.Any(x => x.Watch is { CuesOnly: false, Sees.Length: < 3 }));
        Add("written: track probability", s.Nets.Any(n => n.TrackProbability.Spread.Low < 1));
        Add("written: common factor of a net", s.Nets.Any(n => Some(n.CommonFactor)));
        Add("written: common factor of an interceptor", s.Interceptors.Any(i => Some(i.CommonFactor)));
        Add("written: false kill", s.Shooters.Any(x => Some(x.FalseKill)));
        Add("written: false miss", s.Shooters.Any(x => Some(x.FalseMiss)));
        Add("written: own tracks only", s.Shooters.Any(x => !x.EngageOnRemote));
        Add("written: class channels", s.Shooters.Any(x => !x.ClassChannels.IsEmpty));
        Add("written: interceptor channels", s.Shooters.Any(x => !x.InterceptorChannels.IsEmpty));
        Add("written: reload", s.Shooters.Any(x => x.Reload is not null));
        Add("written: reloads", s.Shooters.Any(x => x.Reloads is not null));
        Add("written: rearm", s.Shooters.Any(x => x.Patrol?.Rearm is not null));
    }

    private void WrittenOfAircraft(Scenario s)
    {
        foreach (ZoneKind kind in Enum.GetValues<ZoneKind>())
        {
            Add($"written: {kind} zone", s.Zones.Any(z => z.Kind == kind));
        }
        Add("written: friendly fire", s.Zones.Any(z => z.FriendlyFire?.Spread.High > 0));
        Add("written: floor of a zone", s.Zones.Any(z => z.Floor.Spread.High > 0));
        Add("written: ceiling of a zone", s.Zones.Any(z => z.Ceiling.Provenance.Note != "default"));
        Add("written: endurance", s.Shooters.Any(x => x.Patrol?.Endurance is not null));
        Add("written: relief", s.Shooters.Any(x => x.Patrol?.Relief.Spread.High > 0));
        Add("written: relief delay", s.Shooters.Any(x => x.Patrol?.ReliefDelay.Spread.High > 0));
    }

    private void Happened(IReadOnlyCollection<Story> stories)
    {
        bool Any(Func<Story, bool> what) => stories.Any(what);
        Add("happened: kill", Any(s => s.Told.Tally.Killed.Sum() > 0));
        Add("happened: leaker", Any(s => s.Told.Tally.Leaked.Sum() > 0));
        Add("happened: failure", Any(s => s.Told.Tally.Failed.Sum() > 0));
        Add("happened: overkill", Any(s => s.Told.Tally.Overkill > 0));
        Add("happened: held back", Any(s => s.Told.Tally.Held.Sum() > 0));
        Add("happened: ran out", Any(s => s.Told.Tally.ExhaustedAt.Any(t => t != Tally.Never)));
        Add("happened: waited for a channel", Any(s => s.Told.All(TraceKind.Committed).Any(e => e.Open < 0)));
        Add("happened: shot again", Any(s => s.Engagements.GroupBy(e => e.Threat).Any(g => g.Count() > 1)));
        Add("happened: several nations killed", Any(s => s.Told.All(TraceKind.Killed)
            .Select(e => s.ShooterRow(e.Who).Nation).Distinct().Count() > 1));
        var exercised = stories.SelectMany(s => Exercised.By(s).Concat(ExercisedByPlans.By(s)).Concat(ExercisedByAircraft.By(s)));
        foreach (var what in exercised.GroupBy(e => e.What, e => e.Was))
        {
            Add("happened: " + what.Key, what.Any(was => was));
        }
        foreach (Reason reason in Enum.GetValues<Reason>())
        {
            Add($"happened: {MeasureSet.Name(reason)}", Any(s => s.Told.Tally.Unengaged[(int)reason] > 0));
        }
    }

    private void Add(string feature, bool had) =>
        _counts[feature] = _counts.GetValueOrDefault(feature) + (had ? 1 : 0);

    /// <summary>What is written must be so in 5 % of the scenarios, what follows from it in one of 200.</summary>
    public void AssertEnoughOf(int scenarios) => Assert.All(_counts, c =>
    {
        double least = c.Key.StartsWith("written", StringComparison.Ordinal) ? 0.05 * scenarios : 0.005 * scenarios;
        Assert.True(c.Value >= least, $"{c.Key}: {c.Value} of {scenarios}");
    });

    public override string ToString() =>
        string.Join(Environment.NewLine, _counts.Select(c => $"{c.Value,5}  {c.Key}"));
}
