using System;
using Parry.Engine;
using Parry.Planning;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>Fights single raids under the conditions of a crisis. What one thread works with.</summary>
internal sealed class RaidBench
{
    // Reloading within a raid is as free as in a raid by itself.
    private const double Plenty = 1e9;

    private readonly RaidLayout _layout;
    private readonly WorldSet _worlds;
    private readonly RaidOwners _owners;
    private readonly Replication _replication;
    private readonly Night _night;
    private readonly double[] _values, _parameters, _full;
    private int _world = -1;

    public RaidBench(RaidLayout layout, WorldSet worlds, RaidOwners owners)
    {
        (_layout, _worlds, _owners) = (layout, worlds, owners);
        _replication = new Replication(layout);
        _night = new Night(layout);
        _values = new double[layout.Scenario.Inputs.Length];
        _parameters = new double[layout.Parameters.Count];
        _full = new double[owners.CellNames.Length];
    }

    /// <summary>The share of the raid that flew and was seen, in the last raid fought.</summary>
    public double Tracked { get; private set; }

    /// <summary>Fights a raid of one world.</summary>
    /// <param name="plan">The world's.</param>
    /// <param name="world">Its number.</param>
    /// <param name="seed">Of all draws.</param>
    /// <param name="under">Null: as the scenario has it.</param>
    /// <param name="spent">Becomes what was fired of each cell, as a share of its full stock.</param>
    public RaidRecord Fight(RaidPlan plan, int world, ulong seed, RaidCase? under, Span<double> spent)
    {
        Enter(world);
        if (under is { } raid)
        {
            Prepare(raid);
        }
        Tally tally = _replication.Run(
            plan, _parameters, new Stream(seed, (uint)world, 0), night: under is null ? null : _night);
        Spent(tally, spent);
        Tracked = Seen(tally);
        double loss = 0;
        for (int asset = 0; asset < tally.Impacts.Length; asset++)
        {
            loss += _owners.AssetWeights[asset] * tally.Impacts[asset];
        }
        return new RaidRecord(
            loss, tally.Threatening == 0 ? 1 : tally.ThreateningKilled / (double)tally.Threatening);
    }

    private void Enter(int world)
    {
        if (world == _world)
        {
            return;
        }
        _world = world;
        _worlds.Fill(world, _values);
        _layout.Parameters.Fill(_values, _parameters);
        Array.Clear(_full);
        for (int w = 0; w < _layout.Weapons.Length; w++)
        {
            _full[_owners.CellOf[w]] += Full(w);
        }
    }

    private void Prepare(in RaidCase raid)
    {
        _night.Raid = raid.Size;
        Array.Fill(_night.Depot, Plenty);
        for (int s = 0; s < _night.Out.Length; s++)
        {
            _night.Out[s] = Supplied(s, raid) <= 0;
        }
        for (int w = 0; w < _night.Rounds.Length; w++)
        {
            double share = raid.Stock * Supplied(_layout.Weapons[w].Shooter, raid);
            _night.Rounds[w] = (int)Math.Round(Full(w) * share, MidpointRounding.AwayFromZero);
        }
    }

    private double Supplied(int shooter, in RaidCase raid) => _owners.OfShooter[shooter] switch
    {
        Owner.Ally => raid.Ally,
        Owner.Coalition => raid.Coalition,
        _ => 1,
    };

    private double Full(int weapon)
    {
        WeaponRow row = _layout.Weapons[weapon];
        ShooterRow shooter = _layout.Shooters[row.Shooter];
        int rounds = (int)_parameters[row.RoundSlot];
        return shooter.IsPatrol ? rounds * Magazines.Aircraft(shooter, _parameters, 0) : rounds;
    }

    private void Spent(Tally tally, Span<double> spent)
    {
        spent.Clear();
        for (int w = 0; w < tally.Rounds.Length; w++)
        {
            spent[_owners.CellOf[w]] += tally.Rounds[w];
        }
        for (int cell = 0; cell < spent.Length; cell++)
        {
            spent[cell] = _full[cell] > 0 ? Math.Min(1, spent[cell] / _full[cell]) : 0;
        }
    }

    private static double Seen(Tally tally)
    {
        int flown = 0;
        for (int c = 0; c < tally.Launched.Length; c++)
        {
            flown += tally.Launched[c] - tally.Failed[c];
        }
        return flown <= 0 ? 1 : 1 - (tally.Unengaged[(int)Reason.NeverDetected] / (double)flown);
    }
}
