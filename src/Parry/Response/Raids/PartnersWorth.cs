namespace Parry.Response;

/// <summary>What partners keep out: mean weighted leakers of the whole raid against full magazines, read off a
/// surface.</summary>
/// <param name="All">With ally and coalition, each giving all it has.</param>
/// <param name="WithoutAlly">With the coalition alone.</param>
/// <param name="WithoutCoalition">With the ally alone.</param>
internal sealed record PartnersWorth(double All, double WithoutAlly, double WithoutCoalition)
{
    public static PartnersWorth Of(RaidSurface surface) => new(
        surface.Mean(new RaidCase(1, 1, 1, 1)).Loss,
        surface.Mean(new RaidCase(1, 1, 0, 1)).Loss,
        surface.Mean(new RaidCase(1, 1, 1, 0)).Loss);
}
