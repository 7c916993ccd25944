using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Planning;

/// <summary>How a parameter is held to its range when a draw leaves it, and in what form the engine reads it.</summary>
internal enum ParameterKind
{
    /// <summary>SI, not below zero.</summary>
    Plain,

    /// <summary>SI, of either sign.</summary>
    Signed,

    /// <summary>Held to [0, 1].</summary>
    Probability,

    /// <summary>Rounded to the nearest whole number, not below zero.</summary>
    Count,

    /// <summary>A duration in <see cref="Ticks"/>, rounded up, not below zero.</summary>
    Ticks,
}

/// <summary>The inputs that do not change the geometry, as the flat row of numbers that a replication reads. The row of
/// a world is filled from its values without allocation.</summary>
internal sealed class ParameterTable
{
    /// <summary>The slot of a parameter that is always zero: what a scenario leaves out reads it.</summary>
    public const int Zero = 0;

    private readonly List<Reading> _slots = [new(-1, 0, ParameterKind.Plain, 0, 0)];
    // From and to are the ends of a range of whole numbers, each as likely as any other in it; equal where it is none.
    private readonly record struct Reading(int Row, double Factor, ParameterKind Kind, double From, double To)
    {
        public double Whole(double value) => To > From
            ? Math.Min(To, Math.Floor(From + ((value - From) / (To - From) * (To - From + 1))))
            : Math.Round(value, MidpointRounding.AwayFromZero);
    }

    private readonly Dictionary<(int Row, ParameterKind Kind), int> _known = [];
    private readonly List<(int Slot, int Group)> _moved = [];
    private readonly int[] _shiftSlots = new int[ShiftGroups.Names.Length];

    public int Count => _slots.Count;

    /// <summary>The slot an amount is read from; one amount read in one way has one slot.</summary>
    public int Slot(Amount? amount, ParameterKind kind)
    {
        if (amount is null)
        {
            return Zero;
        }
        if (!_known.TryGetValue((amount.Row, kind), out int slot))
        {
            slot = _slots.Count;
            bool range = kind == ParameterKind.Count && amount.Spread is Spread.Uniform;
            _slots.Add(new Reading(
                amount.Row, amount.Unit.SiFactor, kind, range ? amount.Spread.Low : 0, range ? amount.Spread.High : 0));
            _known.Add((amount.Row, kind), slot);
        }
        return slot;
    }

    /// <summary>The slot of a probability that the shift of a group moves.</summary>
    public int Slot(Amount probability, int group)
    {
        int slot = Slot(probability, ParameterKind.Probability);
        if (!_moved.Contains((slot, group)))
        {
            _moved.Add((slot, group));
        }
        return slot;
    }

    /// <summary>Has a group moved by an input.</summary>
    public void Shift(GroupShift shift) => _shiftSlots[shift.Group] = Slot(shift.Logits, ParameterKind.Signed);

    /// <summary>The inputs whose probability the shift of a group moves, by row.</summary>
    public IEnumerable<(int Row, int Group)> Moved => _moved.Select(m => (_slots[m.Slot].Row, m.Group));

    /// <summary>Writes a world's parameters, one a slot.</summary>
    /// <param name="values">One value an input, in written units.</param>
    /// <param name="parameters">At least <see cref="Count"/> long.</param>
    /// <param name="shifts">In logits, one a group, besides those that are inputs; empty: none.</param>
    public void Fill(ReadOnlySpan<double> values, Span<double> parameters, ReadOnlySpan<double> shifts = default)
    {
        parameters[Zero] = 0;
        for (int slot = 1; slot < _slots.Count; slot++)
        {
            Reading reading = _slots[slot];
            double signed = values[reading.Row] * reading.Factor;
            double si = Math.Max(0, signed);
            parameters[slot] = reading.Kind switch
            {
                ParameterKind.Signed => signed,
                ParameterKind.Probability => Math.Min(1, si),
                ParameterKind.Count => reading.Whole(si),
                ParameterKind.Ticks => Ticks.Up(si),
                _ => si,
            };
        }
        foreach ((int slot, int group) in _moved)
        {
            double logits = parameters[_shiftSlots[group]] + (shifts.IsEmpty ? 0 : shifts[group]);
            parameters[slot] = logits.Equals(0) ? parameters[slot] : ByLogits(parameters[slot], logits);
        }
    }

    // expit(logit(p) + d): certainties stay certain.
    private static double ByLogits(double p, double logits) =>
        p is 0 or 1 ? p : p / (p + ((1 - p) * Math.Exp(-logits)));
}
