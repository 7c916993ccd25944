using System;
using System.Text.RegularExpressions;

namespace Parry.Scenarios;

/// <summary>Walks nodes and shapes together, says everything that does not fit, and gathers ids and references for the
/// checks that need to see the whole.</summary>
internal sealed class Checker(ProblemList problems)
{
    public Names Names { get; } = new();

    public void Check(Shape shape, Node node, Spot spot)
    {
        switch (shape)
        {
            case MappingShape keys:
                if (Mapping(node, spot, $"{Sentence.A(keys.Name)} has keys, each with its value") is { } mapping)
                {
                    new MappingChecker(this, problems).Check(keys, mapping, spot);
                }
                break;
            case TableShape table:
                CheckTable(table, node, spot);
                break;
            case EitherShape either:
                Check(node is Mapping ? either.Mapping : either.Word, node, spot);
                break;
            case ListShape list:
                CheckItems(list.Item, node, spot, "a list in square brackets, or one item a line after '- '");
                break;
            case PositionShape:
                if (PositionText.Complaint(node) is { } misplaced)
                {
                    problems.Error(node.At, spot.Path, misplaced);
                }
                break;
            case RingShape:
                CheckRing(node, spot);
                break;
            case WrittenShape when node is Sequence:
                break;
            case AmountShape { IsBare: false } amount when node is Mapping figure:
                Check(ProvenanceWords.Figure(amount with { Noun = NounOf(amount, spot) }), figure, spot);
                break;
            default:
                if (node is Scalar { Plain: true, Text: "" or "~" or "null" })
                {
                    problems.Error(node.At, spot.Path, "nothing is written here; write a value or remove the key");
                }
                else if (node is not Scalar scalar)
                {
                    problems.Error(node.At, spot.Path, $"a single value is wanted here, not {Kind(node)}");
                }
                else
                {
                    CheckScalar(shape, scalar, spot);
                }
                break;
        }
    }

    private void CheckScalar(Shape shape, Scalar scalar, Spot spot)
    {
        string text = scalar.Text;
        string? complaint = shape switch
        {
            AmountShape amount => AmountChecker.Complaint(amount, text, spot.Path),
            WordShape words when !words.Words.Contains(text) =>
                $"'{text}' is not allowed; write {Sentence.Or(words.Words)}{Near(text, words)}",
            NumberShape number => NumberChecker.Complaint(number, text),
            FlagShape when !scalar.Plain || text is not ("true" or "false") => $"'{text}' is neither true nor false",
            ConstantShape wanted when text != wanted.Value => $"'{text}' is not known here; write '{wanted.Value}'",
            TextShape { Pattern: { } pattern } form when !Fits(text, pattern) =>
                $"'{text}' is not allowed; wanted: {form.Wanted}",
            TextShape when string.IsNullOrWhiteSpace(text) => "the text is empty",
            TextShape { IsNoPlaceholder: true } => Placeholders.Complaint(text),
            MomentShape when MomentText.Read(text, DateTimeOffset.UnixEpoch) is null =>
                $"'{text}' is not a moment; {MomentText.Forms}",
            HHourShape when HHourText.Read(text) is null => $"'{text}' is not a date and time; write {HHourText.Form}",
            _ => null,
        };
        if (complaint is not null)
        {
            problems.Error(scalar.At, spot.Path, complaint);
        }
        else if (shape is ReferenceShape reference)
        {
            Names.References.Add(new Reference(reference.To, text, spot with { At = scalar.At }));
        }
        else if (shape is TextShape { Names: { } kind })
        {
            Names.Define(kind, text, spot with { At = scalar.At });
        }
    }

    private void CheckTable(TableShape table, Node node, Spot spot)
    {
        if (Mapping(node, spot, $"write one {table.Noun} a line, its id first, then a colon") is not { } mapping)
        {
            return;
        }
        if (table.Defines is { } opened)
        {
            Names.Open(opened);
        }
        foreach (Entry entry in mapping.Entries)
        {
            Spot item = spot.Under(entry.Key, entry.At);
            if (table.KeysReferTo is { } kind)
            {
                Names.References.Add(new Reference(kind, entry.Key, item));
            }
            else if (!Fits(entry.Key, table.KeyPattern))
            {
                problems.Error(entry.At, item.Path, $"'{entry.Key}' cannot be the id of {Sentence.A(table.Noun)}; "
                    + $"an id is {table.KeyWanted}");
            }
            if (table.Defines is { } defines)
            {
                Names.Define(defines, entry.Key, item);
            }
            Check(table.Item, entry.Value, item);
        }
    }

    private void CheckItems(Shape item, Node node, Spot spot, string wanted)
    {
        if (node is not Sequence sequence)
        {
            problems.Error(node.At, spot.Path, $"a list is wanted here, not {Kind(node)}; write {wanted}");
            return;
        }
        for (int i = 0; i < sequence.Items.Length; i++)
        {
            Check(item, sequence.Items[i], spot.Under($"{i + 1}", sequence.Items[i].At));
        }
    }

    private void CheckRing(Node node, Spot spot)
    {
        CheckItems(new PositionShape(), node, spot, "[[lat, lon], [lat, lon], [lat, lon]]");
        if (node is Sequence { Items.Length: < 3 } few)
        {
            problems.Error(node.At, spot.Path,
                $"a ring of {few.Items.Length} positions encloses nothing; write 3 or more");
        }
    }

    private Mapping? Mapping(Node node, Spot spot, string wanted)
    {
        if (node is not Mapping mapping)
        {
            problems.Error(node.At, spot.Path, $"keys are wanted here, not {Kind(node)}; {wanted}");
            return null;
        }
        return mapping;
    }

    /// <summary>A line feed at the end would slip past the dollar sign.</summary>
    private static bool Fits(string text, string pattern) =>
        !text.Contains('\n', StringComparison.Ordinal) && Regex.IsMatch(text, pattern);

    private static string NounOf(AmountShape amount, Spot spot) =>
        amount.Noun ?? Sentence.A(spot.Path[(spot.Path.LastIndexOf('.') + 1)..].Replace('-', ' '));

    private static string Near(string text, WordShape words) =>
        Spelling.Nearest(text, words.Words) is { } near ? $"; did you mean '{near}'?" : "";

    private static string Kind(Node node) => node switch
    {
        Sequence => "a list",
        Scenarios.Mapping => "keys",
        Scalar { Text: "" } => "nothing",
        Scalar s => $"'{s.Text}'",
        _ => "this",
    };
}
