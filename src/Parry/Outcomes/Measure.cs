using System;
using Parry.Engine;
using Parry.Planning;

namespace Parry.Outcomes;

/// <summary>What one replication left behind, while it lasts.</summary>
internal readonly record struct Ended(RaidPlan Plan, double[] Parameters, Tally Tally);

/// <summary>One number a replication: its dotted name, its unit, and how it is read.</summary>
/// <param name="Name">A path whose words are fixed, category names, or ids of the scenario.</param>
/// <param name="Unit">threats, rounds, aircraft, USD, min, or 1.</param>
/// <param name="Value">NaN where it is not defined in that replication.</param>
internal sealed record Measure(string Name, string Unit, Func<Ended, double> Value);
