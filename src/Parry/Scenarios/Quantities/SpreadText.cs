using System;
using System.Collections.Generic;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Reads the front of an amount: a number, a range, a triple or a named distribution. What follows is the
/// unit.</summary>
internal static class SpreadText
{
    private const string Forms = "write a number (185), a range (150..200), a triple (150..185..200), or "
        + "uniform(a, b), pert(a, m, b), triangular(a, m, b), normal(mean, sd), lognormal(median, factor), beta(a, b)";

    public static readonly IReadOnlyList<string> Names =
        ["uniform", "pert", "triangular", "normal", "lognormal", "beta"];

    /// <summary>Null, and a complaint, when it cannot be read. <paramref name="rest"/> is what follows,
    /// trimmed.</summary>
    public static Spread? Read(string text, out string rest, out string complaint)
    {
        rest = "";
        complaint = "";
        if (NumberText.IsNotFinite(text))
        {
            complaint = $"'{text}' is not a finite number; {Forms}";
            return null;
        }
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text[..open].Trim().All(char.IsAsciiLetter))
        {
            return ReadNamed(text, open, out rest, out complaint);
        }
        List<double> numbers = [];
        int from = 0;
        while (true)
        {
            int taken = NumberText.Leading(text.AsSpan(from), out double number);
            if (taken == 0)
            {
                complaint = $"'{text}' is not a number; {Forms}";
                return null;
            }
            numbers.Add(number);
            from += taken;
            int gap = from + text[from..].TakeWhile(char.IsWhiteSpace).Count();
            if (gap + 1 >= text.Length || text[gap] != '.' || text[gap + 1] != '.')
            {
                break;
            }
            from = gap + 2 + text[(gap + 2)..].TakeWhile(char.IsWhiteSpace).Count();
        }
        rest = text[from..].Trim();
        if (rest.Contains("..", StringComparison.Ordinal))
        {
            complaint = $"'{text}' has a unit inside the range; write the unit once, after it: '4..6 min'";
            return null;
        }
        string name = numbers.Count switch { 1 => "", 2 => "uniform", 3 => "pert", _ => "?" };
        return Make(name, numbers, text, out complaint);
    }

    private static Spread? ReadNamed(string text, int open, out string rest, out string complaint)
    {
        rest = "";
        string name = text[..open].Trim();
        if (!Names.Contains(name))
        {
            complaint = $"'{name}' is not a distribution{Spelling.Hint(name, Names)}";
            return null;
        }
        int close = text.IndexOf(')', open);
        string inside = close < 0 ? text[(open + 1)..] : text[(open + 1)..close];
        List<double> numbers = [];
        foreach (string part in inside.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!NumberText.TryParse(part, out double number))
            {
                complaint = NumberText.IsNotFinite(part) ? $"'{part}' is not a finite number"
                    : $"'{part}' in '{text}' is not a number; the unit follows once, after the bracket";
                return null;
            }
            numbers.Add(number);
        }
        if (close < 0)
        {
            complaint = $"'{text}' lacks its closing bracket";
            return null;
        }
        rest = text[(close + 1)..].Trim();
        return Make(name, numbers, text, out complaint);
    }

    private static Spread? Make(string name, List<double> n, string text, out string complaint)
    {
        int wanted = name switch { "" => 1, "pert" or "triangular" => 3, "?" => -1, _ => 2 };
        if (wanted != n.Count)
        {
            complaint = wanted < 0 ? $"'{text}' has {n.Count} numbers; a range has 2 and a triple 3"
                : $"'{text}' has {n.Count} number{(n.Count == 1 ? "" : "s")}; {name} takes {wanted}";
            return null;
        }
        Spread made = name switch
        {
            "" => new Spread.Point(n[0]),
            "uniform" => new Spread.Uniform(n[0], n[1]),
            "pert" => new Spread.Pert(n[0], n[1], n[2]),
            "triangular" => new Spread.Triangular(n[0], n[1], n[2]),
            "normal" => new Spread.Normal(n[0], n[1]),
            "lognormal" => new Spread.LogNormal(n[0], n[1]),
            _ => new Spread.Beta(n[0], n[1]),
        };
        complaint = SpreadRules.Complaint(made, text);
        return complaint.Length == 0 ? made : null;
    }
}
