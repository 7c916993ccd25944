namespace Parry.Scenarios;

/// <summary>An envelope, and a zone, has room between its lowest and its highest.</summary>
internal static class EnvelopeChecks
{
    public static void Run(Scenario scenario, ProblemList problems)
    {
        foreach (Interceptor interceptor in scenario.Interceptors)
        {
            Check(interceptor.MinimumRange, interceptor.MaximumRange, "maximum-range", problems);
            Check(interceptor.MinimumAltitude, interceptor.MaximumAltitude, "maximum-altitude", problems);
        }
        foreach (Zone zone in scenario.Zones)
        {
            Check(zone.Floor, zone.Ceiling, "ceiling", problems);
        }
    }

    private static void Check(Amount least, Amount most, string key, ProblemList problems)
    {
        if (least.Spread.Central * least.Unit.SiFactor >= most.Spread.Central * most.Unit.SiFactor)
        {
            problems.Error(
                least.At,
                least.Path,
                $"{WrittenAmount.Of(least)} leaves no room below '{key}', which is {WrittenAmount.Of(most)}; "
                + "lower it, or drop it");
        }
    }
}
