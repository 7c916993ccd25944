using Xunit;

namespace Parry.Tests.Oracles;

/// <summary>The closed forms themselves against worked values; tolerances are half of the last digit printed.</summary>
public class ClosedFormTests
{
    [Theory] // published (Yusufov 2026, after CSIS on GMD) and worked again
    [InlineData(1, 0.5600)]
    [InlineData(2, 0.8064)]
    [InlineData(3, 0.9148)]
    [InlineData(4, 0.9625)]
    [InlineData(5, 0.9835)]
    public void Salvoes_of_a_56_percent_round_kill_as_published(int rounds, double kill) =>
        Assert.Equal(kill, ClosedForms.KillByAny(0.56, rounds), 5e-5);

    [Theory] // 1 + q and 1 + q + q^2
    [InlineData(0.7, 2, 1.30)]
    [InlineData(0.8, 3, 1.24)]
    public void Shoot_look_shoot_takes_the_rounds_worked_by_hand(double sspk, int most, double rounds) =>
        Assert.Equal(rounds, ClosedForms.ShootLookShootRounds(sspk, most), 1e-9);

    [Theory]
    [InlineData(0.5, 0.1591)]
    [InlineData(1, 0.5000)]
    [InlineData(2, 0.9375)]
    public void Half_fall_within_the_cep(double radiusInCeps, double share) =>
        Assert.Equal(share, ClosedForms.HitWithin(radiusInCeps, 1), 1e-4);

    [Fact]
    public void Eight_at_95_percent_are_all_killed_two_times_in_three() =>
        Assert.Equal(0.6634, ClosedForms.RaidAnnihilation(0.95, 8), 1e-4);

    [Fact]
    public void A_magazine_of_two_at_even_odds_against_one_threat_is_worked_by_hand()
    {
        // Kills 1 - 1/4; rounds 1 + 1/2.
        Assert.Equal(0.75, ClosedForms.MagazineKills(1, 2, 0.5), 1e-12);
        Assert.Equal(1.5, ClosedForms.MagazineRounds(1, 2, 0.5), 1e-12);
    }
}
