using System;
using System.IO;
using System.Linq;
using Parry.Reports;
using Parry.Scenarios;
using Parry.Studies;

namespace Parry.Benchmarks.Peers;

/// <summary>Raids like RAID-1 from 100 to 10,000 threats, the defence scaled alike: <c>growth</c>. Parry and the textbook
/// peer in turn.</summary>
internal static class Growth
{
    private const int Rounds = 5, ThreatsARound = 320_000;
    private static readonly int[] Sizes = [100, 320, 1_000, 3_200, 10_000];

    public static void Print()
    {
        RaidRounds.Line("| threats | shooters | Parry, us | us a threat | textbook C#, us | ratio |");
        RaidRounds.Line("|--:|--:|--:|--:|--:|--:|");
        double[] parry = new double[Sizes.Length], textbook = new double[Sizes.Length];
        for (int i = 0; i < Sizes.Length; i++)
        {
            int shooters;
            (parry[i], textbook[i], shooters) = Time(Sizes[i]);
            RaidRounds.Line($"| {Sizes[i]:N0} | {shooters:N0} | {parry[i]:N0} | {parry[i] / Sizes[i]:F2} "
                + $"| {textbook[i]:N0} | {textbook[i] / parry[i]:F1} |");
        }
        RaidRounds.Line("");
        RaidRounds.Line(
            $"Exponent, by least squares on logarithms: Parry {Exponent(parry):F2}, textbook {Exponent(textbook):F2}.");
    }

    private static (double Parry, double Textbook, int Shooters) Time(int threats)
    {
        string file = Path.GetTempFileName(), exported = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Raid1.Text(threats));
            Scenario scenario = ScenarioFile.Read(file);
            PlannedWorld world = Simulation.Plan(scenario, new RunOptions(), 1);
            using (FileStream to = File.Create(exported))
            {
                PlanReport.Write(world, to);
            }
            ParryPlayer parry = new(world);
            TextbookPlayer textbook = new(world, exported);
            int replications = Math.Max(4, ThreatsARound / threats);
            int fewer = Math.Max(2, replications / 8);
            double[] own = new double[Rounds], other = new double[Rounds];
            for (int round = -1; round < Rounds; round++)
            {
                double us = 1e6 * parry.Time(replications, 10 + round).Seconds / replications;
                double slower = 1e6 * textbook.Play(fewer, 10 + round).Seconds / fewer;
                if (round >= 0)
                {
                    (own[round], other[round]) = (us, slower);
                }
            }
            return (RaidRounds.Median(own), RaidRounds.Median(other), world.Plan.Layout.Shooters.Length);
        }
        finally
        {
            File.Delete(file);
            File.Delete(exported);
        }
    }

    private static double Exponent(double[] microseconds)
    {
        double[] x = [.. Sizes.Select(s => Math.Log(s))], y = [.. microseconds.Select(us => Math.Log(us))];
        double middle = x.Average(), level = y.Average();
        return x.Zip(y, (a, b) => (a - middle) * (b - level)).Sum() / x.Sum(a => (a - middle) * (a - middle));
    }
}
