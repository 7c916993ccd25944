using System.Collections.Generic;
using System.Linq;

namespace Parry.Response;

/// <summary>One run as a story: what stood before each round, what each side weighed, and what stood after.</summary>
internal sealed class CrisisTrace
{
    private readonly List<TracedRound> _rounds = [];

    public IReadOnlyList<TracedRound> Rounds => _rounds;

    public void Open(int round, in CrisisState state) => _rounds.Add(new TracedRound(round, state));

    public void Weigh(string who, in Motives motives, double[] utilities) =>
        _rounds[^1].Weighed.Add(new WeighedChoice(who, motives, [.. utilities]));

    public void Close(in CrisisState state) => _rounds[^1].After = state;
}

/// <summary>One round of it.</summary>
internal sealed class TracedRound(int number, CrisisState before)
{
    /// <summary>From 0.</summary>
    public int Number { get; } = number;

    public CrisisState Before { get; } = before;

    public CrisisState After { get; set; }

    /// <summary>Blue's first move is not weighed: it is the option.</summary>
    public List<WeighedChoice> Weighed { get; } = [];

    public WeighedChoice? By(string who) => Weighed.FirstOrDefault(w => w.Who == who);
}

/// <summary>What one side weighed: its motives, and what each rung was worth to it.</summary>
internal sealed record WeighedChoice(string Who, Motives Motives, double[] Utilities);
