namespace Parry.Scenarios;

/// <summary>An instant of the raid, by its distance from H-hour (negative before it).</summary>
internal readonly record struct Moment(double SecondsFromHHour);
