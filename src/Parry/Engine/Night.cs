using System;
using Parry.Planning;
using Parry.Worlds;

namespace Parry.Engine;

/// <summary>What a night of a campaign starts with, in place of what the scenario says of the first. The caller keeps
/// it from night to night and fills it in between.</summary>
internal sealed class Night(RaidLayout layout)
{
    // A depot grows by fractions of a round; what sums to a whole one up to rounding is one.
    private const double Slack = 1e-9;

    /// <summary>Rounds by weapon; of a patrol those of all its aircraft, over which they are spread evenly.</summary>
    public int[] Rounds { get; } = new int[layout.Weapons.Length];

    /// <summary>By shooter, whether an impact has put it out: it has no channels.</summary>
    public bool[] Out { get; } = new bool[layout.Shooters.Length];

    /// <summary>By shooter, aircraft lost in the nights before.</summary>
    public int[] AircraftLost { get; } = new int[layout.Shooters.Length];

    /// <summary>Rounds by interceptor behind the shooters, 0 or more; reloading and rearming in the night draw on
    /// them.</summary>
    public double[] Depot { get; } = new double[layout.Scenario.Interceptors.Length];

    /// <summary>What the count of every wave is multiplied by.</summary>
    public double Raid { get; set; } = 1;

    /// <summary>Whole rounds in the depot.</summary>
    public int Stock(int interceptor) => (int)Math.Floor(Depot[interceptor] + Slack);

    /// <summary>Takes rounds from the depot, as many as it has.</summary>
    public int Take(int interceptor, int wanted)
    {
        int taken = Math.Min(wanted, Stock(interceptor));
        Depot[interceptor] = Math.Max(0, Depot[interceptor] - taken);
        return taken;
    }

    /// <summary>How many of a wave are launched.</summary>
    public int Threats(double count) => (int)Math.Round(count * Raid, MidpointRounding.AwayFromZero);

    /// <summary>Puts out the shooters that the night's impacts hit; each impact counts on its own.</summary>
    /// <param name="impacts">By asset.</param>
    /// <param name="parameters">The world's.</param>
    /// <param name="stream">The draws of the night.</param>
    public void PutOut(int[] impacts, double[] parameters, in Stream stream)
    {
        foreach (ExposureRow row in layout.Exposures)
        {
            double spared = Math.Pow(1 - parameters[row.ProbabilitySlot], impacts[row.Asset]);
            Out[row.Shooter] |= stream.Uniform(row.Purpose, 0) >= spared;
        }
    }
}
