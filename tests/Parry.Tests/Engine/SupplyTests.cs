using Parry.Outcomes;
using Parry.Planning;
using Xunit;

namespace Parry.Tests.Engine;

public class SupplyTests
{
    [Fact]
    public void A_magazine_that_holds_more_than_a_full_load_gives_nothing_back()
    {
        string text = new ProvingGround { Shooters = [ProvingGround.Battery("battery", "arrow: 10")] }.Text
            + "\ncampaign: {nights: {a: {day: 0}, b: {day: 1}}, supply: {arrow: {stock: 4}}}\n";
        Told told = Fights.Tell(text);
        var supply = new Supply(told.Layout, told.Parameters);
        supply.Start();
        supply.Night.Rounds[0] = 13; // reloaded on a night of rationing
        supply.BringUp(told.Layout.Campaign!.Nights[0]);
        Assert.Equal((13, 4.0), (supply.Night.Rounds[0], supply.Night.Depot[0]));
        supply.Night.Rounds[0] = 7;
        supply.BringUp(told.Layout.Campaign.Nights[1]);
        Assert.Equal((10, 1.0), (supply.Night.Rounds[0], supply.Night.Depot[0]));
    }
}
