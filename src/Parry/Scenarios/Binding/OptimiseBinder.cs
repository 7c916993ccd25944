using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Makes what a study is to find of a tree that passed the checker. What only the scenario can tell may still
/// be a problem.</summary>
internal sealed class OptimiseBinder(Cursor optimise, Mapping written, ScenarioSource source, Scenario scenario,
    ProblemList problems)
{
    public StudyOptimisation Bind() => new(
        written["measure"] is Scalar measure
            ? new NamedMeasure(measure.Text, measure.At)
            : new NamedMeasure("leakers", written.At),
        written.TextOf("goal") == "maximise",
        Number("indifference", 0),
        optimise.Amount("confidence").Spread.Central,
        (int)Number("batch", StudyOptimisation.UsualBatch),
        (int)Number("start", StudyOptimisation.UsualStart),
        (int)Number("most", StudyOptimisation.UsualMost),
        [.. Entries(written, "choices").Select(Choice)],
        written["budget"] is Mapping budget ? Budget(budget, optimise.Inside("budget")) : null);

    private StudyChoice Choice(Entry entry)
    {
        Mapping choice = (Mapping)entry.Value;
        ImmutableArray<StudyOption> options = choice["levels"] is Sequence levels
            ? [.. levels.Items.Select(v => new StudyOption(WrittenNode.Text(v), v.At, [new(entry.Key, v, entry.At)]))]
            : [.. Entries(choice, "options").Select(Option).OfType<StudyOption>()];
        if (choice["levels"] is Sequence { Items.IsEmpty: true } or null && Entries(choice, "options").IsEmpty)
        {
            problems.Error(
                entry.At, $"optimise.choices.{entry.Key}", "there is nothing to choose from; write one or more");
        }
        return new StudyChoice(entry.Key, entry.At, options);
    }

    // Null where a newcomer of it has a problem: what is left of the option would have others that are none of its own.
    private StudyOption? Option(Entry entry)
    {
        Mapping option = (Mapping)entry.Value;
        ImmutableArray<Placement> newcomers = Newcomers(option);
        return newcomers.Length < Entries(option, "more").Length ? null : new StudyOption(
            entry.Key,
            entry.At,
            [.. newcomers, .. Entries(option, "set").Select(s => new Placement(s.Key, s.Value, s.At))]);
    }

    private StudyBudget Budget(Mapping budget, Cursor cursor) => new(
        Dollars(cursor.Amount("total")),
        [.. Entries(budget, "items").Zip(cursor.Rows("items"), (entry, row) => Item(entry, row))]);

    private StudyItem Item(Entry entry, Cursor row)
    {
        Mapping item = (Mapping)entry.Value;
        Amount price = row.Amount("price");
        int most = (int)row.Amount("most").Spread.Central;
        StudyItem made = new(
            entry.Key,
            entry.At,
            Dollars(price),
            most,
            Newcomers(item),
            [.. Entries(item, "add").Select(Increase).OfType<StudyIncrease>()],
            price.Provenance);
        string path = $"optimise.budget.items.{entry.Key}";
        if (!Entries(item, "add").Concat(Entries(item, "more")).Any())
        {
            problems.Error(entry.At, path, $"'{entry.Key}' changes nothing; write what it adds, or what comes with it");
        }
        if (most > 1 && !made.Newcomers.IsEmpty)
        {
            problems.Error(item["most"]!.At, $"{path}.most",
                "what comes with an item stands at one place; write one item for each place");
        }
        return made;
    }

    private ImmutableArray<Entry> Found(string table) => Entries(source.Root, table);

    private ImmutableArray<Placement> Newcomers(Mapping owner) =>
        [.. Entries(owner, "more").Select(Newcomer).OfType<Placement>()];

    private Placement? Newcomer(Entry entry)
    {
        string[] keys = entry.Key.Split('.');
        string noun = keys[0][..^1];
        Mapping newcomer = (Mapping)entry.Value;
        Scalar like = (Scalar)newcomer["like"]!;
        if (Found(keys[0]).Any(e => e.Key == keys[1]))
        {
            problems.Error(entry.At, entry.Key, $"there is a {noun} '{keys[1]}' already; give the newcomer another id");
            return null;
        }
        if (Found(keys[0]).FirstOrDefault(e => e.Key == like.Text)?.Value is not Mapping model)
        {
            problems.Error(like.At, entry.Key, $"there is no {noun} '{like.Text}' to be like"
                + Spelling.Hint(like.Text, Found(keys[0]).Select(e => e.Key)));
            return null;
        }
        Node made = Overlay.Merge(Vocabulary.ShapeOf(entry.Key)!, newcomer.Without("like"), model.Without("name"));
        return new Placement(entry.Key, made, entry.At) { Adds = true };
    }

    private StudyIncrease? Increase(Entry entry)
    {
        double each = NumberText.TryParse(((Scalar)entry.Value).Text, out double value) ? value : 0;
        Amount? figure = scenario.Inputs.FirstOrDefault(i => i.Path == entry.Key);
        if (figure is { Spread.IsPoint: true })
        {
            return new StudyIncrease(entry.Key, entry.At, figure, each);
        }
        problems.Error(entry.At, entry.Key, figure is null
            ? $"the scenario has no figure at '{entry.Key}' to add to"
                + (Spelling.Nearest(entry.Key, scenario.Inputs.Select(i => i.Path)) is { } near
                    ? $"; did you mean '{near}'?"
                    : "")
            : $"'{figure.Written}' is uncertain; only to what is known can be added, and what nobody knows is not chosen");
        return null;
    }

    private double Number(string key, double otherwise) =>
        written.TextOf(key) is { } text && NumberText.TryParse(text, out double value) ? value : otherwise;

    private static double Dollars(Amount amount) => amount.Spread.Central * amount.Unit.SiFactor;

    private static ImmutableArray<Entry> Entries(Mapping node, string key) => (node[key] as Mapping)?.Entries ?? [];
}
