namespace Parry.Peers.Textbook;

/// <summary>What came of one raid: threats by class, impacts by asset, rounds by weapon.</summary>
public sealed class Result(Plan plan)
{
    public int[] Failed { get; } = new int[plan.Classes.Count];

    public int[] Leaked { get; } = new int[plan.Classes.Count];

    public int[] Intercepted { get; } = new int[plan.Classes.Count];

    public int[] Impacts { get; } = new int[plan.Assets.Count];

    public int[] Rounds { get; } = new int[plan.Weapons.Count];
}
