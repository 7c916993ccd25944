using System.Linq;

namespace Parry.Scenarios;

/// <summary>A doctrine that its layer can follow, and an estimate of something.</summary>
internal sealed class DoctrineChecks(Scenario scenario, ProblemList problems)
{
    public void Run()
    {
        foreach (LayerDoctrine layer in scenario.Doctrine.Layers)
        {
            Shooter[] shooters = [.. scenario.Shooters.Where(s => s.Layer == layer.Layer)];
            double deepest = shooters
                .SelectMany(s => s.Magazine.Select(l => l.Rounds.Spread.High * (s.Patrol?.Aircraft.Spread.High ?? 1)))
                .DefaultIfEmpty(0).Max();
            foreach (ClassAmount reserve in layer.Reserve.Where(r => r.Amount.Spread.Low > deepest))
            {
                problems.Error(reserve.Amount.At, reserve.Amount.Path, $"a reserve of {WrittenAmount.Of(reserve.Amount)} "
                    + $"is above every magazine of the layer, {deepest:0} rounds at most; nothing else would ever be fired at");
            }
        }
        if (scenario.Estimate is { Counts.IsEmpty: true })
        {
            problems.Error(scenario.Raid.Waves[0].Count.At, "estimate.expected",
                "nothing is expected; name a category or class and a count, or remove the estimate");
        }
        Amount required = scenario.Doctrine.RequiredKill;
        if (scenario.Doctrine.Assignment != AssignmentPolicy.Thrifty && required.Provenance.Note != "default")
        {
            problems.Warning(required.At, required.Path,
                "only the policy 'thrifty' asks for a required kill; write 'assignment: thrifty', or remove it");
        }
        if (scenario.Doctrine.Assignment == AssignmentPolicy.Layered && scenario.Doctrine.Order.IsEmpty)
        {
            problems.Error(required.At, "doctrine.order",
                "'assignment: layered' needs 'order', the layers from the outermost in");
        }
    }
}
