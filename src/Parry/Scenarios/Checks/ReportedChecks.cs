using System.Linq;

namespace Parry.Scenarios;

/// <summary>What was reported has a source, and is a share of something that it is part of.</summary>
internal sealed class ReportedChecks(Scenario scenario, ProblemList problems)
{
    public void Run()
    {
        foreach (ReportedQuantity quantity in scenario.Reported)
        {
            string path = $"reported.{quantity.Id}";
            CheckFigure(quantity, quantity.Band, quantity.Provenance, quantity.Place, path);
            foreach (ReportedClaim claim in quantity.Claims)
            {
                CheckFigure(quantity, claim.Band, claim.Provenance, claim.Place, $"{path}.claims.{claim.Id}");
            }
            if (quantity.Count == ReportedCount.ValueLost && scenario.ThreatClasses.All(c => c.LethalRadius is null))
            {
                problems.Error(quantity.Place, $"{path}.measure", "no value is lost where no threat class has a "
                    + "'lethal-radius'; write one, or take 'impacts'");
            }
            if (quantity.ShareOf is { } whole && !Parts(quantity.Count).Contains(whole))
            {
                string[] allowed = [.. Parts(quantity.Count).Select(Word)];
                problems.Error(quantity.Place, $"{path}.share-of", $"'{Word(quantity.Count)}' is no share of "
                    + $"'{Word(whole)}', which does not hold all of them; write {Sentence.Or(allowed)}");
            }
        }
    }

    private void CheckFigure(ReportedQuantity quantity, Band band, Provenance provenance, Mark place, string path)
    {
        if (provenance.Source is null)
        {
            problems.Error(place, path, "it has no source; write 'source:' with an id of the table of sources, or "
                + "'{title: ..., publisher: ..., date: ...}'");
        }
        if (quantity.ShareOf is not null && band.High > 1)
        {
            problems.Error(place, $"{path}.band", $"it reaches {NumberText.Write(band.High)}; a share is 0 to 1: write "
                + "it as 0.9 or '90 %', or remove 'share-of'");
        }
    }

    // What failed may have been fired at before, and a leaker may never have been.
    private static ShareBase[] Parts(ReportedCount count) => count switch
    {
        ReportedCount.Failed or ReportedCount.Engaged => [ShareBase.Launched],
        ReportedCount.Leakers or ReportedCount.Impacts => [ShareBase.Launched, ShareBase.Flown, ShareBase.Came],
        _ => [ShareBase.Launched, ShareBase.Flown, ShareBase.Engaged, ShareBase.Came],
    };

    private static string Word<T>(T word)
        where T : struct, System.Enum => word.ToString().ToLowerInvariant();
}
