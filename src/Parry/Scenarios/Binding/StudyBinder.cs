using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Makes a study of a tree that passed the checker. What only the scenario can tell may still be a
/// problem.</summary>
internal sealed class StudyBinder(Mapping root, Scenario scenario, ProblemList problems)
{
    public const int Replications = 1000, Plans = 32;

    private static readonly string[] UsualMeasures = ["leakers", "intercepted", "rate.flown", "cost.defence"];

    public Study Bind(string text, ScenarioSource source)
    {
        CheckSize();
        StudyDesign? design = root["design"] is Mapping laidOut ? Design(laidOut) : null;
        return new Study
        {
            Title = root.TextOf("title") ?? scenario.Title,
            Base = scenario,
            Seed = (ulong)(Number(root, "seed") ?? 1),
            Text = text,
            Source = source,
            Design = design,
            Optimisation = root["optimise"] is Mapping optimise ? Optimisation(optimise, source) : null,
            Inputs = design is null ? [] : [.. Entries(root, "inputs").Select(e => Input(e, design.Kind))],
            Variants = root["variants"] is Mapping { Entries.Length: > 0 } table
                ? [.. table.Entries.Select(Variant)]
                : [new StudyVariant(StudyVariant.Unnamed, [], [])],
            Replications = (int)(Number(root, "replications") ?? Replications),
            Worlds = (int?)Number(root, "worlds"),
            Plans = (int)(Number(root, "plans") ?? Plans),
            Posture = root.TextOf("posture") ?? "estimate",
            Precision = root["precision"] is Mapping precision ? Precision(precision) : null,
            Measures = root["measures"] is Sequence { Items.Length: > 0 } list
                ? [.. list.Items.Cast<Scalar>().Select(s => new NamedMeasure(s.Text, s.At))]
                : [.. UsualMeasures.Select(m => new NamedMeasure(m, root.At))],
            At = root.At,
        };
    }

    private static StudyDesign Design(Mapping design) => new(
        Enum.Parse<DesignKind>(design.TextOf("kind")!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        (int)(Number(design, "points") ?? 0),
        (ulong?)Number(design, "seed"));

    private StudyOptimisation Optimisation(Mapping optimise, ScenarioSource source)
    {
        InputTable prices = new(root["sources"] as Mapping);
        Cursor all = new(StudyWords.Study, root, new Spot("", root.At), Provenance.Unstated, prices);
        return new OptimiseBinder(all.Inside("optimise"), optimise, source, scenario, problems).Bind();
    }

    private void CheckSize()
    {
        double rows = (Number(root, "replications") ?? Replications) * (Number(root, "worlds") ?? 1);
        if (rows > Array.MaxLength)
        {
            problems.Error((root["replications"] ?? root["worlds"]!).At, "replications",
                $"{rows:N0} replications are more than one point can hold ({Array.MaxLength:N0})");
        }
    }

    private StudyInput Input(Entry entry, DesignKind kind)
    {
        Mapping input = (Mapping)entry.Value;
        if (input["levels"] is Sequence levels)
        {
            if (levels.Items.IsEmpty)
            {
                problems.Error(levels.At, $"inputs.{entry.Key}.levels", "there are no levels; write one or more");
            }
            return Levels(entry, levels.Items);
        }
        return Range(entry, (Scalar)input["from"]!, (Scalar)input["to"]!, kind) ?? Levels(entry, []);
    }

    private static StudyInput Levels(Entry entry, ImmutableArray<Node> levels) =>
        new(entry.Key, entry.At, levels, null, Unit.None, false);

    private StudyInput? Range(Entry entry, Scalar from, Scalar to, DesignKind kind)
    {
        Shape? shape = Vocabulary.ShapeOf(entry.Key);
        string path = $"inputs.{entry.Key}";
        if (kind == DesignKind.Factorial)
        {
            problems.Error(from.At, path, "a factorial design goes through levels, and a range has none; "
                + $"write 'levels: [{from.Text}, {to.Text}]', or choose latin-hypercube or sobol");
        }
        else if (shape is not AmountShape amount)
        {
            // A path that leads nowhere has a problem of its own.
            if (shape is not null)
            {
                problems.Error(from.At, path,
                    $"'{entry.Key}' holds no figure, so there is nothing between two values; write 'levels: [...]'");
            }
        }
        else if (End(from, amount, path) is var (low, unit) && End(to, amount, path) is var (high, other))
        {
            high *= other.SiFactor / unit.SiFactor;
            if (low < high)
            {
                return new StudyInput(entry.Key, entry.At, [], new Spread.Uniform(low, high), unit, amount.Whole);
            }
            problems.Error(from.At, path,
                $"'{from.Text}' is not below '{to.Text}'; a range goes from its low end to its high one");
        }
        return null;
    }

    private (double Value, Unit Unit)? End(Scalar end, AmountShape amount, string path)
    {
        string? complaint = AmountChecker.Complaint(amount, end.Text, path);
        (Spread? spread, Unit unit, _) = AmountText.Read(end.Text, amount.Dimension);
        if (complaint is null && spread is { IsPoint: true })
        {
            return (spread.Central, unit);
        }
        problems.Error(end.At, path, complaint ?? $"'{end.Text}' is a spread; an end of a range is one number");
        return null;
    }

    private StudyVariant Variant(Entry entry)
    {
        Mapping variant = (Mapping)entry.Value;
        Scalar[] without = [.. (variant["without"] as Sequence)?.Items.Cast<Scalar>() ?? []];
        string[] nations = [.. scenario.Nations.Select(n => n.Code)];
        foreach (Scalar nation in without.Where(n => !nations.Contains(n.Text)))
        {
            problems.Error(nation.At, $"variants.{entry.Key}.without",
                $"there is no nation '{nation.Text}'{Spelling.Hint(nation.Text, nations)}");
        }
        return new StudyVariant(
            entry.Key,
            [.. Entries(variant, "set").Select(s => new Placement(s.Key, s.Value, s.At))],
            [.. without.Select(n => n.Text)]);
    }

    private static StudyPrecision Precision(Mapping precision) => new(
        precision["measure"] is Scalar measure
            ? new NamedMeasure(measure.Text, measure.At)
            : new NamedMeasure("leakers", precision.At),
        Number(precision, "half-width")!.Value);

    private static double? Number(Mapping node, string key) =>
        node.TextOf(key) is { } text && NumberText.TryParse(text, out double value) ? value : null;

    private static ImmutableArray<Entry> Entries(Mapping node, string key) => (node[key] as Mapping)?.Entries ?? [];
}
