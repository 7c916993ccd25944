using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Scenarios;

namespace Parry.Studies;

/// <summary>The raids of a study at any values of its inputs; where it lists none, of all that are uncertain in the
/// scenario and may be varied.</summary>
internal sealed class StudyModel : ISensitivityModel
{
    private readonly Study _study;
    private readonly ImmutableArray<StudyInput> _inputs;

    /// <exception cref="ScenarioException">A measure does not exist, or the study has no design.</exception>
    public StudyModel(Study study)
    {
        StudyRuns.DesignOf(study);
        _study = study;
        _inputs = study.Inputs.IsEmpty ? StudyPaths.Uncertain(study.Base) : study.Inputs;
        Measures = StudyRuns.Measures(study, study.Variants.Select(v => StudyRuns.Scenario(study, v, [], [])));
    }

    public string Title => _study.Title;

    public string Caveat => "";

    public string Runs => "replications";

    public int RunsEach => _study.Replications * (_study.Worlds ?? 1);

    public ImmutableArray<string> Variants => [.. _study.Variants.Select(v => v.Id)];

    public ImmutableArray<string> Inputs => [.. _inputs.Select(i => i.Path)];

    public ImmutableArray<string> Measures { get; }

    public Model Start(int variant, CancellationToken cancel) => (place, luck) =>
    {
        Scenario scenario = StudyRuns.Scenario(
            _study, _study.Variants[variant], _inputs, _inputs.Zip(place, InputValue.At));
        RaidSummary summary = StudyRuns.Run(scenario, StudyRuns.Options(_study, luck, threads: 1), cancel);
        return [.. Measures.Select(m => summary.Find(m)?.Mean ?? double.NaN)];
    };
}
