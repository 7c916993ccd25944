namespace Parry.Studies;

/// <summary>What somebody else said of a reported quantity. Shown, and never scored.</summary>
/// <param name="Id">Its id in the scenario.</param>
/// <param name="Name">Whose claim it is.</param>
/// <param name="Low">Lower end of what it claims.</param>
/// <param name="Best">Its best figure.</param>
/// <param name="High">Upper end.</param>
/// <param name="Hit50">Whether the model's central 50 % interval holds the best figure.</param>
/// <param name="Hit90">The same of its 90 % interval.</param>
/// <param name="Source">Title, publisher and date.</param>
public sealed record HindcastClaim(
    string Id, string Name, double Low, double Best, double High, bool Hit50, bool Hit90, string Source);
