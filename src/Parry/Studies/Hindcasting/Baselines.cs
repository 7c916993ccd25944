using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Statistics;

namespace Parry.Studies;

/// <summary>Two forecasts of interceptions that know nothing of the raid but its size: binomial with the rate pooled over
/// the other raids, and the rate of the raid before. Both take rates of the same category where some other raid has
/// one, else of all categories together.</summary>
internal sealed class Baselines
{
    private readonly ImmutableArray<(HindcastRaid Raid, ImmutableArray<Interceptions> Rates)> _raids;

    public Baselines(IEnumerable<HindcastRaid> raids) => _raids = [.. raids.Select(r => (r, Rates(r)))];

    public HindcastSkill PooledRate() => Skill("pooled-rate", (raid, came) =>
    {
        Interceptions[] others = [.. Known(came.Kind, _raids.Where(r => r.Raid.Id != raid.Id).Select(r => r.Rates))];
        double threats = others.Sum(o => (double)o.Launched);
        double rate = others.Sum(o => o.Launched * o.Share) / threats;
        return threats > 0 ? Crps.OfShare(came.Launched, Math.Clamp(rate, 0, 1), came.Share) : null;
    });

    public HindcastSkill LastRaid() => Skill("last-raid", (raid, came) =>
    {
        Interceptions? last = Known(came.Kind, _raids
            .Where(r => r.Raid.Id != raid.Id && r.Raid.HHour < raid.HHour)
            .OrderByDescending(r => r.Raid.HHour).Select(r => r.Rates)).FirstOrDefault();
        return last is null ? null : Math.Abs(last.Share - came.Share);
    });

    private HindcastSkill Skill(string name, Func<HindcastRaid, Interceptions, double?> score)
    {
        (double Model, double Plain)[] pairs =
        [
            .. from raid in _raids.Select(r => r.Raid)
               from quantity in raid.Quantities
               where quantity is { Standing: HindcastStanding.Scored, Interceptions: not null }
               let came = quantity.Interceptions!
               let plain = score(raid, came)
               where plain is not null
               select (quantity.Crps * came.Scale, plain.Value),
        ];
        return new HindcastSkill(
            name,
            pairs.Length,
            pairs.Select(p => p.Model).DefaultIfEmpty(double.NaN).Average(),
            pairs.Select(p => p.Plain).DefaultIfEmpty(double.NaN).Average());
    }

    // One rate a raid: of the kind where any raid has it, else of all kinds.
    private static IEnumerable<Interceptions> Known(string kind, IEnumerable<ImmutableArray<Interceptions>> raids)
    {
        ImmutableArray<Interceptions>[] all = [.. raids];
        string wanted = all.Any(r => r.Any(i => i.Kind == kind)) ? kind : Interceptions.Any;
        return all.SelectMany(r => r.Where(i => i.Kind == wanted));
    }

    // The first quantity of each kind; together they stand for all kinds where none does.
    private static ImmutableArray<Interceptions> Rates(HindcastRaid raid)
    {
        Interceptions[] kinds =
        [
            .. raid.Quantities.Select(q => q.Interceptions).OfType<Interceptions>().DistinctBy(i => i.Kind),
        ];
        if (kinds.Length == 0 || kinds.Any(k => k.Kind == Interceptions.Any))
        {
            return [.. kinds];
        }
        int launched = kinds.Sum(k => k.Launched);
        double share = kinds.Sum(k => k.Launched * k.Share) / launched;
        return [.. kinds, new Interceptions(Interceptions.Any, launched, 1.0 / launched, share)];
    }
}
