using Parry.Response;

namespace Parry.Tests.Response;

/// <summary>The game of the reference: three rungs, rho 1 and 1, pi 0.6 and 0.4, c 0.5 and 0.7, W 2 and 2. The mover gets
/// -rho (k - j)^2 / 4 + pi k / 2 - c (2^k - 1) / 3, with j the other's last move (1 at first); both lose W if the last two
/// moves of all are both 2.</summary>
internal static class MiniGame
{
    private static readonly double[] Rho = [1, 1], Pi = [0.6, 0.4], Cost = [0.5, 0.7];

    public static ShortGame Of(double discount, int plies = 4) => new(
        plies,
        3,
        [2, 2],
        discount,
        (moves, k) =>
        {
            int mover = moves.Length % 2, j = moves.IsEmpty ? 1 : moves[^1];
            return (-Rho[mover] * (k - j) * (k - j) / 4) + (Pi[mover] * k / 2) - (Cost[mover] * ((1 << k) - 1) / 3.0);
        },
        moves => moves.Length == plies && moves[^1] == 2 && moves[^2] == 2);
}
