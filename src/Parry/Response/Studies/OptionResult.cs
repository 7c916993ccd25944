using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>What one option came to.</summary>
public sealed class OptionResult
{
    internal OptionResult(CrisisOption option, RunMeans moving, RunMeans held, double[]? weights, RedType[] types)
    {
        Option = option;
        Means = moving;
        Measures = [.. Columns.Select((c, m) => MeasureEstimate.Of(ResponseMeasure.All[m], c, weights))];
        SupportHeld = [.. held.All.Select((c, m) => MeasureEstimate.Of(ResponseMeasure.All[m], c, weights))];
        ByType =
        [
            .. System.Enum.GetValues<RedType>().Select(type => Columns
                .Select((c, m) => MeasureEstimate.Of(ResponseMeasure.All[m], Only(c, types, type), weights))
                .ToImmutableArray()),
        ];
    }

    /// <summary>Its id.</summary>
    public string Id => Option.Id;

    /// <summary>Its name.</summary>
    public string Name => Option.Name;

    /// <summary>One a measure, in the order of the page; weighted where the result is calibrated.</summary>
    public IReadOnlyList<MeasureEstimate> Measures { get; }

    /// <summary>The same with ally support and coalition access held where they started.</summary>
    public IReadOnlyList<MeasureEstimate> SupportHeld { get; }

    internal CrisisOption Option { get; }

    /// <summary>By measure, one number a world.</summary>
    internal double[][] Columns => Means.All;

    internal RunMeans Means { get; }

    /// <summary>By type of Red, one estimate a measure.</summary>
    internal ImmutableArray<ImmutableArray<MeasureEstimate>> ByType { get; }

    private static double[] Only(double[] column, RedType[] types, RedType type) =>
        [.. column.Select((value, world) => types[world] == type ? value : double.NaN)];
}
