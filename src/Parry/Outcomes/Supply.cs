using System;
using Parry.Engine;
using Parry.Planning;

namespace Parry.Outcomes;

/// <summary>The rounds of one campaign at a time: what is left after a night, what is made, and what reaches whom
/// before the next.</summary>
internal sealed class Supply(RaidLayout layout, double[] parameters)
{
    // A limit of half a round a day brings one every second day: what is over waits for the next time.
    private readonly double[] _allowance = new double[layout.Scenario.Interceptors.Length];
    private double _day;

    /// <summary>What the next night starts with.</summary>
    public Night Night { get; } = new(layout);

    /// <summary>Back to full magazines and depots as at the start.</summary>
    public void Start()
    {
        _day = 0;
        Array.Clear(_allowance);
        Array.Clear(Night.Out);
        Array.Clear(Night.AircraftLost);
        for (int w = 0; w < layout.Weapons.Length; w++)
        {
            Night.Rounds[w] = Full(w);
        }
        for (int i = 0; i < _allowance.Length; i++)
        {
            Night.Depot[i] = parameters[layout.Campaign!.Supplies[i].StockSlot];
        }
    }

    /// <summary>Brings up what the days until a night bring, shooters in the order of the file; those that are out get
    /// nothing.</summary>
    public void BringUp(NightRow night)
    {
        double days = parameters[night.DaySlot] - _day;
        (_day, Night.Raid) = (parameters[night.DaySlot], parameters[night.RaidSlot]);
        for (int i = 0; i < _allowance.Length; i++)
        {
            SupplyRow row = layout.Campaign!.Supplies[i];
            Night.Depot[i] += parameters[row.ProductionSlot] * days;
            _allowance[i] += row.HasLimit ? parameters[row.DeliverySlot] * days : Night.Stock(i);
            Deliver(i, (int)Math.Min(int.MaxValue, Math.Floor(_allowance[i] + 1e-9)));
            _allowance[i] = row.HasLimit ? Math.Max(0, _allowance[i] - Math.Floor(_allowance[i] + 1e-9)) : 0;
        }
    }

    /// <summary>Takes over what a night has left.</summary>
    public void TakeOver(Tally tally)
    {
        tally.Left.CopyTo(Night.Rounds, 0);
        for (int s = 0; s < tally.AircraftLost.Length; s++)
        {
            Night.AircraftLost[s] += tally.AircraftLost[s];
        }
    }

    /// <summary>Rounds of a type in shooters, those of shooters that are out too.</summary>
    public int InShooters(int interceptor)
    {
        int sum = 0;
        for (int w = 0; w < layout.Weapons.Length; w++)
        {
            sum += layout.Weapons[w].Interceptor == interceptor ? Night.Rounds[w] : 0;
        }
        return sum;
    }

    private void Deliver(int interceptor, int most)
    {
        for (int w = 0; w < layout.Weapons.Length; w++)
        {
            if (layout.Weapons[w].Interceptor == interceptor && !Night.Out[layout.Weapons[w].Shooter])
            {
                int brought = Night.Take(interceptor, Math.Min(most, Full(w) - Night.Rounds[w]));
                Night.Rounds[w] += brought;
                most -= brought;
            }
        }
    }

    private int Full(int weapon)
    {
        ShooterRow shooter = layout.Shooters[layout.Weapons[weapon].Shooter];
        int rounds = (int)parameters[layout.Weapons[weapon].RoundSlot];
        return shooter.IsPatrol
            ? rounds * Magazines.Aircraft(shooter, parameters, Night.AircraftLost[layout.Weapons[weapon].Shooter])
            : rounds;
    }
}
