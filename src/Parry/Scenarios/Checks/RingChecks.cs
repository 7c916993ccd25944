using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>Rings enclose one area.</summary>
internal static class RingChecks
{
    public static void Run(Mapping root, ProblemList problems)
    {
        Check(root, "territory", problems);
        Check(root, "zones", problems);
    }

    private static void Check(Mapping root, string table, ProblemList problems)
    {
        foreach (Entry entry in (root[table] as Mapping)?.Entries ?? [])
        {
            if ((entry.Value as Mapping)?["ring"] is Sequence { Items.Length: >= 3 } ring
                && ring.Items.All(p => PositionText.Complaint(p) is null)
                && !Region.IsSimple(RingText.Read(ring)))
            {
                problems.Error(ring.At, $"{table}.{entry.Key}.ring", "the ring crosses or touches itself; "
                    + "list the positions in the order of a walk around the area, each once");
            }
        }
    }
}
