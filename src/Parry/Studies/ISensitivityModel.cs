using System.Collections.Immutable;
using System.Threading;

namespace Parry.Studies;

/// <summary>What a sensitivity is asked of: the raids of a study, or the options of a crisis.</summary>
internal interface ISensitivityModel
{
    /// <summary>What its author calls it.</summary>
    string Title { get; }

    /// <summary>What stands on top of every report of it; empty if nothing has to.</summary>
    string Caveat { get; }

    /// <summary>Whose mean a measure is.</summary>
    string Runs { get; }

    /// <summary>How many of those, 1 or more.</summary>
    int RunsEach { get; }

    /// <summary>Ids of what is looked at by itself; one or more.</summary>
    ImmutableArray<string> Variants { get; }

    /// <summary>Paths, one a coordinate of a place.</summary>
    ImmutableArray<string> Inputs { get; }

    /// <summary>Names, one a number that is measured.</summary>
    ImmutableArray<string> Measures { get; }

    /// <summary>What one thread asks of a variant, by its place among them.</summary>
    Model Start(int variant, CancellationToken cancel);
}
