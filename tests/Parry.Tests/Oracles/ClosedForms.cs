using System;
using System.Linq;
using MathNet.Numerics;

namespace Parry.Tests.Oracles;

/// <summary>What the literature gives in closed form for the simplest defences.</summary>
internal static class ClosedForms
{
    /// <summary>The probability that at least one of n independent rounds kills.</summary>
    public static double KillByAny(double sspk, int rounds) => 1 - Math.Pow(1 - sspk, rounds);

    /// <summary>Mean rounds at one threat, shooting and looking at most so many times: (1 - q^m) / p.</summary>
    public static double ShootLookShootRounds(double sspk, int most) => (1 - Math.Pow(1 - sspk, most)) / sspk;

    /// <summary>The probability of landing within R of the aim point, given half do within CEP.</summary>
    public static double HitWithin(double radius, double cep) => 1 - Math.Pow(2, -Math.Pow(radius / cep, 2));

    public static double RaidAnnihilation(double kill, int threats) => Math.Pow(kill, threats);

    /// <summary>P(k of n) with probability p each.</summary>
    public static double Binomial(int n, int k, double p) =>
        SpecialFunctions.Binomial(n, k) * Math.Pow(p, k) * Math.Pow(1 - p, n - k);

    /// <summary>Mean kills of a magazine fired one by one, each round at a threat still alive: min(threats,
    /// Binomial(rounds, p)).</summary>
    public static double MagazineKills(int threats, int rounds, double sspk) =>
        Enumerable.Range(0, rounds + 1).Sum(k => Math.Min(k, threats) * Binomial(rounds, k, sspk));

    /// <summary>Mean rounds until all threats are dead or the magazine is empty: min(rounds, negative binomial), summed
    /// as P(more than r fired) = P(fewer than all dead after r).</summary>
    public static double MagazineRounds(int threats, int rounds, double sspk) =>
        Enumerable.Range(0, rounds).Sum(r => Enumerable.Range(0, Math.Min(threats, r + 1)).Sum(
            k => Binomial(r, k, sspk)));

    /// <summary>The share of arrivals that find all channels busy (Erlang 1917), by the usual recursion.</summary>
    public static double ErlangB(double load, int channels)
    {
        double blocked = 1;
        for (int c = 1; c <= channels; c++)
        {
            blocked = load * blocked / (c + (load * blocked));
        }
        return blocked;
    }

    /// <summary>The kill probability each warhead needs for all of them to be killed with probability P0 (Wilkening 1999:
    /// K_W, the warhead kill probability).</summary>
    public static double KillEachNeeds(double all, int warheads) => Math.Pow(all, 1.0 / warheads);

    /// <summary>Rounds at each object, not whole, that reach a kill probability through a track that may fail.</summary>
    public static double RoundsEach(double kill, double track, double sspk) =>
        Math.Log(1 - (kill / track)) / Math.Log(1 - sspk);

    /// <summary>Wilkening's barrage: that many rounds at every warhead and decoy.</summary>
    public static double Barrage(double all, int warheads, int decoys, double track, double sspk) =>
        (warheads + decoys) * RoundsEach(KillEachNeeds(all, warheads), track, sspk);

    /// <summary>Wilkening's shoot-look-shoot: so many first, the rest of the barrage's only at what these missed.</summary>
    public static double BarrageAfterALook(double all, int warheads, double track, double sspk, int first) =>
        warheads * (first + (Math.Pow(1 - sspk, first)
            * (RoundsEach(KillEachNeeds(all, warheads), track, sspk) - first)));

    /// <summary>Units out of action in one salvo (Hughes 1995): the good shots less those defeated, over what it takes to
    /// put one unit out of action.</summary>
    public static double SalvoLosses(
        double shooters, double shots, double scouting, double training, double units, double defence, double staying) =>
        ((scouting * training * shots * shooters) - (defence * units)) / staying;

    /// <summary>Mean damage of Carleton's function under a circular normal error, both by their scale: b^2 over
    /// (b^2 + sigma^2), or by the radii at which they are one half.</summary>
    public static double Carleton(double lethal, double cep) => lethal * lethal / ((lethal * lethal) + (cep * cep));

    public static double CostExchange(int rounds, double roundCost, double threatCost) => rounds * roundCost / threatCost;

    /// <summary>Leak through shooting and looking at most so many times, where a miss is taken for a kill with
    /// probability f: every miss but the last may be the end of it.</summary>
    public static double LeakWithFalseKills(double sspk, int most, double f) =>
        Enumerable.Range(1, most - 1).Sum(k => Math.Pow(1 - sspk, k) * Math.Pow(1 - f, k - 1) * f)
        + (Math.Pow(1 - sspk, most) * Math.Pow(1 - f, most - 1));
}
