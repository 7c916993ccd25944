using System.Linq;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Engine;

/// <summary>Who sees whose engagements, and who is credited.</summary>
public class ControlTests
{
    private const int Replications = 4_000;

    private static readonly ProvingGround Two = new()
    {
        Nations = ["aa: {name: Aland}", "bb: {name: Bland, commitment: {defends: [aa]}}"],
        Waves = [ProvingGround.Wave("night", 6)],
        Interceptors = [ProvingGround.Interceptor("arrow", "0.6"), ProvingGround.Interceptor("bolt", "0.6")],
        Shooters =
        [
            ProvingGround.Battery("first", "arrow: 64"),
            ProvingGround.Battery("second", "bolt: 64", nation: "bb"),
        ],
        Layers = ProvingGround.OneShot,
    };

    [Fact]
    public void Under_central_control_two_nations_do_not_shoot_twice()
    {
        Fights fights = Fights.Of(Two.Text, Replications);
        Assert.All(fights["overkill"], o => Assert.Equal(0, o));
        Assert.All(fights["rounds.arrow"], r => Assert.Equal(6, r));
        fights.MeanIs(6 * 0.4, "leakers");
    }

    [Theory]
    [InlineData("per-nation")]
    [InlineData("autonomous")]
    public void Left_to_themselves_both_shoot_and_waste_what_comes_to_the_dead(string control)
    {
        // The two rounds meet the threat together; the second is wasted if the first kills.
        Fights fights = Fights.Of((Two with { Doctrine = [$"control: {control}"] }).Text, Replications);
        fights.MeanIs(6 * 0.6, "overkill");
        fights.MeanIs(6 * 0.4 * 0.4, "leakers");
        Assert.All(fights["rounds.bolt"], r => Assert.Equal(6, r));
    }

    [Theory]
    [InlineData("per-nation", 6)]
    [InlineData("autonomous", 12)]
    public void Two_batteries_of_one_nation_shoot_twice_only_on_their_own(string control, int rounds)
    {
        ProvingGround one = Two with
        {
            Shooters = [ProvingGround.Battery("first", "arrow: 64"), ProvingGround.Battery("second", "bolt: 64")],
            Doctrine = [$"control: {control}"],
        };
        Assert.Equal(rounds, Fights.Tell(one.Text).Tally.Rounds.Sum());
    }

    [Fact]
    public void An_assist_is_a_kill_of_another_s_threat_that_one_fired_at()
    {
        // Aland's round comes first in the file, so it counts first: it kills 0.6, and Bland assisted; else Bland
        // kills 0.4 x 0.6 with Aland's assist.
        Fights fights = Fights.Of((Two with { Doctrine = ["control: autonomous"] }).Text, Replications);
        fights.MeanIs(6 * 0.6, "intercepted.aa");
        fights.MeanIs(6 * 0.4 * 0.6, "intercepted.bb");
        fights.MeanIs(6 * 0.6, "assists.bb");
        fights.MeanIs(6 * 0.4 * 0.6, "assists.aa");
        for (int i = 0; i < Replications; i++)
        {
            Assert.Equal(fights["intercepted.aa"][i], fights["assists.bb"][i]);
            Assert.Equal(fights["intercepted.bb"][i], fights["assists.aa"][i]);
        }
    }

    [Fact]
    public void Shared_credit_goes_by_rounds_and_adds_up_to_the_kills()
    {
        // Salvos of three and of one at every threat: whoever kills, three quarters of the credit are Aland's.
        Fights fights = Fights.Of((Two with
        {
            Shooters =
            [
                ProvingGround.Battery("first", "arrow: 64", layer: "area"),
                ProvingGround.Battery("second", "bolt: 64", nation: "bb"),
            ],
            Layers = ["area: {salvo: 3, maximum-salvos: 1}", "point: {maximum-salvos: 1}"],
            Doctrine = ["control: autonomous", "attribution: shared"],
        }).Text, 500);
        for (int i = 0; i < 500; i++)
        {
            double kills = fights["intercepted"][i];
            Assert.Equal(0.75 * kills, fights["intercepted.aa"][i], 1e-9);
            Assert.Equal(0.25 * kills, fights["intercepted.bb"][i], 1e-9);
            Assert.Equal(kills, fights["intercepted.aa"][i] + fights["intercepted.bb"][i], 1e-9);
            Assert.Equal(kills, fights["intercepted.drone"][i], 1e-9);
        }
    }

    [Fact]
    public void Shared_credit_of_shoot_look_shoot_counts_the_rounds_fired_by_then()
    {
        // Aland's layer first, once, always missing; then Bland's, which always kills: half the credit each.
        Told told = Fights.Tell((Two with
        {
            Waves = [ProvingGround.Wave("night", 1)],
            Interceptors = [ProvingGround.Interceptor("arrow", "0"), ProvingGround.Interceptor("bolt", "1", "5 km")],
            Shooters =
            [
                ProvingGround.Battery("first", "arrow: 64", layer: "area"),
                ProvingGround.Battery("second", "bolt: 64", nation: "bb"),
            ],
            Layers = ["area: {maximum-salvos: 1}"],
            Doctrine = ["attribution: shared"],
        }).Text);
        Assert.Equal([0.5, 0.5], told.Tally.Killed);
        Assert.Equal([1, 0], told.Tally.Assists);
    }
}
