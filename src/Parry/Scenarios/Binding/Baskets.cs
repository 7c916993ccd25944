using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>What a sum can buy: baskets to which nothing more can be added. A smaller one has no place among the
/// alternatives, for what is left over does not defend.</summary>
internal static class Baskets
{
    // So that prices in parts of a unit add up to a total they add up to on paper.
    private const double Slack = 1e-9;
    private const int MostSteps = 10_000_000;

    /// <summary>How many of each item, in the order of the items, those with most of the first one first. Ends after
    /// <paramref name="enough"/>, or when it has searched too long, with more than those as far as one can
    /// tell.</summary>
    /// <param name="items">Prices above 0, and how many of each there are.</param>
    /// <param name="total">What may be spent.</param>
    /// <param name="enough">How many baskets to look for at most.</param>
    public static (ImmutableArray<ImmutableArray<int>> Found, bool All) Of(
        IReadOnlyList<(double Price, int Most)> items, double total, int enough)
    {
        var search = new Search(items, enough);
        bool all = search.Fill(0, total * (1 + Slack), double.PositiveInfinity);
        return ([.. search.Found], all);
    }

    private sealed class Search(IReadOnlyList<(double Price, int Most)> items, int enough)
    {
        private readonly int[] _counts = new int[items.Count];
        private readonly double[] _rest =
            [.. Enumerable.Range(0, items.Count + 1).Select(i => items.Skip(i).Sum(item => item.Price * item.Most))];

        private int _steps;

        public List<ImmutableArray<int>> Found { get; } = [];

        /// <param name="item">The first of those still to be decided.</param>
        /// <param name="left">Of the total.</param>
        /// <param name="wanting">The lowest price of those decided that there are more of.</param>
        /// <returns>Whether the search came to its end.</returns>
        public bool Fill(int item, double left, double wanting)
        {
            if (item == items.Count)
            {
                Found.Add([.. _counts]);
                return Found.Count <= enough;
            }
            (double price, int most) = items[item];
            for (int count = (int)Math.Min(most, Math.Floor(left / price)); count >= 0; count--)
            {
                _counts[item] = count;
                double passedOver = count < most ? Math.Min(wanting, price) : wanting;
                // All that is still to be had leaves enough for one more of what was passed over; fewer leave more.
                if (left - (count * price) - _rest[item + 1] >= passedOver)
                {
                    return true;
                }
                if (++_steps > MostSteps || !Fill(item + 1, left - (count * price), passedOver))
                {
                    return false;
                }
            }
            return true;
        }
    }
}
