using System.Collections.Immutable;
using System.Linq;
using Parry.Planning;
using Parry.Worlds;

namespace Parry.Outcomes;

/// <summary>What many campaigns came to, one row a campaign.</summary>
internal sealed class CampaignTable
{
    public CampaignTable(RaidLayout layout, WorldSet worlds, int perWorld, ulong seed)
    {
        (Worlds, ReplicationsPerWorld, Seed) = (worlds, perWorld, seed);
        Asked = checked(worlds.Count * perWorld);
        Measures = NightMeasures.Of(layout);
        Interceptors = [.. NightMeasures.Carried(layout)];
        Nights = [.. layout.Campaign!.Nights.Select(_ => Columns(Measures.Length))];
        RanOutOn = Columns(Interceptors.Length);
    }

    public WorldSet Worlds { get; }

    public int ReplicationsPerWorld { get; }

    public ulong Seed { get; }

    /// <summary>Campaigns asked for.</summary>
    public int Asked { get; }

    /// <summary>Campaigns fought, the first ones.</summary>
    public int Rows { get; set; }

    public ImmutableArray<NightMeasure> Measures { get; }

    /// <summary>By index in the scenario, those that some shooter has.</summary>
    public ImmutableArray<int> Interceptors { get; }

    /// <summary>By night, then measure, then row.</summary>
    public ImmutableArray<double[][]> Nights { get; }

    /// <summary>By interceptor as in <see cref="Interceptors"/>, then row: the day of the first night that left nothing
    /// in any shooter nor in the depot; NaN if none did.</summary>
    public double[][] RanOutOn { get; }

    private double[][] Columns(int count)
    {
        var columns = new double[count][];
        for (int c = 0; c < count; c++)
        {
            columns[c] = new double[Asked];
        }
        return columns;
    }
}
