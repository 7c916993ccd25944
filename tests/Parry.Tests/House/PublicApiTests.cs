using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Parry.Tests.House;

/// <summary>Public is a promise: it changes on purpose only, and every member says in a sentence what it is.</summary>
public class PublicApiTests
{
    private const string Approved = "tests/Parry.Tests/House/PublicApi.txt";

    [Fact]
    public void The_public_members_are_the_approved_ones()
    {
        if (Repository.Updating)
        {
            File.WriteAllText(Repository.PathOf(Approved), PublicApi.Text);
        }
        Assert.Equal(Repository.Read(Approved), PublicApi.Text);
    }

    [Fact]
    public void Every_public_type_and_member_has_a_sentence()
    {
        ILookup<string, string> sentences = PublicApi.Libraries
            .SelectMany(library => XDocument.Load(Path.ChangeExtension(library.Location, ".xml")).Descendants("member"))
            .ToLookup(
                m => ((string)m.Attribute("name")!).Split('(')[0],
                m => string.Concat(m.Nodes().OfType<XElement>().Select(e => e.Name.LocalName == "param"
                    ? $" {(string)e.Attribute("name")!}: {e.Value}." : e.Value)).Trim());
        Assert.Empty(PublicApi.Types.SelectMany(t => Unsaid(t, sentences)));
    }

    private static IEnumerable<string> Unsaid(Type type, ILookup<string, string> sentences)
    {
        string owner = type.FullName!.Replace('+', '.');
        if (!IsSaid(sentences["T:" + owner]))
        {
            yield return owner;
        }
        foreach (MemberInfo member in PublicApi.Members(type))
        {
            string kind = member.MemberType switch
            {
                MemberTypes.Property => "P:",
                MemberTypes.Field => "F:",
                _ => "M:",
            };
            string name = member is ConstructorInfo ? "#ctor" : member.Name;
            bool byParameter = sentences["T:" + owner].Any(s => s.Contains($" {name}: ", StringComparison.Ordinal));
            bool ofRecord = member is ConstructorInfo made && made.GetParameters().Length > 0
                && made.GetParameters().All(p => type.GetProperty(p.Name!) is not null);
            if (!byParameter && !ofRecord && !IsSaid(sentences[$"{kind}{owner}.{name}"]) && !IsImplicit(member))
            {
                yield return $"{owner}.{name}";
            }
        }
    }

    // A constructor that nobody wrote.
    private static bool IsImplicit(MemberInfo member) =>
        member is ConstructorInfo made && made.GetParameters().Length == 0;

    private static bool IsSaid(IEnumerable<string> sentences) =>
        sentences.Any(s => s.Contains('.', StringComparison.Ordinal) || s.Contains(';', StringComparison.Ordinal));
}
