using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Tracks do not go round in circles. Two nets may share both ways: each then has what the other sees.</summary>
internal static class NetChecks
{
    public static void Run(Scenario scenario, ProblemList problems)
    {
        Dictionary<string, Net> nets = scenario.Nets.ToDictionary(n => n.Id);
        var told = new HashSet<string>();
        foreach (Net net in scenario.Nets)
        {
            if (net.Shares.Contains(net.Id))
            {
                problems.Error(net.Latency.At, $"nets.{net.Id}.shares", $"'{net.Id}' gets tracks from itself; remove it");
            }
            else if (!told.Contains(net.Id) && Circle(net, nets) is { } circle)
            {
                told.UnionWith(circle);
                problems.Error(net.Latency.At, $"nets.{net.Id}.shares", "tracks go round in a circle and only one way: "
                    + $"{string.Join(" from ", [.. circle, net.Id])}; share both ways, or take one of them out");
            }
        }
    }

    // The shortest way of tracks from the net back to it that nobody shares in return, from hearer to heard.
    private static List<string>? Circle(Net start, Dictionary<string, Net> nets)
    {
        var from = new Dictionary<string, string>();
        Queue<string> ahead = new([start.Id]);
        while (ahead.TryDequeue(out string? hearer))
        {
            foreach (string heard in nets[hearer].Shares.Where(s => s != hearer && !nets[s].Shares.Contains(hearer)))
            {
                if (heard == start.Id)
                {
                    return Way(hearer, start.Id, from);
                }
                if (from.TryAdd(heard, hearer))
                {
                    ahead.Enqueue(heard);
                }
            }
        }
        return null;
    }

    private static List<string> Way(string last, string first, Dictionary<string, string> from)
    {
        List<string> way = [last];
        while (way[^1] != first)
        {
            way.Add(from[way[^1]]);
        }
        way.Reverse();
        return way;
    }
}
