using System;
using System.Collections.Generic;

namespace Parry.Peers.Textbook;

/// <summary>A raid as a textbook would program it: objects for what there is, an event object for what happens, and the
/// library's priority queue between them. One object plays one raid.</summary>
public sealed class Raid
{
    private readonly PriorityQueue<Event, (long Time, int Order, int Sequence)> _events = new();
    private readonly List<Threat> _waiting = [];
    private readonly Weapon[] _weapons;
    private readonly Random _random;
    private int _sequence;

    public Raid(Plan plan, Random random)
    {
        (Plan, _random) = (plan, random);
        var shooters = new Shooter[plan.Shooters.Count];
        for (int s = 0; s < shooters.Length; s++)
        {
            shooters[s] = new Shooter(plan.Shooters[s], plan.Layers[plan.Shooters[s].Layer]);
        }
        _weapons = new Weapon[plan.Weapons.Count];
        for (int w = 0; w < _weapons.Length; w++)
        {
            _weapons[w] = new Weapon(plan.Weapons[w], shooters[plan.Weapons[w].Shooter]);
        }
        Result = new Result(plan);
    }

    public Plan Plan { get; }

    public Result Result { get; }

    public int Events { get; private set; }

    public Result Play()
    {
        int number = 0;
        foreach (WaveRow wave in Plan.Waves)
        {
            FamilyRow family = Plan.Families[wave.Families[0]];
            for (int i = 0; i < (int)wave.Count; i++)
            {
                long due = wave.Start + (long)(i * wave.Spacing);
                var threat = new Threat(number++, family, wave.OnTarget ? due - family.Flight : due, Plan);
                Schedule(threat.Launch, new Launched(threat));
            }
        }
        while (_events.TryDequeue(out Event? next, out (long Time, int, int) at))
        {
            Events++;
            next.Happen(this, at.Time);
        }
        for (int w = 0; w < _weapons.Length; w++)
        {
            Result.Rounds[w] = _weapons[w].Fired;
        }
        return Result;
    }

    public double Uniform() => _random.NextDouble();

    public void Schedule(long time, Event what) => _events.Enqueue(what, (time, what.Order, _sequence++));

    /// <summary>A net has a track from now on: it tells those who hear it, and its weapons look at their windows.</summary>
    public void Track(Threat threat, int net, long now)
    {
        threat.Tracked[net] = true;
        for (int to = 0; to < Plan.Nets.Count; to++)
        {
            if (!threat.Tracked[to] && Plan.Nets[to].Hears.Contains(net))
            {
                Schedule(now + (long)Plan.Nets[to].Latency, new Tracked(threat, to));
            }
        }
        bool open = false;
        foreach (ShotRow shot in threat.Family.Shots)
        {
            Shooter shooter = _weapons[shot.Weapon].Shooter;
            if (shooter.Row.Net == net)
            {
                long opening = threat.Launch + shot.LaunchBy[0] - (long)shooter.Row.Reaction;
                if (opening > now)
                {
                    Schedule(opening, new WindowOpens(threat));
                }
                else
                {
                    open = true;
                }
            }
        }
        if (open)
        {
            Consider(threat, now);
        }
    }

    /// <summary>Engages the threat if a shot is open; it waits if only a channel is lacking.</summary>
    public void Consider(Threat threat, long now)
    {
        if (threat.IsFlying && threat.InFlight == 0)
        {
            if (Choose(threat, now, out bool blocked) is { } offer)
            {
                Engage(threat, offer, now);
            }
            else if (blocked && !threat.Waits)
            {
                Wait(threat);
            }
        }
    }

