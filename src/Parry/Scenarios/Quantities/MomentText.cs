using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Parry.Scenarios;

/// <summary>Reads an instant: <c>H+1 h 30 min</c>, a clock time, or a date and a clock time, both in the offset of
/// H-hour.</summary>
internal static partial class MomentText
{
    public const string Forms = "write 'H', 'H+2h', 'H-30 min', a clock time '02:30' or '2024-04-14 02:30'";

    private const double HalfDaySeconds = 43_200;

    /// <summary>Null when it is none of the forms. A clock time is the instant nearest to H-hour; one exactly twelve
    /// hours
    /// off lies after it.</summary>
    public static Moment? Read(string text, DateTimeOffset hHour)
    {
        string trimmed = text.Trim();
        if (Relative().Match(trimmed) is { Success: true } relative)
        {
            double seconds = 0;
            for (int i = 0; i < relative.Groups["n"].Captures.Count; i++)
            {
                if (!NumberText.TryParse(relative.Groups["n"].Captures[i].Value, out double count))
                {
                    return null;
                }
                seconds += count * Units.Find(relative.Groups["u"].Captures[i].Value)!.SiFactor;
            }
            return new Moment(relative.Groups["sign"].Value == "-" ? -seconds : seconds);
        }
        if (TimeOnly.TryParseExact(trimmed, ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out TimeOnly clock))
        {
            double seconds = (clock.ToTimeSpan() - hHour.TimeOfDay).TotalSeconds;
            return new Moment(seconds > HalfDaySeconds ? seconds - 2 * HalfDaySeconds
                : seconds <= -HalfDaySeconds ? seconds + 2 * HalfDaySeconds : seconds);
        }
        return DateTime.TryParseExact(trimmed, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date)
            ? new Moment((date - hHour.DateTime).TotalSeconds)
            : null;
    }

    [GeneratedRegex(@"\AH(\s*(?<sign>[+-])(\s*(?<n>\d[\d_]*(\.\d+)?)\s*(?<u>s|min|h|d)(?![a-z]))+)?\z")]
    private static partial Regex Relative();
}
