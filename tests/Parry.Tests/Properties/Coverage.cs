using System;
using System.Collections.Generic;
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
        foreach (Reason reason in Enum.GetValues<Reason>())
        {
            Add($"happened: {MeasureSet.Name(reason)}", Any(s => s.Told.Tally.Unengaged[(int)reason] > 0));
        }
    }

    private void Add(string feature, bool had) =>
        _counts[feature] = _counts.GetValueOrDefault(feature) + (had ? 1 : 0);

    public void AssertEachInFivePercentOf(int scenarios) =>
        Assert.All(_counts, c => Assert.True(c.Value >= 0.05 * scenarios, $"{c.Key}: {c.Value} of {scenarios}"));

    public override string ToString() =>
        string.Join(Environment.NewLine, _counts.Select(c => $"{c.Value,5}  {c.Key}"));
}
