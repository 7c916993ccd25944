using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parry.Scenarios;

/// <summary>Numbers the amounts of a scenario as they are bound, and knows its sources.</summary>
internal sealed class InputTable(Mapping? sources)
{
    private readonly ImmutableArray<Amount>.Builder inputs = ImmutableArray.CreateBuilder<Amount>();

    private static readonly Provenance Unsaid = new(Status.Assumption, null, "default");

    private static readonly Provenance Claimed = new(Status.Reported, null, null);

    public ImmutableArray<Amount> Inputs => inputs.ToImmutable();

    public Amount Add(AmountShape shape, Node node, string path, Provenance inherited)
    {
        (Scalar value, Provenance provenance) = Open(node, inherited);
        return Add(shape, value.Text, path, provenance, value.At, ClaimsOf(shape, node));
    }

    /// <summary>A figure that does not become an input.</summary>
    public (Spread Spread, Provenance Provenance) Read(AmountShape shape, Node node, Provenance inherited)
    {
        (Scalar value, Provenance provenance) = Open(node, inherited);
        return (SpreadOf(shape, value.Text).Spread, provenance);
    }

    /// <summary>A figure that stands in no scenario: a plain number.</summary>
    public Amount Add(Spread spread, string path, Provenance provenance, Mark at)
    {
        Amount amount = new(inputs.Count, path, spread, Unit.None, false, provenance, at);
        inputs.Add(amount);
        return amount;
    }

    public Amount AddDefault(AmountShape shape, string text, string path, Mark at) =>
        Add(shape, text, path, Unsaid, at, []);

    /// <summary>What a mapping says of its figures, completed by what was said above it. One that calls itself an
    /// assumption does not borrow a source.</summary>
    public Provenance ProvenanceOf(Mapping node, Provenance above)
    {
        string? said = node.TextOf("status");
        Status status = said is null ? above.Status : Enum.Parse<Status>(said, ignoreCase: true);
        Source? source = node["source"] is { } named ? SourceOf(named)
            : said == "assumption" ? null
            : above.Source;
        return new Provenance(status, source, node.TextOf("note") ?? above.Note)
        {
            Formula = node.TextOf("formula") ?? (said is null or "derived" ? above.Formula : null),
        };
    }

    private ImmutableArray<Claim> ClaimsOf(AmountShape shape, Node node) =>
        (node as Mapping)?["claims"] is Mapping claims
            ? [.. claims.Entries.Select(c => ClaimOf(shape, c.Key, (Mapping)c.Value))]
            : [];

    private Claim ClaimOf(AmountShape shape, string id, Mapping claim)
    {
        string text = claim.TextOf("value")!;
        (Spread spread, Unit unit) = SpreadOf(shape, text);
        return new Claim(id, text.Trim(), spread, unit, ProvenanceOf(claim, Claimed));
    }

    // The figure, or the value of one that says where it is from.
    private (Scalar Value, Provenance Provenance) Open(Node node, Provenance inherited) => node is Mapping figure
        ? ((Scalar)figure["value"]!, ProvenanceOf(figure, inherited))
        : ((Scalar)node, inherited);

    private static (Spread Spread, Unit Unit) SpreadOf(AmountShape shape, string text)
    {
        (Spread? spread, Unit unit, string complaint) = AmountText.Read(text, shape.Dimension);
        return (spread ?? throw new InvalidOperationException(complaint), unit);
    }

    private Source? SourceOf(Node node) => (node as Mapping ?? sources?[((Scalar)node).Text] as Mapping) is { } source
        ? new Source(source.TextOf("title")!, source.TextOf("publisher")!, source.TextOf("date")!)
        : null;

    private Amount Add(
        AmountShape shape, string text, string path, Provenance provenance, Mark at, ImmutableArray<Claim> claims)
    {
        (Spread spread, Unit unit) = SpreadOf(shape, text);
        Amount amount = new(inputs.Count, path, spread, unit, shape.Geometry, provenance, at)
        {
            Written = text.Trim(),
            Claims = claims,
        };
        inputs.Add(amount);
        return amount;
    }
}
