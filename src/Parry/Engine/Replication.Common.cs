using MathNet.Numerics.Distributions;
using Parry.Planning;
using Parry.Worlds;

namespace Parry.Engine;

/// <summary>What all rounds of a type, and all tracks of a net, share in one raid (Wilkening 1999): a good day or a bad
/// one. The mean over raids stays what the scenario says.</summary>
internal sealed partial class Replication
{
    // The location for a mean and a spread, kept from raid to raid as long as the world stays the same.
    private record struct Located(double Mean, double Spread, double Location);

    private readonly double[] _sspk, _trackChance;
    private readonly Located[] _located, _netLocated;

    private void DrawCommonFactors()
    {
        int classes = _layout.Classes.Length;
        for (int w = 0; w < _weaponCount; w++)
        {
            WeaponRow weapon = _layout.Weapons[w];
            double spread = _parameters[weapon.Common.SpreadSlot];
            double z = spread > 0 ? Day(weapon.Common) : 0;
            for (int c = 0; c < classes; c++)
            {
                double mean = weapon.KillSlots[c] < 0 ? 0 : _parameters[weapon.KillSlots[c]];
                ref Located located = ref _located[(w * classes) + c];
                _sspk[(w * classes) + c] = spread > 0 ? LogitNormal.At(Locate(ref located, mean, spread), spread, z) : mean;
            }
        }
        for (int net = 0; net < _layout.Nets.Length; net++)
        {
            NetRow row = _layout.Nets[net];
            double mean = _parameters[row.TrackProbabilitySlot], spread = _parameters[row.Common.SpreadSlot];
            _trackChance[net] = spread > 0
                ? LogitNormal.At(Locate(ref _netLocated[net], mean, spread), spread, Day(row.Common))
                : mean;
        }
    }

    private double Day(CommonRow common) =>
        Normal.InvCDF(0, 1, double.Clamp(_stream.Uniform(common.Purpose, 0), 1e-12, 1 - 1e-12));

    private static double Locate(ref Located kept, double mean, double spread)
    {
        if (kept.Mean != mean || kept.Spread != spread)
        {
            kept = new Located(mean, spread, LogitNormal.Location(mean, spread));
        }
        return kept.Location;
    }
}
