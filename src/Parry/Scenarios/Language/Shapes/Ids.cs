namespace Parry.Scenarios;

internal static class Ids
{
    public const string Kebab = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    public const string KebabWanted = "lower-case letters, digits and single hyphens, a letter first";
    public const string Nation = "^[a-z]{2}$";
    public const string NationWanted = "the two lower-case letters of its ISO 3166 code";
    public const string ThreatClass = "^(?=.{3})[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    public const string ThreatClassWanted =
        "three or more lower-case letters, digits and single hyphens, a letter first";
    public const string Date = @"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$";
}
