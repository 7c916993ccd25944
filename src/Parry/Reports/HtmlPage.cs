using System;
using System.IO;
using System.Xml;

namespace Parry.Reports;

/// <summary>Writes a page of HTML that stands alone: no script, no other file, light and dark, legible on a phone. It is
/// well-formed XML too, so that any tool can read it.</summary>
internal sealed class HtmlPage
{
    private const string Language = "en", Utf8 = "utf-8", Viewport = "width=device-width, initial-scale=1";
    private readonly XmlWriter _xml;

    private HtmlPage(XmlWriter xml) => _xml = xml;

    /// <param name="title">Of the page, and its first heading.</param>
    /// <param name="to">Where.</param>
    /// <param name="body">Writes what follows the heading.</param>
    public static void Write(string title, TextWriter to, Action<HtmlPage> body)
    {
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };
        using (XmlWriter xml = XmlWriter.Create(to, settings))
        {
            xml.WriteDocType("html", null, null, null);
            var page = new HtmlPage(xml);
            page.Inside("html", () =>
            {
                page.Inside("head", () =>
                {
                    page.Void("meta", ("charset", Utf8));
                    page.Void("meta", ("name", "viewport"), ("content", Viewport));
                    page.Element("title", title);
                    page.Element("style", HtmlStyle.Sheet);
                });
                page.Inside("body", () => page.Inside("main", () =>
                {
                    page.Element("h1", title);
                    body(page);
                }));
            }, ("lang", Language));
        }
        to.WriteLine();
    }

    /// <summary>An element around others.</summary>
    public void Inside(string tag, Action body, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        body();
        _xml.WriteFullEndElement();
    }

    /// <summary>An element around a text, which is escaped.</summary>
    public void Element(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        _xml.WriteString(text);
        _xml.WriteFullEndElement();
    }

    /// <summary>An element that holds nothing.</summary>
    public void Void(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        _xml.WriteEndElement();
    }

    /// <summary>A table under a heading of its own, wide ones to be scrolled.</summary>
    public void Table(Table table)
    {
        Element("h2", table.Title);
        Inside("div", () => Inside("table", () =>
        {
            Inside("thead", () => Inside("tr", () =>
            {
                foreach (Column column in table.Columns)
                {
                    Element("th", column.Head, ("class", ClassOf(column)));
                }
            }));
            Inside("tbody", () =>
            {
                foreach (var row in table.Rows)
                {
                    Inside("tr", () =>
                    {
                        for (int c = 0; c < row.Length; c++)
                        {
                            Element("td", row[c], ("class", ClassOf(table.Columns[c])));
                        }
                    });
                }
            });
        }), ("class", "wide"));
    }

    private static string ClassOf(Column column) => column.HoldsWords ? "words" : "figures";

    private void Open(string tag, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(tag);
        foreach ((string name, string value) in attributes)
        {
            _xml.WriteAttributeString(name, value);
        }
    }
}
