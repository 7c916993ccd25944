using System.Linq;
using Xunit;

namespace Parry.Tests.Engine;

public class DecoyTests
{
    private const int Replications = 3_000;

    [Fact]
    public void What_gets_through_of_decoys_is_no_leaker_and_lands_on_nobody()
    {
        Fights fights = Fights.Of(
            (Ground("decoy: true, lethal-radius: 50 m") with { Interceptors = [ProvingGround.Interceptor("arrow", "0.25")] })
            .Text, Replications);
        Assert.All(fights["leakers"], x => Assert.Equal(0, x));
        Assert.All(fights["impacts.port"], x => Assert.Equal(0, x));
        Assert.All(fights["value-lost.port"], x => Assert.Equal(0, x));
        fights.MeanIs(20 * 0.25, "intercepted");
    }

    [Theory]
    [InlineData("decoy-as-warhead: 0.3", 0.3)]
    [InlineData("decoy-as-warhead: 0", 0)]
    [InlineData("decoy-as-warhead: 1", 1)]
    public void Only_decoys_that_are_taken_for_warheads_draw_fire(string net, double share) => Fights.Of(
        (Ground("decoy: true") with { Nets = [$"picture: {{{net}}}"] }).Text, Replications).MeanIs(20 * share, "rounds.arrow");

    [Fact]
    public void Warheads_taken_for_decoys_get_through_and_the_reason_says_they_were_left_alone()
    {
        Fights fights = Fights.Of(
            (Ground("decoy: false") with { Nets = ["picture: {warhead-as-decoy: 0.2}"] }).Text, Replications);
        fights.MeanIs(20 * 0.2, "leakers");
        Assert.Equal(fights["leakers"], fights["unengaged.harmless"]);
    }

    [Fact]
    public void Two_nets_that_share_are_fooled_only_together()
    {
        ProvingGround two = Ground("decoy: false") with
        {
            Nets = ["picture: {warhead-as-decoy: 0.5, shares: [other]}", "other: {warhead-as-decoy: 0.4}"],
            Sensors = [ProvingGround.Watch("lookout"), ProvingGround.Watch("second", "other")],
        };
        Fights.Of(two.Text, Replications).MeanIs(20 * 0.5 * 0.4, "leakers");
    }

    private static ProvingGround Ground(string more) => new()
    {
        Classes = [ProvingGround.Drone("slow-drone", "cep: 10 m, " + more)],
        Waves = [ProvingGround.Wave("night", 20)],
        Interceptors = [ProvingGround.Interceptor("arrow", "1")],
        Layers = ProvingGround.OneShot,
    };
}
