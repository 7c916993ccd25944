using System;
using System.Globalization;
using Parry.Studies;

namespace Parry.Reports;

/// <summary>Numbers as people read them.</summary>
internal static class Figures
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A count or a mean of counts: one decimal below 100.</summary>
    public static string Count(double value) => value is > 0 and < 0.05
        ? "<0.1"
        : value.ToString(Math.Abs(value) < 99.95 ? "0.#" : "#,0", Culture);

    /// <summary>The mean, and between which values 90 % of raids lie; a dash for what was never defined.</summary>
    public static string Band(MeasureSummary? measure) => Band(measure, Count);

    public static string Band(MeasureSummary? measure, Func<double, string> figure) =>
        measure is null || measure.Count == 0
            ? "-"
            : measure.P05.Equals(measure.P95) && measure.P05.Equals(measure.Mean)
                ? figure(measure.Mean)
                : $"{figure(measure.Mean)} ({figure(measure.P05)}..{figure(measure.P95)})";

    public static string Mean(MeasureSummary? measure) =>
        measure is null || measure.Count == 0 ? "-" : Count(measure.Mean);

    /// <summary>Any number to three figures; empty if it is not defined.</summary>
    public static string Plain(double value) => double.IsNaN(value)
        ? ""
        : Math.Abs(value) >= 1000
            ? value.ToString("#,0", Culture)
            : value.ToString("G3", Culture);

    /// <summary>As <see cref="Plain(double)"/>, money in millions.</summary>
    public static string Plain(double value, string unit) => Plain(unit == "USD" ? value / 1e6 : value);

    public static string Share(double value) => value.ToString("0.00", Culture);

    public static string Percent(double value) => value is > 0 and < 0.005
        ? "<1 %"
        : value is < 1 and >= 0.995 ? ">99 %" : (100 * value).ToString("0", Culture) + " %";

    /// <summary>As <see cref="Count"/>, with its sign.</summary>
    public static string SignedCount(double value) =>
        value.ToString(Math.Abs(value) < 99.95 ? "+0.##;-0.##;0" : "+#,0;-#,0;0", Culture);

    public static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", Culture);

    public static string Whole(long value) => value.ToString("#,0", Culture);

    /// <summary>As <see cref="Band(MeasureSummary?)"/>, in the unit of money that suits the mean.</summary>
    public static string DollarBand(MeasureSummary? measure)
    {
        (double unit, string symbol) = measure?.Mean switch
        {
            >= 1e9 => (1e9, "BUSD"),
            >= 1e6 => (1e6, "MUSD"),
            >= 1e3 => (1e3, "kUSD"),
            _ => (1.0, "USD"),
        };
        return $"{Band(measure, value => (value / unit).ToString(unit < 1e9 ? "#,0" : "0.00", Culture))} {symbol}";
    }

    /// <summary>A time as its distance from H-hour, to the second: H+02:45:10.</summary>
    public static string Clock(double secondsFromHHour)
    {
        long seconds = (long)Math.Round(Math.Abs(secondsFromHHour));
        string sign = secondsFromHHour < 0 ? "-" : "+";
        return string.Create(Culture, $"H{sign}{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>As <see cref="Clock"/>, to the minute.</summary>
    public static string Minute(double minutesFromHHour) => Clock(Math.Round(minutesFromHHour) * 60)[..^3];
}
