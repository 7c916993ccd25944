using System;

namespace Parry.Peers.Textbook;

/// <summary>Something that happens at a time.</summary>
/// <param name="order">Its place among what happens at the same instant.</param>
public abstract class Event(int order)
{
    public int Order { get; } = order;

    public abstract void Happen(Raid raid, long now);
}

public sealed class Intercept(Threat threat, Weapon weapon, Channel channel, int fired) : Event(0)
{
    public override void Happen(Raid raid, long now)
    {
        double kill = weapon.Row.Kill[threat.Family.Class]!.Value;
        for (int round = 0; round < fired && threat.IsFlying; round++)
        {
            if (raid.Uniform() < kill)
            {
                threat.IsFlying = false;
                raid.Result.Intercepted[threat.Family.Class]++;
            }
        }
        raid.Schedule(now + (long)weapon.Shooter.Row.Assessment, new Assessed(threat, weapon, channel, fired));
    }
}

public sealed class Assessed(Threat threat, Weapon weapon, Channel channel, int fired) : Event(1)
{
    public override void Happen(Raid raid, long now) => raid.Assess(threat, weapon, channel, fired, now);
}

public sealed class Released(Shooter shooter, Channel channel) : Event(2)
{
    public override void Happen(Raid raid, long now)
    {
        shooter.Free.Add(channel);
        raid.Serve(shooter, now);
    }
}

/// <summary>A threat ends by itself: it fails, or reaches its target.</summary>
public sealed class Ended(Threat threat, bool fails) : Event(fails ? 3 : 4)
{
    public override void Happen(Raid raid, long now)
    {
        if (!threat.IsFlying)
        {
            return;
        }
        threat.IsFlying = false;
        if (fails)
        {
            raid.Result.Failed[threat.Family.Class]++;
            return;
        }
        raid.Result.Leaked[threat.Family.Class]++;
        double miss = threat.Class.CepMeters * Math.Sqrt(-Math.Log2(1 - raid.Uniform()));
        AssetRow asset = raid.Plan.Assets[threat.Family.Asset];
        raid.Result.Impacts[threat.Family.Asset] += miss <= asset.RadiusMeters ? 1 : 0;
    }
}

public sealed class Tracked(Threat threat, int net) : Event(5)
{
    public override void Happen(Raid raid, long now)
    {
        if (threat.IsFlying && !threat.Tracked[net])
        {
            raid.Track(threat, net, now);
        }
    }
}

public sealed class WindowOpens(Threat threat) : Event(6)
{
    public override void Happen(Raid raid, long now) => raid.Consider(threat, now);
}

public sealed class Launched(Threat threat) : Event(7)
{
    public override void Happen(Raid raid, long now)
    {
        if (raid.Uniform() >= threat.Class.LaunchReliability)
        {
            threat.IsFlying = false;
            raid.Result.Failed[threat.Family.Class]++;
            return;
        }
        int flight = threat.Family.Flight;
        bool fails = raid.Uniform() >= threat.Class.FlightReliability;
        raid.Schedule(now + (fails ? (long)Math.Ceiling(raid.Uniform() * flight) : flight), new Ended(threat, fails));
        for (int net = 0; net < raid.Plan.Nets.Count; net++)
        {
            if (threat.Family.Hazards[net].TicksAt(-Math.Log(1 - raid.Uniform())) is { } seen)
            {
                NetRow row = raid.Plan.Nets[net];
                raid.Schedule(now + seen + (long)row.Formation + (long)row.Identification, new Tracked(threat, net));
            }
        }
    }
}
