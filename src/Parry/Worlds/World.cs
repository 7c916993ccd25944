using System;
using Parry.Scenarios;

namespace Parry.Worlds;

/// <summary>A scenario with every range resolved: one possible truth.</summary>
/// <param name="Scenario">What was written.</param>
/// <param name="Values">One value an input, at its row, in the unit it was written in.</param>
internal sealed record World(Scenario Scenario, ReadOnlyMemory<double> Values)
{
    /// <summary>The value drawn for an amount, in the unit it was written in.</summary>
    public double this[Amount amount] => Values.Span[amount.Row];
}
