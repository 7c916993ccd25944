using System;
using System.Collections.Generic;
using System.Linq;
using Parry.Response;
using Parry.Scenarios;

namespace Parry.Benchmarks.Peers;

/// <summary>One run of a crisis, written down plainly from docs/response.md: lists, LINQ, the random numbers of the library,
/// no thought of speed. Worlds and the table of renewed raids are Parry's; the loop is its own.</summary>
internal sealed class PlainCrisis(ResponseSetting setting, int seed)
{
    private readonly Random _random = new(seed);

    public sealed record Outcome(bool War, int Raids, double LowestAlly);

    public Outcome Play(WorldValues w, IEnumerable<double> firstStock, CrisisOption option)
    {
        List<double> stock = [.. firstStock];
        int opening = option.Opens switch
        {
            Opening.None => 1, Opening.Diplomatic => 2, Opening.Limited => 5, Opening.Proportionate => 6, _ => 7,
        };
        double bias = option.Opens switch
        {
            Opening.None => -2.5, Opening.Diplomatic => -2, Opening.Limited => -1, Opening.Proportionate => 0, _ => 1,
        };
        int blue = 1, red = setting.Crisis.Raid.Trigger, raids = 0, quiet = 0;
        double harm = w.Severity, severity = w.Severity, stopped = w.Intercepted, means = 1;
        double ally = w.Ally, access = w.Coalition, lowest = ally;
        double pressed = w.Blue.Pressure, pressing = w.Red.Pressure, belief = w.Belief;
        for (int round = 0; round < setting.Crisis.Rounds; round++)
        {
            int before = red;
            double left = Left(stock);
            double aim = (w.Reciprocity * (red + (w.Misperception * Normal()))) + ((1 - w.Reciprocity) * blue)
                + (round == 1 ? bias / 2 : 0);
            blue = round == 0 ? opening : Choose(w.Blue.Precision, w.Convexity, aim, w.Blue.AimWeight,
                w.Blue.PressureWeight * pressed, w.Blue.Cost * (2 - left), 0, w.AccessWeight * Math.Max(0, 0.7 - access),
                w.Blue.Settlement * (1 - pressed));
            bool strikes = blue >= 5;
            double done = strikes ? 0.35 * (blue - 4) / 5.0 * Math.Exp(0.3 * Normal()) : 0;
            pressing = Math.Clamp((0.8 * pressing) + (0.6 * done), 0, 1);
            pressed = Math.Clamp((0.8 * pressed) - (0.12 * Math.Min(blue, 6) / 6) + 0.05, 0, 1);
            belief = Math.Clamp(belief + (strikes ? w.AfterStrike * (0.6 + (0.4 * Math.Min(1, 3 * done))) : 0)
                - (blue == 1 ? w.AfterNothing : 0), 0, 1);
            double over = Math.Max(0, blue - (3 + (6 * w.Attribution * Math.Min(1, harm)))) / 3;
            double civilian = _random.NextDouble() * Math.Max(0, blue - 4) / 5, doubt = strikes ? 1 - w.Attribution : 0;
            bool raided = red >= 5;
            ally = Moved(ally, -(w.Overreach * over) - (0.5 * w.CivilianHarm * civilian) - (0.8 * doubt)
                + (raided ? (w.Sympathy * severity) - (w.Fatigue * (1 - left)) : 0));
            access = Moved(access, -(1.3 * w.Overreach * over) - (0.6 * w.CivilianHarm * civilian)
                + (raided ? 0.7 * w.Sympathy * severity : 0) - (1.2 * doubt) - (strikes ? 0.15 : 0));
            red = Answer(w, blue, red, pressing, belief, stopped, means);
            red = strikes && before >= 5 && _random.NextDouble() < w.Accident ? Math.Min(9, red + 2) : red;
            if (red >= 5)
            {
                double size = (red - 4) / 5.0 * means;
                var spent = new double[stock.Count];
                RaidRecord raid = setting.Surface.Draw(size, left, ally, access, _random.NextDouble(), spent);
                stock = [.. stock.Zip(spent, (s, gone) => Math.Max(0, s - gone))];
                (severity, stopped) = (1 - Math.Exp(-raid.Loss / w.SeverityScale), raid.Intercepted);
                harm += severity;
                pressed = Math.Clamp(pressed + (1.2 * severity), 0, 1);
                means = Math.Max(0, means - (0.18 * size));
                belief = Math.Clamp(belief + (w.AfterDefence * (stopped - 0.75)), 0, 1);
                raids++;
            }
            lowest = Math.Min(lowest, ally);
            quiet = blue <= 3 && red <= 3 ? quiet + 1 : 0;
            bool war = blue == 9 || red == 9 || (blue >= 8 && red >= 8);
            if (war || quiet == 2 || means < 0.05)
            {
                return new Outcome(war, raids, lowest);
            }
        }
        return new Outcome(false, raids, lowest);
    }

    private int Answer(WorldValues w, int blue, int red, double pressure, double belief, double stopped, double means)
    {
        bool committed = w.Type == RedType.Committed;
        double aim = w.Type switch
        {
            RedType.Reciprocator => (w.Reciprocity * (blue + (w.Misperception * Normal())))
                + ((1 - w.Reciprocity) * red) + w.RedOffset,
            RedType.Opportunist => 5.5 + (w.Opportunism * (0.5 - belief)) + (w.RedOffset / 2),
            _ => 7,
        };
        return Choose(w.Red.Precision, w.Convexity, aim, w.Red.AimWeight, w.Red.PressureWeight * pressure,
            w.Red.Cost * (committed ? 0.3 : 1) * (2 - means),
            (w.OpeningWeight * (1 - stopped)) - (w.BeliefWeight * (committed ? 0.2 : 1) * belief), 0,
            w.Red.Settlement * (w.Type == RedType.Reciprocator ? 1 : 0.3) * (1 - pressure));
    }

    private int Choose(double lambda, double zeta, double aim, double weight, double push, double cost, double force,
        double threshold, double settlement)
    {
        double[] odds =
        [
            .. Enumerable.Range(0, 10).Select(k => Math.Exp(lambda * (
                (-weight * Math.Pow((k - aim) / 3, 2)) + (push * Math.Min(k, 6) / 6)
                - (cost * (Math.Exp(zeta * k) - 1) / (Math.Exp(zeta * 9) - 1))
                + (k >= 5 ? (force * (k - 4) / 5) - threshold : 0) + (k <= 2 ? settlement : 0)))),
        ];
        double mark = _random.NextDouble() * odds.Sum();
        return Enumerable.Range(0, 9).Append(9).First(k => k == 9 || (mark -= odds[k]) < 0);
    }

    private double Left(List<double> stock) =>
        Math.Clamp(stock.Zip(setting.Surface.Cells.Weights, (s, weight) => s * weight).Sum(), 0, 1);

    private static double Moved(double share, double by)
    {
        double p = Math.Clamp(share, 1e-6, 1 - 1e-6);
        return 1 / (1 + Math.Exp(-(Math.Log(p / (1 - p)) + by)));
    }

    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
