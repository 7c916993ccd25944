using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Holds the keys of a mapping against its fields: unknown, misplaced, missing and excluding keys.</summary>
internal sealed class MappingChecker(Checker checker, ProblemList problems)
{
    public void Check(MappingShape shape, Mapping node, Spot spot)
    {
        string? kind = shape.KindOf(node);
        HashSet<string> present = [.. node.Entries.Select(e => e.Key)];
        foreach (Entry entry in node.Entries)
        {
            Spot under = spot.Under(entry.Key, entry.At);
            if (shape.Find(entry.Key) is not { } field)
            {
                string? meant = Unknown(shape, entry, under, present, kind);
                if (meant is not null)
                {
                    present.Add(meant);
                }
            }
            else if (!field.BelongsTo(kind))
            {
                problems.Error(entry.At, under.Path, $"'{field.Key}' does not belong to {Sentence.A($"{kind} {shape.Name}")}; "
                    + $"it is for {Sentence.Or([.. field.Only])}: remove it, or change '{shape.Deciding}'");
            }
            else
            {
                checker.Check(field.Shape, entry.Value, under);
            }
        }
        CheckMissing(shape, spot, kind, present);
        CheckRivals(shape, node, spot, present);
    }

    /// <summary>The key that was meant, if it is near enough to tell: it is then not reported as missing too.</summary>
    private string? Unknown(MappingShape shape, Entry entry, Spot under, HashSet<string> present, string? kind)
    {
        string[] open = [.. shape.KeysFor(kind).Where(k => !present.Contains(k))];
        string? near = Spelling.Nearest(entry.Key, open) ?? Spelling.Nearest(entry.Key, shape.KeysFor(kind));
        string hint = near is not null ? $"; did you mean '{near}'?" : $"; there is {Sentence.Or(open)}";
        problems.Error(entry.At, under.Path, $"'{entry.Key}' is not a key of {Sentence.A(shape.Name)}{hint}");
        return near;
    }

    /// <summary>A catalogue entry that was not found would have brought the required keys: only its name is at
    /// fault.</summary>
    private void CheckMissing(MappingShape shape, Spot spot, string? kind, HashSet<string> present)
    {
        bool undecided = shape.Deciding is not null && kind is null;
        Field[] missing = [.. shape.Fields.Where(f => f.Required && !present.Contains(f.Key)
            && f.BelongsTo(kind) && (f.Only.IsEmpty || !undecided))];
        if (missing.Length > 0 && !present.Contains("use"))
        {
            string keys = Sentence.And([.. missing.Select(f => $"'{f.Key}'")]);
            string doc = missing.Length == 1 ? ": " + missing[0].Doc.TrimEnd('.') : "";
            problems.Error(spot.At, spot.Path, $"{Sentence.A(shape.Name)} needs {keys}{doc}");
        }
    }

    private void CheckRivals(MappingShape shape, Mapping node, Spot spot, HashSet<string> present)
    {
        foreach (Rivals rivals in shape.Rivals)
        {
            if (node.Find(rivals.First) is not null && node.Find(rivals.Second) is { } second)
            {
                problems.Error(second.At, DottedPath.Join(spot.Path, second.Key),
                    $"'{rivals.Second}' excludes '{rivals.First}'; keep one of the two");
            }
            else if (rivals.OneRequired && !present.Contains(rivals.First) && !present.Contains(rivals.Second))
            {
                problems.Error(spot.At, spot.Path,
                    $"{Sentence.A(shape.Name)} needs '{rivals.First}' or '{rivals.Second}', one of the two");
            }
        }
    }
}
