using System;
using System.Globalization;

namespace Parry.Scenarios;

/// <summary>Reads <c>2024-04-13 23:00 +03:00</c>: H-hour with its offset from UTC.</summary>
internal static class HHourText
{
    public const string Form = "'YYYY-MM-DD HH:MM +HH:MM', for example '2024-04-13 23:00 +03:00'";

    public static DateTimeOffset? Read(string text) => DateTimeOffset.TryParseExact(
        text.Trim(), "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hHour)
        ? hHour
        : null;
}
