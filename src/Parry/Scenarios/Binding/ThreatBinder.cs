namespace Parry.Scenarios;

internal static class ThreatBinder
{
    public static ThreatClass ThreatClass(Cursor threat)
    {
        ThreatCategory category = threat.Word<ThreatCategory>("category");
        bool ballistic = category == ThreatCategory.Ballistic;
        return new ThreatClass(
            threat.Id,
            threat.Name,
            category,
            ballistic ? Arc(threat) : null,
            ballistic ? null : new CruisePath(threat.Amount("speed"), threat.Amount("altitude")),
            threat.MaybeAmount("range"),
            threat.Amount("launch-reliability"),
            threat.Amount("flight-reliability"),
            threat.Amount("radar-cross-section"),
            threat.Flag("decoy"),
            threat.Amount("cep"),
            threat.MaybeAmount("lethal-radius"),
            threat.Amount("unit-cost"));
    }

    private static BallisticPath Arc(Cursor threat) => new(
        threat.Amount("boost-time"),
        threat.Amount("boost-downrange"),
        threat.Amount("burnout-altitude"),
        threat.MaybeAmount("apogee"),
        threat.MaybeAmount("loft-angle"));
}
