using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parry.Scenarios;

namespace Parry.Reports;

/// <summary>Figures for a terminal, each with what stands behind it and what others claim beneath it.</summary>
internal static class FigureLines
{
    public static void Write(IReadOnlyList<(string Name, Amount Figure)> figures, TextWriter to)
    {
        int names = figures.Max(f => f.Name.Length);
        int values = figures.Max(f => f.Figure.Written.Length);
        foreach ((string name, Amount figure) in figures)
        {
            Provenance told = figure.Provenance;
            string source = told.Source is null ? "" : Citation(told.Source);
            to.WriteLine($"  {name.PadRight(names)}  {figure.Written.PadRight(values)}  "
                + $"{StatusWords.Of(told.Status),-10}  {source}".TrimEnd());
            WriteIf("formula", told.Formula, to);
            WriteIf("note", told.Note, to);
            foreach (Claim claim in figure.Claims)
            {
                to.WriteLine($"      claim {claim.Id}: {Says(claim)}");
            }
        }
    }

    public static string Citation(Source source) => $"\"{source.Title}\", {source.Publisher}, {source.Date}";

    private static string Says(Claim claim)
    {
        Provenance told = claim.Provenance;
        string formula = told.Formula is null ? "" : $" ({told.Formula})";
        string note = told.Note is null ? "" : $"; {told.Note}";
        return $"{claim.Written}, {StatusWords.Of(told.Status)}{formula}: {Citation(told.Source!)}{note}";
    }

    private static void WriteIf(string word, string? text, TextWriter to)
    {
        if (text is not null)
        {
            to.WriteLine($"      {word}: {text}");
        }
    }
}
