using System;
using Parry.Scenarios;
using Xunit;

namespace Parry.Tests.Scenarios;

public class MomentTextTests
{
    [Theory]
    [InlineData("H", 0)]
    [InlineData("H+2h", 7200)]
    [InlineData("H-30 min", -1800)]
    [InlineData("H + 1 h 30 min", 5400)]
    [InlineData("H+0.5 h", 1800)]
    [InlineData("H-1 d", -86400)]
    public void A_moment_counts_from_H_hour(string text, double seconds) =>
        Assert.Equal(seconds, MomentText.Read(text, Late)!.Value.SecondsFromHHour);

    /// <summary>H-hour is 23:00,
    /// so 01:30 is tomorrow's and 22:30 today's; 11:00 is twelve hours off either way.</summary>
    [Theory]
    [InlineData("23:00", 0)]
    [InlineData("22:30", -1800)]
    [InlineData("01:30", 9000)]
    [InlineData("00:00:30", 3630)]
    [InlineData("11:00", 43200)]
    [InlineData("11:01", -43140)]
    [InlineData("10:59", 43140)]
    public void A_clock_time_is_the_instant_nearest_to_an_H_hour_before_midnight(string text, double seconds) =>
        Assert.Equal(seconds, MomentText.Read(text, Late)!.Value.SecondsFromHHour);

    [Theory]
    [InlineData("23:30", -5400)]
    [InlineData("13:00", 43200)]
    [InlineData("13:01", -43140)]
    public void A_clock_time_is_the_instant_nearest_to_an_H_hour_after_midnight(string text, double seconds) =>
        Assert.Equal(seconds, MomentText.Read(text, Early)!.Value.SecondsFromHHour);

    [Fact]
    public void A_date_and_time_is_in_the_offset_of_H_hour() =>
        Assert.Equal(3 * 3600, MomentText.Read("2024-04-14 02:00", Late)!.Value.SecondsFromHHour);

    [Theory]
    [InlineData("H+")]
    [InlineData("H+2")]
    [InlineData("H+2 km")]
    [InlineData("25:00")]
    [InlineData("h+2h")]
    [InlineData("tomorrow")]
    [InlineData("2024-02-30 10:00")]
    public void What_is_no_moment_is_not_read_as_one(string text) => Assert.Null(MomentText.Read(text, Late));

    private static readonly DateTimeOffset Late = new(2024, 4, 13, 23, 0, 0, TimeSpan.FromHours(3));
    private static readonly DateTimeOffset Early = new(2024, 4, 14, 1, 0, 0, TimeSpan.FromHours(3));
}
