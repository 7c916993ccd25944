using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;

namespace Parry.Scenarios;

/// <summary>One field, and where it begins.</summary>
internal readonly record struct CsvField(string Text, Mark At);

/// <summary>Reads comma-separated values strictly as RFC 4180 has them, LF or CRLF. Libraries do this too, but keep no
/// line and column for each field, and mend quietly what an author should hear of.</summary>
internal sealed class CsvText
{
    private readonly string _text, _file;
    private readonly ProblemList _problems;
    private int _at, _line = 1, _lineStart;

    private CsvText(string text, string file, ProblemList problems) =>
        (_text, _file, _problems) = (text, file, problems);

    /// <summary>The rows, empty lines left out.</summary>
    public static List<ImmutableArray<CsvField>> Rows(string text, string file, ProblemList problems)
    {
        var reader = new CsvText(text, file, problems);
        var rows = new List<ImmutableArray<CsvField>>();
        while (reader._at < text.Length)
        {
            if (!reader.SkipsLineEnd())
            {
                rows.Add(reader.Row());
            }
        }
        return rows;
    }

    private Mark Here => new(_file, _line, _at - _lineStart + 1);

    private ImmutableArray<CsvField> Row()
    {
        var fields = ImmutableArray.CreateBuilder<CsvField>();
        while (true)
        {
            Mark from = Here;
            fields.Add(new CsvField(_at < _text.Length && _text[_at] == '"' ? Quoted(from) : Bare(), from));
            if (_at >= _text.Length || _text[_at] != ',')
            {
                _ = SkipsLineEnd();
                return fields.ToImmutable();
            }
            _at++;
        }
    }

    private string Bare()
    {
        int length = _text.AsSpan(_at).IndexOfAny(",\r\n");
        string field = length < 0 ? _text[_at..] : _text.Substring(_at, length);
        if (field.IndexOf('"', StringComparison.Ordinal) is >= 0 and var quote)
        {
            Mark at = Here;
            _problems.Error(at with { Column = at.Column + quote }, "",
                "a quote within a field; put the whole field in quotes, and write each quote in it twice");
        }
        _at += field.Length;
        return field.Trim();
    }

    private string Quoted(Mark from)
    {
        var field = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != '"')
            {
                field.Append(_text[_at]);
                CountLine();
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                field.Append('"');
                _at++;
            }
            else
            {
                _at++;
                SkipToFieldEnd();
                return field.ToString();
            }
        }
        _problems.Error(from, "", "this quote is never closed; write another '\"' at the end of the field");
        return field.ToString();
    }

    private void SkipToFieldEnd()
    {
        int length = _text.AsSpan(_at).IndexOfAny(",\r\n");
        length = length < 0 ? _text.Length - _at : length;
        if (length > 0)
        {
            _problems.Error(Here, "", "text after a closing quote; write ',' or end the line there");
            _at += length;
        }
    }

    private bool SkipsLineEnd()
    {
        if (_at >= _text.Length || _text[_at] is not ('\r' or '\n'))
        {
            return false;
        }
        _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
        (_line, _lineStart) = (_line + 1, _at);
        return true;
    }

    private void CountLine()
    {
        if (_text[_at] == '\n')
        {
            (_line, _lineStart) = (_line + 1, _at + 1);
        }
    }
}
