using System.Collections.Generic;

namespace Parry.Peers.Textbook;

public sealed class Threat(int number, FamilyRow family, long launch, Plan plan)
{
    public int Number { get; } = number;

    public FamilyRow Family { get; } = family;

    public ClassRow Class { get; } = plan.Classes[family.Class];

    public long Launch { get; } = launch;

    public bool IsFlying { get; set; } = true;

    /// <summary>Rounds on their way to it.</summary>
    public int InFlight { get; set; }

    /// <summary>Whether it waits for a channel.</summary>
    public bool Waits { get; set; }

    /// <summary>By net.</summary>
    public bool[] Tracked { get; } = new bool[plan.Nets.Count];

    /// <summary>Drawn so far, by layer.</summary>
    public int[] Salvos { get; } = new int[plan.Layers.Count];
}

public sealed class Shooter
{
    public Shooter(ShooterRow row, LayerRow layer)
    {
        (Row, Layer) = (row, layer);
        for (int i = 0; i < (int)row.Channels; i++)
        {
            Free.Add(new Channel(i, row.Patrol));
        }
    }

    public ShooterRow Row { get; }

    public LayerRow Layer { get; }

    /// <summary>When the launcher is ready.</summary>
    public long Ready { get; set; }

    public List<Channel> Free { get; } = [];

    public bool CanFire(Weapon weapon) => Row.Patrol ? Best(weapon) is not null : Free.Count > 0;

    /// <summary>Takes a free channel: of a patrol, the aircraft with the most rounds, the first among equals.</summary>
    public Channel? Take(Weapon weapon)
    {
        Channel? taken = Row.Patrol ? Best(weapon) : Free[^1];
        Free.Remove(taken!);
        return taken;
    }

    private Channel? Best(Weapon weapon)
    {
        Channel? best = null;
        foreach (Channel channel in Free)
        {
            int rounds = channel.Rounds![weapon];
            if (rounds > 0 && (best is null || rounds > best.Rounds![weapon]
                || (rounds == best.Rounds![weapon] && channel.Place < best.Place)))
            {
                best = channel;
            }
        }
        return best;
    }
}

/// <summary>A channel of fire, or an aircraft with rounds of its own.</summary>
public sealed class Channel(int place, bool isAircraft)
{
    public int Place { get; } = place;

    public Dictionary<Weapon, int>? Rounds { get; } = isAircraft ? new(2) : null;

    /// <summary>Fires as many as there are, up to a number.</summary>
    public int Fire(Weapon weapon, int most)
    {
        int fired = int.Min(most, Rounds?[weapon] ?? weapon.Left);
        if (Rounds is not null)
        {
            Rounds[weapon] -= fired;
        }
        weapon.Left -= fired;
        weapon.Fired += fired;
        return fired;
    }
}

public sealed class Weapon
{
    public Weapon(WeaponRow row, Shooter shooter)
    {
        (Row, Shooter, Left) = (row, shooter, (int)row.Rounds);
        if (shooter.Row.Patrol)
        {
            Left *= shooter.Free.Count;
            foreach (Channel aircraft in shooter.Free)
            {
                aircraft.Rounds![this] = (int)row.Rounds;
            }
        }
    }

    public WeaponRow Row { get; }

    public Shooter Shooter { get; }

    public int Left { get; set; }

    public int Fired { get; set; }
}
