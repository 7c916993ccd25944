using System;
using System.Collections.Immutable;
using Parry.Scenarios;

namespace Parry.Planning;

/// <summary>Nets joined by sharing, in either direction and through others, see each other's engagements and so do not
/// shoot twice at one threat; nets that are not joined fight alone.</summary>
internal static class NetGroups
{
    /// <summary>The group of each net, numbered from 0 in the order of first appearance.</summary>
    public static int[] Of(ImmutableArray<Net> nets)
    {
        var leader = new int[nets.Length];
        for (int i = 0; i < leader.Length; i++)
        {
            leader[i] = i;
        }
        for (int i = 0; i < nets.Length; i++)
        {
            foreach (string shared in nets[i].Shares)
            {
                int other = nets.IndexOf(nets.FirstById(shared));
                int from = Math.Max(leader[i], leader[other]), to = Math.Min(leader[i], leader[other]);
                for (int k = 0; k < leader.Length; k++)
                {
                    leader[k] = leader[k] == from ? to : leader[k];
                }
            }
        }
        int groups = 0;
        var group = new int[nets.Length];
        for (int i = 0; i < nets.Length; i++)
        {
            group[i] = leader[i] == i ? groups++ : group[leader[i]];
        }
        return group;
    }

    private static Net FirstById(this ImmutableArray<Net> nets, string id)
    {
        foreach (Net net in nets)
        {
            if (net.Id == id)
            {
                return net;
            }
        }
        throw new InvalidOperationException("the checker let a dangling net through");
    }
}
