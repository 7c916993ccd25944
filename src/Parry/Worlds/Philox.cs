using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Parry.Worlds;

/// <summary>The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): a keyed bijection of 128
/// bits, so that any draw can be made without the ones before it.</summary>
internal static class Philox
{
    private const uint MultiplierA = 0xD2511F53, MultiplierB = 0xCD9E8D57, WeylA = 0x9E3779B9, WeylB = 0xBB67AE85;

    /// <summary>The four output words for a counter (two 64-bit halves) under a 64-bit key, as two 64-bit
    /// halves.</summary>
    public static (ulong Low, ulong High) Block(ulong key, ulong counterLow, ulong counterHigh) => Sse2.IsSupported
        ? Paired(key, counterLow, counterHigh)
        : Plain(key, counterLow, counterHigh);

    // Both multiplications of a round at once; as many cycles, but a third of the instructions.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (ulong Low, ulong High) Paired(ulong key, ulong counterLow, ulong counterHigh)
    {
        // Lanes 0 and 2: of x the words that are multiplied, of y those that are not.
        Vector128<uint> x = Vector128.Create(counterLow, counterHigh).AsUInt32();
        Vector128<uint> y = Vector128.ShiftRightLogical(x.AsUInt64(), 32).AsUInt32();
        Vector128<uint> k = Vector128.Create((uint)key, 0, (uint)(key >> 32), 0);
        Vector128<uint> multipliers = Vector128.Create(MultiplierA, 0, MultiplierB, 0);
        Vector128<uint> weyl = Vector128.Create(WeylA, 0, WeylB, 0);
        for (int round = 0; round < 10; round++)
        {
            Vector128<uint> products = Sse2.Shuffle(Sse2.Multiply(x, multipliers).AsUInt32(), 0b_01_00_11_10);
            x = Vector128.ShiftRightLogical(products.AsUInt64(), 32).AsUInt32() ^ y ^ k;
            y = products;
            k += weyl;
        }
        return (Word(x, y, 0), Word(x, y, 2));
    }

    private static ulong Word(Vector128<uint> x, Vector128<uint> y, int lane) =>
        x.GetElement(lane) | ((ulong)y.GetElement(lane) << 32);

    private static (ulong Low, ulong High) Plain(ulong key, ulong counterLow, ulong counterHigh)
    {
        uint c0 = (uint)counterLow, c1 = (uint)(counterLow >> 32);
        uint c2 = (uint)counterHigh, c3 = (uint)(counterHigh >> 32);
        uint k0 = (uint)key, k1 = (uint)(key >> 32);
        for (int round = 0; round < 10; round++)
        {
            ulong a = (ulong)MultiplierA * c0, b = (ulong)MultiplierB * c2;
            c0 = (uint)(b >> 32) ^ c1 ^ k0;
            c1 = (uint)b;
            c2 = (uint)(a >> 32) ^ c3 ^ k1;
            c3 = (uint)a;
            k0 += WeylA;
            k1 += WeylB;
        }
        return (c0 | ((ulong)c1 << 32), c2 | ((ulong)c3 << 32));
    }

    /// <summary>A number in [0, 1) from the upper 53 bits of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToUnit(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));
}
