using System.Linq;
using Parry.Engine;
using Xunit;

namespace Parry.Tests.Engine;

public class ControlStatusTests
{
    private static ProvingGround Ground(string commitment) => new()
    {
        Nations = [$"aa: {{name: Aland, commitment: {{defends: [aa, bb], {commitment}}}}}", "bb: {name: Beland}"],
        Assets =
        [
            "port: {nation: aa, position: [10, 20], radius: 300 m}",
            "town: {nation: bb, position: [10, 20], radius: 300 m}",
        ],
        Waves = [ProvingGround.Wave("home", 4), ProvingGround.Wave("ally", 4, to: "town")],
        Nets = ["picture: {formation-delay: 30 s, identification-delay: 5 min}"],
        Interceptors = [ProvingGround.Interceptor("arrow", "1", range: "200 km")],
    };

    [Theory]
    [InlineData("status: {drone: tight}", 8, 0)]
    [InlineData("status: {drone: free}", 8, 0)]
    [InlineData("status: {drone: hold}", 4, 4)] // self-defence: its own port
    [InlineData("status: {drone: hold}, self-defence: false", 0, 8)]
    [InlineData("status: {drone: hold, slow-drone: tight}", 8, 0)] // the class goes before its category
    public void On_hold_a_nation_shoots_only_for_its_own_and_only_if_it_defends_itself(
        string commitment, int killed, int held)
    {
        Told told = Fights.Tell(Ground(commitment).Text);
        Assert.Equal(killed, told.All(TraceKind.Killed).Length);
        Assert.Equal(held, told.Tally.Held.Sum());
    }

    [Theory]
    [InlineData("free", 30)]
    [InlineData("tight", 330)]
    public void Free_weapons_do_not_wait_for_identification(string status, int seconds)
    {
        ProvingGround ground = Ground($"status: {{drone: {status}}}") with { Waves = [ProvingGround.Wave("home", 1)] };
        Told told = Fights.Tell(ground.Text);
        TraceEntry shot = Assert.Single(told.All(TraceKind.Committed));
        long born = told.Trace.Threats[0].Launch;
        Assert.True(shot.Time - born >= seconds * 4096L);
        Assert.Equal(seconds * 4096L, told.Trace.Entries.Where(e => e.Kind == TraceKind.Committed).Min(e => e.Time) - born);
    }
}
