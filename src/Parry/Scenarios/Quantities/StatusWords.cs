namespace Parry.Scenarios;

/// <summary>The words for a status, as files and reports spell them.</summary>
internal static class StatusWords
{
    public static string Of(Status status) => status switch
    {
        Status.Verified => "verified",
        Status.Reported => "reported",
        Status.Derived => "derived",
        Status.Assumption => "assumption",
        _ => "unstated",
    };
}
