namespace Parry.Scenarios;

/// <summary>Whether a problem keeps a file from being read.</summary>
public enum Severity
{
    /// <summary>The file is refused.</summary>
    Error,

    /// <summary>Legal but odd; the file is read.</summary>
    Warning,
}

/// <summary>One thing wrong with a file, written for its author: what it was, what is allowed, the likely
/// fix.</summary>
/// <param name="File">The file as its name was given; a catalogue entry is <c>catalog/FOLDER/ID.yaml</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Severity">Whether the file is refused for it.</param>
/// <param name="Path">The dotted keys that lead to it; empty for the file as a whole.</param>
/// <param name="Message">One sentence without a full stop.</param>
public sealed record Problem(string File, int Line, int Column, Severity Severity, string Path, string Message)
{
    /// <summary><c>FILE:LINE:COLUMN: error: PATH: MESSAGE</c>, the form editors and terminals make clickable.</summary>
    public override string ToString()
    {
        string kind = Severity == Severity.Error ? "error" : "warning";
        return Path.Length == 0
            ? $"{File}:{Line}:{Column}: {kind}: {Message}"
            : $"{File}:{Line}:{Column}: {kind}: {Path}: {Message}";
    }
}
