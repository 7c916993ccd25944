using System;

namespace Parry.Statistics;

/// <summary>Scores of forecasts of what may happen; 0 is best and 1 worst.</summary>
internal static class ForecastScore
{
    /// <summary>The ranked probability score (Epstein 1969) of a forecast of ordered classes: the mean, over the
    /// borders between two classes, of the squared difference between what was forecast below the border and what
    /// came.</summary>
    /// <param name="forecast">Shares that add up to 1, from the lowest class to the highest; two or more.</param>
    /// <param name="came">The class that came.</param>
    public static double RankedProbability(ReadOnlySpan<double> forecast, int came)
    {
        double below = 0, sum = 0;
        for (int border = 0; border < forecast.Length - 1; border++)
        {
            below += forecast[border];
            double off = below - (came <= border ? 1 : 0);
            sum += off * off;
        }
        return sum / (forecast.Length - 1);
    }

    /// <summary>The score of Brier (1950), halved as is usual for two classes: the squared difference.</summary>
    public static double Brier(double probability, bool came)
    {
        double off = probability - (came ? 1 : 0);
        return off * off;
    }
}
