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
}
