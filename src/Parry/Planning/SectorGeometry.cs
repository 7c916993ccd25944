using System;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Planning;

/// <summary>A sector of the horizon, in radians.</summary>
internal sealed class SectorGeometry(Sector sector, World world)
{
    private readonly double _bearing = Si.Of(world, sector.Bearing);
    private readonly double _half = Si.Of(world, sector.Width) / 2;

    /// <summary>Whether a bearing, in radians clockwise from north, lies within the sector or on its edge.</summary>
    public bool Covers(double bearing) =>
        Math.Abs(Math.IEEERemainder(bearing - _bearing, Math.Tau)) <= _half + 1e-12;
}
