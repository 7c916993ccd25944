using System;

namespace Parry.Scenarios;

internal sealed record Meta(string Title, string? Summary, DateTimeOffset HHour, string File, string? Raid);
