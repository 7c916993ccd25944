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

    [Theory] // K_W: the first by Wilkening (0.978), the others worked from 0.8^(1/W)
    [InlineData(10, 0.97793)]
    [InlineData(4, 0.94574)]
    [InlineData(20, 0.98890)]
    public void A_raid_needs_of_each_kill_the_root_of_what_it_needs_of_all(int warheads, double kill) =>
        Assert.Equal(kill, ClosedForms.KillEachNeeds(0.8, warheads), 1e-5);

    [Fact] // Wilkening 1999 through Yusufov 2026, who print 113 and 47; with a first salvo of one it is 47.9
    public void Twenty_warheads_take_113_rounds_at_once_or_48_with_a_look()
    {
        Assert.Equal(113.1, ClosedForms.Barrage(0.8, 20, 0, 0.99, 0.70), 0.5);
        Assert.Equal(47.9, ClosedForms.BarrageAfterALook(0.8, 20, 0.99, 0.70, 1), 1.0);
    }

    [Fact] // Missile Math for Marines, Marine Corps Gazette, January 2023
    public void Two_ships_against_five_lose_twelve_and_put_out_four()
    {
        Assert.Equal(12, ClosedForms.SalvoLosses(5, 8, 0.5, 1, units: 2, defence: 4, staying: 1), 1e-9);
        Assert.Equal(4, ClosedForms.SalvoLosses(2, 4, 1, 1, units: 5, defence: 0, staying: 2), 1e-9);
    }

    [Fact] // published with the salvoes above: a track of 0.90 before four rounds
    public void A_track_that_may_fail_multiplies_the_salvo() =>
        Assert.Equal(0.8663, 0.90 * ClosedForms.KillByAny(0.56, 4), 5e-5);

    [Fact] // lethal radius 100 m, CEP 50 m: 4/5; two rounds of 2.2 MUSD against 35 kUSD: 4.4/0.035
    public void Carleton_and_the_exchange_of_cost_are_worked_by_hand()
    {
        Assert.Equal(0.8, ClosedForms.Carleton(100, 50), 1e-9);
        Assert.Equal(125.7, ClosedForms.CostExchange(2, 2.2e6, 35e3), 0.1);
    }

    [Fact] // B(1, 1) = 1/2; B(2, 2) = (4/2) / (1 + 2 + 4/2) = 2/5
    public void Erlang_blocks_as_worked_by_hand()
    {
        Assert.Equal(0.5, ClosedForms.ErlangB(1, 1), 1e-12);
        Assert.Equal(0.4, ClosedForms.ErlangB(2, 2), 1e-12);
    }

    [Fact] // p 0.6, f 0.25: two salvos leak q f + q^2 (1 - f) = 0.1 + 0.12
    public void A_false_kill_ends_the_shooting_as_worked_by_hand()
    {
        Assert.Equal(0.22, ClosedForms.LeakWithFalseKills(0.6, 2, 0.25), 1e-12);
        Assert.Equal(0.064, ClosedForms.LeakWithFalseKills(0.6, 3, 0), 1e-12);
        Assert.Equal(0.4, ClosedForms.LeakWithFalseKills(0.6, 3, 1), 1e-12);
    }
}
