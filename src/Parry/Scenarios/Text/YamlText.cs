using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using YamlDotNet.Core;

namespace Parry.Scenarios;

/// <summary>Turns the text of a file into nodes. What is wrong with the text goes to the problems; null comes back only
/// when nothing can be made of it.</summary>
internal static class YamlText
{
    public const int MaximumBytes = 1 << 20;

    public static Node? Read(string text, string file, ProblemList problems)
    {
        Mark top = new(file, 1, 1);
        if (Encoding.UTF8.GetByteCount(text) > MaximumBytes)
        {
            problems.Error(top, "", "the file is over 1 MiB, the most that is read; split it with 'include'");
            return null;
        }
        YamlTree tree = new(new Parser(new StringReader(text)), file, problems);
        try
        {
            return tree.Read();
        }
        catch (YamlTree.GivenUpException)
        {
            return null;
        }
        catch (YamlException fault)
        {
            Mark at = new(file, (int)Math.Max(1, fault.Start.Line), (int)Math.Max(1, fault.Start.Column));
            problems.Error(TabIn(text, fault, file) ?? at, "", $"this is not YAML: {Plainly(fault)}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 loses its way, rather than complain, in a bracket that the next line does not close.
            problems.Error(tree.Last, "",
                "this is not YAML; check for a bracket or quote that is not closed from here on");
            return null;
        }
    }

    /// <summary>The parser points at the mapping that a tab indents, not at the tab.</summary>
    private static Mark? TabIn(string text, YamlException fault, string file)
    {
        if (!fault.Message.Contains("tab", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        string[] lines = text.Split('\n');
        int line = Array.FindIndex(lines, (int)Math.Max(0, fault.Start.Line - 1), l =>
            l.AsSpan(0, l.Length - l.AsSpan().TrimStart().Length).Contains('\t'));
        return line < 0 ? null : new Mark(file, line + 1, lines[line].IndexOf('\t', StringComparison.Ordinal) + 1);
    }

    private static string Plainly(YamlException fault)
    {
        string told = fault.Message;
        string hint = told.Contains("tab", StringComparison.OrdinalIgnoreCase) ? "; indent with spaces, not tabs"
            : told.Contains("mapping values", StringComparison.OrdinalIgnoreCase)
                ? "; put quotes around a text that has a colon in it, and check the indentation"
            : "; check the indentation, the quotes and the brackets just before here";
        return char.ToLowerInvariant(told[0]) + told[1..].TrimEnd('.') + hint;
    }
}
