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
                Provenance said = claim.Provenance;
                to.WriteLine($"      claim {claim.Id}: {claim.Written}, {StatusWords.Of(said.Status)}: "
                    + Citation(said.Source!));
                WriteIf("  formula", said.Formula, to);
                WriteIf("  note", said.Note, to);
            }
        }
    }

    public static string Citation(Source source) => $"\"{source.Title}\", {source.Publisher}, {source.Date}";

    private static void WriteIf(string word, string? text, TextWriter to)
    {
        if (text is not null)
        {
            to.WriteLine($"      {word}: {text}");
        }
    }
}
