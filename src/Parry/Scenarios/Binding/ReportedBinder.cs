using System.Linq;

namespace Parry.Scenarios;

internal static class ReportedBinder
{
    public static ReportedQuantity Quantity(Cursor quantity)
    {
        (Band band, Provenance provenance) = quantity.Band("band");
        return new ReportedQuantity(
            quantity.Id,
            quantity.Name,
            quantity.Word<ReportedCount>("measure"),
            quantity.Texts("of") ?? [],
            quantity.Texts("by") ?? [],
            quantity.Texts("at") ?? [],
            quantity.Texts("with") ?? [],
            quantity.Has("share-of") ? quantity.Word<ShareBase>("share-of") : null,
            band,
            quantity.Flag("given"),
            [.. quantity.Rows("claims").Select(Claim)],
            provenance,
            quantity.At);
    }

    private static ReportedClaim Claim(Cursor claim)
    {
        (Band band, Provenance provenance) = claim.Band("band");
        return new ReportedClaim(claim.Id, claim.Name, band, provenance, claim.At);
    }
}
