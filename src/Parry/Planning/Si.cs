using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>The one door from people's units to SI (m, s, m/s, rad, m2, USD, 1/s).</summary>
internal static class Si
{
    public static double Of(World world, Amount amount) => world[amount] * amount.Unit.SiFactor;
}
