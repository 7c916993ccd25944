using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parry.Geo;

namespace Parry.Scenarios;

/// <summary>A raid is over in days: the engine's clock is finite, and a wave of years is a slip of the pen.</summary>
internal sealed class TimingChecks(Scenario scenario, Names names, ProblemList problems)
{
    private const double LongestDays = 30, LongestFlightDays = 4, SecondsADay = 86400;

    public void Run()
    {
        foreach (Wave wave in scenario.Raid.Waves)
        {
            CheckSpan(wave);
            CheckFlight(wave);
        }
    }

    private void CheckSpan(Wave wave)
    {
        double gaps = Math.Max(0, wave.Count.Spread.High - 1);
        double lasting = wave switch
        {
            { Rate: { } rate } => gaps / (Least(rate) * rate.Unit.SiFactor),
            { Spacing: { } spacing } => gaps * Most.Si(spacing),
            _ => 0,
        };
        double due = Math.Abs((wave.Launch ?? wave.TimeOnTarget)!.Value.SecondsFromHHour);
        if ((lasting + due) / SecondsADay > LongestDays)
        {
            Complain(
                wave, $"its last threat is {Days(lasting + due)} days from H-hour; a raid keeps within {LongestDays}");
        }
    }

    private void CheckFlight(Wave wave)
    {
        if (scenario.ThreatClasses.First(c => c.Id == wave.ThreatClass).Cruise is not { } cruise)
        {
            return;
        }
        double slowest = Least(cruise.Speed) * cruise.Speed.Unit.SiFactor;
        double longest = wave.Targets.Max(aim => Length(wave, aim));
        if (longest / slowest / SecondsADay > LongestFlightDays)
        {
            Complain(wave, $"it would fly {Days(longest / slowest)} days; a flight is at most {LongestFlightDays}");
        }
    }

    private double Length(Wave wave, AimPoint aim)
    {
        ImmutableArray<GeoPoint> corners = Corners.Of(scenario, wave, aim);
        return Enumerable.Range(1, corners.Length - 1).Sum(i => Sphere.DistanceMeters(corners[i - 1], corners[i]));
    }

    // Draws of the spreads without a lower end above zero are held by the planner; their centre stands for them.
    private static double Least(Amount amount) => amount.Spread.Low > 0 ? amount.Spread.Low : amount.Spread.Central;

    private static string Days(double seconds) =>
        (seconds / SecondsADay).ToString("#,0", CultureInfo.InvariantCulture);

    private void Complain(Wave wave, string message)
    {
        Spot spot = names.Of(NameKind.Wave)[wave.Id];
        problems.Error(spot.At, spot.Path, message);
    }
}
