using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>What is to be chosen, and how sure the choice is to be.</summary>
/// <param name="Measure">Whose mean decides.</param>
/// <param name="Maximise">Whether more is better.</param>
/// <param name="Indifference">A difference of means that does not matter, above 0.</param>
/// <param name="Confidence">Above 1/2 and below 1.</param>
/// <param name="Batch">Replications whose mean is one observation.</param>
/// <param name="Start">Observations of the first stage, 2 or more.</param>
/// <param name="Most">Observations of one alternative at most, as many as of the first stage or more.</param>
/// <param name="Choices">One option of each is taken.</param>
/// <param name="Budget">Null where nothing is bought.</param>
internal sealed record StudyOptimisation(
    NamedMeasure Measure,
    bool Maximise,
    double Indifference,
    double Confidence,
    int Batch,
    int Start,
    int Most,
    ImmutableArray<StudyChoice> Choices,
    StudyBudget? Budget)
{
    public const int UsualBatch = 20, UsualStart = 20, UsualMost = 2000;

    /// <summary>Every two alternatives are compared: beyond this a sweep narrows the choice first.</summary>
    public const int MostAlternatives = 500;
}

/// <summary>One thing to decide.</summary>
/// <param name="Name">A path of the scenario, or a name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Options">Two or more in most studies; one at least.</param>
internal sealed record StudyChoice(string Name, Mark At, ImmutableArray<StudyOption> Options);

/// <summary>One way to decide it.</summary>
/// <param name="Label">The level as written, or the option's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Placements">What it changes in the scenario, in this order.</param>
internal sealed record StudyOption(string Label, Mark At, ImmutableArray<Placement> Placements);

/// <summary>What may be spent, in USD, and on what.</summary>
internal sealed record StudyBudget(double Total, ImmutableArray<StudyItem> Items)
{
    /// <summary>How many of each item: all that can be bought, as in <see cref="Scenarios.Baskets"/>.</summary>
    public (ImmutableArray<ImmutableArray<int>> Found, bool All) Baskets(int enough) =>
        Scenarios.Baskets.Of([.. Items.Select(i => (i.Price, i.Most))], Total, enough);
}

/// <summary>Something that can be bought.</summary>
/// <param name="Id">Its name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Price">Of one, in USD.</param>
/// <param name="Most">How many there are to be had.</param>
/// <param name="Newcomers">What comes with it.</param>
/// <param name="Increases">Which figures of the scenario it raises.</param>
/// <param name="Provenance">Who says so.</param>
internal sealed record StudyItem(
    string Id,
    Mark At,
    double Price,
    int Most,
    ImmutableArray<Placement> Newcomers,
    ImmutableArray<StudyIncrease> Increases,
    Provenance Provenance)
{
    /// <summary>What so many change in the scenario.</summary>
    public ImmutableArray<Placement> Placements(int count) => count == 0
        ? []
        : [.. Newcomers, .. Increases.Select(i => i.Placement(count))];
}

/// <summary>By how much one item raises a figure.</summary>
/// <param name="Path">Of the figure.</param>
/// <param name="At">Where the path is written.</param>
/// <param name="Base">What the scenario says.</param>
/// <param name="Each">In the unit of the base.</param>
internal sealed record StudyIncrease(string Path, Mark At, Amount Base, double Each)
{
    public Placement Placement(int count) => new(
        Path, WrittenNode.Number(Base.Spread.Central + (count * Each), Base.Unit, At), At);
}
