using System;

namespace Parry.Scenarios;

/// <summary>A value to put in the place of what a file says, from outside of it.</summary>
/// <param name="Path">Dotted keys, for example <c>interceptors.arrow-3.kill.ballistic</c>.</param>
/// <param name="Text">What would stand there in a file, for example <c>0.6..0.9</c>.</param>
public sealed record Setting(string Path, string Text)
{
    /// <summary>Reads <c>PATH=TEXT</c>; null if there is no such sign or nothing on one of its sides.</summary>
    public static Setting? Read(string assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        string[] sides = assignment.Split('=', 2, StringSplitOptions.TrimEntries);
        return sides is [{ Length: > 0 }, { Length: > 0 }] ? new Setting(sides[0], sides[1]) : null;
    }

    /// <summary>The tree with this value in it. What the path names must be there, but for optional keys.</summary>
    internal Mapping In(Mapping root, ProblemList problems, MappingShape? language = null)
    {
        string file = $"--set {Path}";
        return YamlText.Read(Text, file, problems) is { } value
            ? new Placement(Path, value, new Mark(file, 1, Path.Length + 7)).In(root, problems, language)
            : root;
    }
}
