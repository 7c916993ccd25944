using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Collects problems while a file is read, so that none hides another.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> found = [];
    private readonly HashSet<(Mark, string)> said = [];
    private readonly List<string> files = [];

    public bool HasErrors => found.Exists(p => p.Severity == Severity.Error);

    public void Error(Mark at, string path, string message) => Add(at, Severity.Error, path, message);

    public void Warning(Mark at, string path, string message) => Add(at, Severity.Warning, path, message);

    /// <summary>Takes over what was found elsewhere.</summary>
    public void Add(IEnumerable<Problem> problems)
    {
        foreach (Problem p in problems)
        {
            Add(new Mark(p.File, p.Line, p.Column), p.Severity, p.Path, p.Message);
        }
    }

    /// <summary>Files in the order they were first complained about, and top to bottom within each.</summary>
    public ImmutableArray<Problem> InFileOrder() =>
        [.. found.OrderBy(p => files.IndexOf(p.File)).ThenBy(p => p.Line).ThenBy(p => p.Column)];

    /// <summary>A node reached through two aliases is complained about once.</summary>
    private void Add(Mark at, Severity severity, string path, string message)
    {
        if (!said.Add((at, message)))
        {
            return;
        }
        if (!files.Contains(at.File))
        {
            files.Add(at.File);
        }
        found.Add(new Problem(at.File, at.Line, at.Column, severity, path, message));
    }
}
