using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Studies;

/// <summary>Bounds the expected kills of an assigner who may look after every round. A round of weapon w that is fired
/// at a living threat kills it with p_w, so with x_w the rounds that it draws on average a threat's chance to be killed is
/// at most min(1, sum of p_w x_w). With a price l_w a round, the best over all threats is at most
///     sum of l_w R_w + sum over threats of max(0, 1 - min over w of l_w / p_w)
/// whatever the prices (Lagrangian relaxation; Hawkins 2003, weakly coupled dynamic programs). The static sum of
/// 1 - product of (1 - p)^n would be no bound: two rounds kept for one threat may do for two, if the first one
/// hits.</summary>
internal sealed class KillPrices
{
    private const int Sweeps = 4, Steps = 600, Patience = 12;
    private const double FirstAim = 0.1, FinestAim = 1e-4;

    private readonly IReadOnlyList<(int Count, double[] Sspk)> _kinds;
    private readonly double[] _rounds;
    private readonly int[] _weapons;
    private readonly double[] _prices, _bestPrices, _slope;
    private double _best = double.PositiveInfinity;

    /// <param name="kinds">Threats that are alike: how many, and the kill probability of every weapon, 0 where it
    /// cannot shoot.</param>
    /// <param name="rounds">One a weapon, 1 or more where a kind has a kill probability.</param>
    public KillPrices(IReadOnlyList<(int Count, double[] Sspk)> kinds, double[] rounds)
    {
        (_kinds, _rounds) = ([.. kinds.Where(k => k.Sspk.Any(p => p > 0))], rounds);
        _weapons = [.. Enumerable.Range(0, rounds.Length).Where(w => _kinds.Any(k => k.Sspk[w] > 0))];
        (_prices, _bestPrices) = (new double[rounds.Length], new double[rounds.Length]);
        _slope = new double[rounds.Length];
    }

    /// <summary>The least bound that was found; never above the number of threats that can be shot at.</summary>
    public double Least()
    {
        Bound(); // at no price at all: every threat that can be shot at
        Sweep();
        Descend();
        _bestPrices.CopyTo(_prices, 0);
        Sweep();
        return _best;
    }

    // The bound at the prices, which are kept if it is the least so far, and its slope.
    private double Bound()
    {
        _rounds.CopyTo(_slope, 0);
        double bound = _weapons.Sum(w => _prices[w] * _rounds[w]);
        foreach ((int count, double[] sspk) in _kinds)
        {
            (double cost, int cheapest) = Cheapest(sspk, -1);
            if (cost < 1)
            {
                bound += count * (1 - cost);
                _slope[cheapest] -= count / sspk[cheapest];
            }
        }
        if (bound < _best)
        {
            _best = bound;
            _prices.CopyTo(_bestPrices, 0);
        }
        return bound;
    }

    // What a kill costs by the cheapest weapon but one.
    private (double Cost, int Weapon) Cheapest(double[] sspk, int except)
    {
        (double cost, int weapon) = (double.PositiveInfinity, -1);
        foreach (int w in _weapons)
        {
            if (w != except && sspk[w] > 0 && _prices[w] / sspk[w] < cost)
            {
                (cost, weapon) = (_prices[w] / sspk[w], w);
            }
        }
        return (cost, weapon);
    }

    // Each price in turn to where the bound is least, the others held: exact, but corners can stop it short.
    private void Sweep()
    {
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (int weapon in _weapons)
            {
                _prices[weapon] = BestPrice(weapon);
            }
            Bound();
        }
    }

    // Below the price at which a kind turns to the weapon, it would draw count / p rounds.
    private double BestPrice(int weapon)
    {
        double drawn = 0;
        foreach ((double price, double rounds) in _kinds
            .Where(k => k.Sspk[weapon] > 0)
            .Select(k => (Math.Min(1, Cheapest(k.Sspk, weapon).Cost) * k.Sspk[weapon], k.Count / k.Sspk[weapon]))
            .OrderByDescending(k => k.Item1))
        {
            drawn += rounds;
            if (drawn > _rounds[weapon])
            {
                return price;
            }
        }
        return 0;
    }

    // Polyak's subgradient steps towards a level below the best bound, which comes nearer when it is not reached.
    private void Descend()
    {
        double aim = FirstAim;
        for (int step = 0, idle = 0; step < Steps && aim > FinestAim && _best > 0; step++)
        {
            double before = _best, bound = Bound();
            idle = _best < before * (1 - (aim / 4)) ? 0 : idle + 1;
            double steepness = _weapons.Sum(w => _slope[w] * _slope[w] / _rounds[w]);
            if (steepness <= 0)
            {
                return;
            }
            double length = (bound - (_best * (1 - aim))) / steepness;
            foreach (int w in _weapons)
            {
                _prices[w] = Math.Clamp(_prices[w] - (length * _slope[w] / _rounds[w]), 0, 1);
            }
            if (idle > Patience)
            {
                (aim, idle) = (aim / 2, 0);
                _bestPrices.CopyTo(_prices, 0);
            }
        }
    }
}
