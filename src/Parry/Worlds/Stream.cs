namespace Parry.Worlds;

/// <summary>The random numbers of one replication of one world: any draw at any time, in any order, on any
/// thread.</summary>
internal readonly struct Stream(ulong seed, uint world, uint replication)
{
    /// <summary>The replication number under which a world's own inputs are drawn: no replication has it.</summary>
    public const uint WorldItself = uint.MaxValue;

    private readonly ulong _place = world | ((ulong)replication << 32);

    /// <summary>A number in [0, 1).</summary>
    public double Uniform(Purpose purpose, int ordinal, int block = 0) =>
        Philox.ToUnit(Philox.Block(seed, _place, purpose.Counter(ordinal, block)).Low);

    /// <summary>Two independent numbers in [0, 1) at the price of one.</summary>
    public (double First, double Second) UniformPair(Purpose purpose, int ordinal, int block = 0)
    {
        (ulong low, ulong high) = Philox.Block(seed, _place, purpose.Counter(ordinal, block));
        return (Philox.ToUnit(low), Philox.ToUnit(high));
    }
}
