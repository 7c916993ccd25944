namespace Parry.Studies;

/// <summary>An uncertain input and how its draws go with the leakers of their worlds.</summary>
/// <param name="Path">The input, for example <c>interceptors.arrow-3.kill.ballistic</c>.</param>
/// <param name="Status">verified, reported, derived, assumption or unstated.</param>
/// <param name="Rho">Spearman's rank correlation, -1..1.</param>
/// <param name="Low">Lower end of its 90 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Draws">How many draws it rests on: worlds, or plans for an input that changes the geometry.</param>
public sealed record Driver(string Path, string Status, double Rho, double Low, double High, int Draws);