    public void Engage(Threat threat, Offer offer, long now)
    {
        Weapon weapon = offer.Weapon;
        Shooter shooter = weapon.Shooter;
        int salvo = (int)Math.Max(1, threat.Salvos[shooter.Row.Layer] == 0 ? shooter.Layer.Salvo : shooter.Layer.NextSalvo);
        Channel channel = shooter.Take(weapon)!;
        int fired = channel.Fire(weapon, salvo);
        shooter.Ready = offer.Launch + (fired * (long)shooter.Row.LaunchSpacing);
        threat.Salvos[shooter.Row.Layer]++;
        threat.InFlight += fired;
        if (threat.Waits)
        {
            threat.Waits = false;
            _waiting.Remove(threat);
        }
        Schedule(offer.Intercept, new Intercept(threat, weapon, channel, fired));
    }

    /// <summary>The look: the channel is given away, or freed when the aircraft has turned.</summary>
    public void Assess(Threat threat, Weapon weapon, Channel channel, int fired, long now)
    {
        Shooter shooter = weapon.Shooter;
        threat.InFlight -= fired;
        if (shooter.Row.ReAttack > 0)
        {
            Schedule(now + (long)shooter.Row.ReAttack, new Released(shooter, channel));
            Consider(threat, now);
            return;
        }
        shooter.Free.Add(channel);
        if (threat.IsFlying && threat.InFlight == 0 && Choose(threat, now, out _) is { } offer)
        {
            if (offer.Weapon.Shooter != shooter)
            {
                Engage(threat, offer, now);
            }
            else if (!threat.Waits)
            {
                Wait(threat);
            }
        }
        Serve(shooter, now);
        Consider(threat, now);
    }

    /// <summary>Gives free channels to the waiting threats that the shooter can meet first.</summary>
    public void Serve(Shooter shooter, long now)
    {
        while (shooter.Free.Count > 0 && _waiting.Count > 0)
        {
            Threat? chosen = null;
            Offer best = default;
            _waiting.RemoveAll(t => !t.IsFlying && !(t.Waits = false));
            foreach (Threat threat in _waiting)
            {
                if (!threat.Family.ShotsOf.TryGetValue(shooter.Row.Id, out List<ShotRow>? shots))
                {
                    continue;
                }
                foreach (ShotRow shot in shots)
                {
                    if (Offered(threat, shot, now, out _) is { } offer
                        && (chosen is null || offer.Intercept < best.Intercept
                            || (offer.Intercept == best.Intercept && threat.Number < chosen.Number)))
                    {
                        (chosen, best) = (threat, offer);
                    }
                }
            }
            if (chosen is null)
            {
                return;
            }
            Engage(chosen, best, now);
        }
    }

    private void Wait(Threat threat)
    {
        threat.Waits = true;
        _waiting.Add(threat);
    }

    private Offer? Choose(Threat threat, long now, out bool blocked)
    {
        Offer? best = null;
        blocked = false;
        foreach (ShotRow shot in threat.Family.Shots)
        {
            if (Offered(threat, shot, now, out bool busy) is { } offer && !(best?.Intercept <= offer.Intercept))
            {
                best = offer;
            }
            blocked |= busy;
        }
        return best;
    }

    private Offer? Offered(Threat threat, ShotRow shot, long now, out bool busy)
    {
        Weapon weapon = _weapons[shot.Weapon];
        Shooter shooter = weapon.Shooter;
        busy = false;
        long ready = now + (long)shooter.Row.Reaction;
        if (!threat.Tracked[shooter.Row.Net] || threat.InFlight > 0
            || ready < threat.Launch + shot.LaunchBy[0] || ready > threat.Launch + shot.LaunchBy[^1]
            || (shooter.Layer.MaximumSalvos > 0 && threat.Salvos[shooter.Row.Layer] >= shooter.Layer.MaximumSalvos)
            || weapon.Left == 0)
        {
            return null;
        }
        if (!shooter.CanFire(weapon))
        {
            busy = true;
            return null;
        }
        long launch = Math.Max(ready, shooter.Ready);
        return shot.InterceptOf(launch - threat.Launch) is { } after
            ? new Offer(weapon, launch, threat.Launch + after)
            : null;
    }
}

/// <summary>A shot that can be taken now.</summary>
public readonly record struct Offer(Weapon Weapon, long Launch, long Intercept);
