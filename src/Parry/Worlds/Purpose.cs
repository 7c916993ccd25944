namespace Parry.Worlds;

/// <summary>What a draw is for. Part of every stream's key, so that a new purpose never moves the draws of
/// another.</summary>
internal enum DrawKind
{
    Input = 1,
    Stratum,
    Permutation,
    Aim,
    Gap,
    Reliability,
    Failure,
    Detection,
    Kill,
    Impact,
    Watch,
    Common,
    Track,
    Assessment,
    Ready,
    Outage,
    FriendlyFire,
    Shift,
    Scramble,
    Resample,
    Evaluation,
    Choice,
    Perception,
    Harm,
    Raid,
    RedType,
}

/// <summary>The purpose half of a stream's key: a kind of draw and the id of what it is drawn for, hashed to 64 bits.
/// Two purposes of one scenario collide with probability 2^-64.</summary>
internal readonly record struct Purpose(ulong Hash)
{
    private const ulong FnvBasis = 14695981039346656037, FnvPrime = 1099511628211;

    // The kind is mixed before it meets the text: the hashes of texts that differ in the last letter only lie a small
    // multiple of the prime apart.
    public static Purpose Of(DrawKind kind, string id) => new(Mix(Text(id) + Mix((ulong)kind)));

    public static Purpose Of(DrawKind kind, string first, string second) =>
        new(Mix(Text(second) + Mix(Text(first) + Mix((ulong)kind))));

    /// <summary>The same purpose for something else besides.</summary>
    public Purpose With(Purpose other) => new(Mix(Hash + Mix(other.Hash)));

    /// <summary>The counter word for one item of this purpose; items of one purpose never collide.</summary>
    /// <param name="ordinal">Which of the things with this id, 0 or more.</param>
    /// <param name="block">Which draw for it, 0 or more.</param>
    public ulong Counter(int ordinal, int block) => Mix(Hash ^ (((ulong)(uint)ordinal << 32) | (uint)block));

    private static ulong Text(string text)
    {
        ulong hash = FnvBasis;
        foreach (char c in text)
        {
            hash = (hash ^ c) * FnvPrime;
        }
        return hash;
    }

    // The finaliser of SplitMix64: a bijection of 64 bits.
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
