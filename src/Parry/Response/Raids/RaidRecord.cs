namespace Parry.Response;

/// <summary>What a raid came to, for the crisis.</summary>
/// <param name="Loss">Leakers on defended assets, weighted by what they hit.</param>
/// <param name="Intercepted">Share of the threats that threatened, 0..1; 1 if none did.</param>
internal readonly record struct RaidRecord(double Loss, double Intercepted);

/// <summary>Under what a raid is fought.</summary>
/// <param name="Size">Of the scenario's raid, 0..1.</param>
/// <param name="Stock">Share of every magazine that is left.</param>
/// <param name="Ally">Share of its interceptors that the ally supplies; 0: it is out.</param>
/// <param name="Coalition">As Ally, of the coalition.</param>
internal readonly record struct RaidCase(double Size, double Stock, double Ally, double Coalition);
