using System;
using System.Collections.Immutable;
using System.Linq;
using Parry.Engine;
using Parry.Planning;

namespace Parry.Studies;

/// <summary>Adds up, interval by interval, what replications tell of channels, rounds and arrivals.</summary>
internal sealed class SaturationSums(RaidLayout layout, ImmutableArray<string> layers, double[] edges)
{
    private readonly double[] _due = new double[edges.Length - 1], _leaked = new double[edges.Length - 1];
    private readonly double[,] _heldMinutes = new double[edges.Length - 1, layers.Length];
    private readonly double[,] _fired = new double[edges.Length - 1, layers.Length];
    private readonly double[] _channels = new double[layers.Length], _loaded = new double[layers.Length];

    public void Add(RaidPlan plan, Trace trace, Tally tally)
    {
        foreach (TracedThreat threat in trace.Threats)
        {
            Count(_due, Saturation.Minutes(plan, threat.Launch + plan.Flight[threat.Family]));
        }
        foreach (TraceEntry entry in trace.Entries)
        {
            double minute = Saturation.Minutes(plan, entry.Time);
            switch (entry.Kind)
            {
                case TraceKind.Leaked:
                    Count(_leaked, minute);
                    break;
                case TraceKind.Committed:
                    // Held from here on; what is freed later is taken off again.
                    Hold(LayerOf(entry.Who), minute, 1);
                    _fired[At(minute), LayerOf(entry.Who)] += entry.Number;
                    break;
                case TraceKind.Freed:
                    Hold(LayerOf(entry.Who), minute, -1);
                    break;
                default:
                    break;
            }
        }
        for (int w = 0; w < layout.Weapons.Length; w++)
        {
            _loaded[LayerOf(w)] += tally.Loaded[w];
        }
        for (int s = 0; s < layout.Shooters.Length; s++)
        {
            _channels[layout.Shooters[s].Layer] += tally.Channels[s];
        }
    }

    public ImmutableArray<SaturationInterval> Intervals(int replications) =>
    [
        .. Enumerable.Range(0, _due.Length).Select(i => new SaturationInterval(
            edges[i],
            edges[i + 1],
            _due[i] / replications,
            _leaked[i] / replications,
            [.. Enumerable.Range(0, layers.Length).Select(layer => Load(i, layer))])),
    ];

    private LayerLoad Load(int interval, int layer)
    {
        double fired = Enumerable.Range(0, interval + 1).Sum(i => _fired[i, layer]);
        return new LayerLoad(
            _channels[layer] > 0
                ? Math.Max(0, _heldMinutes[interval, layer]) / (_channels[layer] * (edges[interval + 1] - edges[interval]))
                : double.NaN,
            _loaded[layer] > 0 ? 1 - (fired / _loaded[layer]) : double.NaN);
    }

    private int LayerOf(int weapon) => layout.Shooters[layout.Weapons[weapon].Shooter].Layer;

    private int At(double minute)
    {
        int found = Array.BinarySearch(edges, minute);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, _due.Length - 1);
    }

    private void Count(double[] counts, double minute) => counts[At(minute)]++;

    private void Hold(int layer, double minute, int sign)
    {
        for (int i = 0; i < _due.Length; i++)
        {
            _heldMinutes[i, layer] += sign * Math.Clamp(edges[i + 1] - minute, 0, edges[i + 1] - edges[i]);
        }
    }
}
