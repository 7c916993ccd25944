using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Planning;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>The inputs of a scenario that a fit moves: probabilities of a group, short of those that are certain.</summary>
internal sealed class FittedInputs
{
    private readonly Scenario _scenario;
    private readonly (int Row, int Group)[] _moved;

    public FittedInputs(RaidLayout layout)
    {
        _scenario = layout.Scenario;
        _moved = [.. layout.Parameters.Moved.Where(m => _scenario.Inputs[m.Row].Spread is not Spread.Point(0 or 1))];
    }

    public IEnumerable<int> Groups => _moved.Select(m => m.Group).Distinct();

    /// <summary>The scenario as one who knew nothing of them would write it: all uniform between 0 and 1.</summary>
    public Scenario Flat()
    {
        ImmutableArray<Amount>.Builder inputs = _scenario.Inputs.ToBuilder();
        foreach ((int row, _) in _moved)
        {
            inputs[row] = inputs[row] with { Spread = new Spread.Uniform(0, 1) };
        }
        return _scenario.With(inputs.ToImmutable(), _scenario.Shifts);
    }
}
