using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parry.Response;
using Xunit;

namespace Parry.Tests.Response;

/// <summary>Against values computed by another program; those with a discount of 1 agree with Gambit's on the same
/// tree.</summary>
public class ShortGameTests
{
    // Six digits, as the reference is given for comparison.
    private const double Tolerance = 5e-7;

    private static ShortGame Game(double discount, int plies = 4) => MiniGame.Of(discount, plies);

    // lambda, discount, looks ahead, Blue's opening, how Red moves at the second and the fourth move, war, values.
    public static TheoryData<double, double, bool, double[], double[], double[], double, double[]> Reference => new()
    {
        { 0, 0.9, true, [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
            [0.3333333333, 0.3333333333, 0.3333333333], [0.3333333333, 0.3333333333, 0.3333333333],
            0.1111111111111111, [-0.45788888888888885, -0.8859999999999999] },
        { 0, 0.9, false, [0.3333333333333333, 0.3333333333333333, 0.3333333333333333],
            [0.3333333333, 0.3333333333, 0.3333333333], [0.3333333333, 0.3333333333, 0.3333333333],
            0.1111111111111111, [-0.45788888888888885, -0.8859999999999999] },
        { 0.5, 0.9, true, [0.30693987070637774, 0.3713988852496027, 0.3216612440440197],
            [0.3412821996, 0.3701613776, 0.2885564228], [0.3638257111, 0.4024189423, 0.2337553466],
            0.05076764265941513, [-0.2975234851287137, -0.6778701092355978] },
        { 0.5, 0.9, false, [0.3065098595697966, 0.3712651843102023, 0.3222249561200012],
            [0.3367334108, 0.3701389283, 0.2931276608], [0.362627923, 0.4063102749, 0.2310618021],
            0.05673546298447744, [-0.30889369455974736, -0.6929637668168893] },
        { 1.5, 0.9, true, [0.2506601363359086, 0.4523320429183786, 0.29700782074571286],
            [0.3512598669, 0.426369669, 0.2223704641], [0.3766495756, 0.4996400007, 0.1237104236],
            0.009376994338287996, [-0.1368670414504724, -0.4527628325165123] },
        { 1.5, 0.9, false, [0.2538738116438663, 0.4511669006563394, 0.2949592876997942],
            [0.3341180052, 0.4263862557, 0.2394957391], [0.3718271247, 0.5070097691, 0.1211631062],
            0.010206201518838727, [-0.1394464856983902, -0.4607200142168374] },
        { 4, 0.9, true, [0.12413565521281798, 0.6495337325175399, 0.22633061226964216],
            [0.3161369315, 0.5588533221, 0.1250097465], [0.3564665225, 0.5997765202, 0.0437569573],
            6.210656529903933e-05, [0.018316082721530565, -0.26402969987452896] },
        { 4, 0.9, false, [0.14034258215354525, 0.650290887659047, 0.20936653018740775],
            [0.2884011448, 0.559488383, 0.1521104721], [0.3444176087, 0.6120823021, 0.0435000892],
            6.770409198087112e-05, [0.018801255053708468, -0.26491336637315505] },
        { 50, 0.9, true, [2.113599540315666e-11, 0.9999992958330839, 7.041457802153153e-07],
            [7.58176e-05, 0.9999241823, 0.0], [9.53298e-05, 0.9999046702, 0.0],
            1.1379126179113079e-50, [0.24132476159307437, -0.05431635021968068] },
        { 50, 0.9, false, [4.742661431929262e-09, 0.9999992913839729, 7.038733656665701e-07],
            [1.97351e-05, 0.9999800517, 2.132e-07], [3.94121e-05, 0.9999605879, 0.0],
            1.4826995156632046e-50, [0.241330826485561, -0.054306814054847406] },
        { 0.5, 1.0, true, [0.3071505176641966, 0.37143339092753863, 0.32141609140826466],
            [0.342313828, 0.3701655524, 0.2875206195], [0.3639607968, 0.4019922155, 0.2340469877],
            0.05011403761785507, [-0.3580998704500532, -0.841753254104054] },
        { 1.5, 1.0, true, [0.25014797036603464, 0.4526321597282473, 0.29721986990571814],
            [0.355296829, 0.4262608064, 0.2184423647], [0.3774219071, 0.4985579151, 0.1240201777],
            0.009259381782691145, [-0.1594571415940823, -0.5577359800103421] },
        { 4, 1.0, true, [0.12063773342953772, 0.6485765713753276, 0.23078569519513467],
            [0.3227913795, 0.5579630359, 0.1192455846], [0.3592211496, 0.5969847078, 0.0437941426],
            6.088164777269174e-05, [0.017047759806814944, -0.3235917701791574] },
    };

    [Theory]
    [MemberData(nameof(Reference))]
    public void Agrees_with_the_reference(
        double lambda, double discount, bool looksAhead, double[] first, double[] second, double[] fourth, double war,
        double[] values)
    {
        SolvedNode solved = Game(discount).Solve([lambda, lambda], looksAhead);
        Near(first, solved.Choice);
        Near(first, solved.Marginal(0));
        Near(second, solved.Marginal(1));
        Near(fourth, solved.Marginal(3));
        Near(values, solved.Values);
        Assert.Equal(war, solved.War, Tolerance);
    }

    [Fact]
    public void A_sure_hand_plays_the_subgame_perfect_equilibrium()
    {
        ShortGame game = Game(0.9);
        (int best, double value) = Best(game, []);
        foreach (double lambda in (double[])[1e6, double.PositiveInfinity])
        {
            SolvedNode solved = game.Solve([lambda, lambda], looksAhead: true);
            Assert.Equal(1, solved.Choice[best], 1e-9);
            Assert.Equal(value, solved.Values[0], 1e-9);
        }
    }

    [Fact]
    public void The_file_for_gambit_has_every_node_and_the_payoffs_of_every_path()
    {
        EfgNode root = EfgText.Read(Written(Game(1)));
        EfgNode[] all = [.. root.All()];
        Assert.Equal(1 + 9, all.Count(n => n.Player == 1));
        Assert.Equal(3 + 27, all.Count(n => n.Player == 2));
        Assert.Equal(81, all.Count(n => n.Player == 0));
        // Gambit wants names that are not empty, and each once: of information sets by player, of outcomes in all.
        Assert.All(all.GroupBy(n => n.Player), g => Assert.Equal(g.Count(), g.Select(n => n.Label).Distinct().Count()));
        Assert.All(all, n => Assert.NotEmpty(n.Label));
        Assert.All(all.GroupBy(n => n.Player), g => Assert.Equal(Enumerable.Range(1, g.Count()), g.Select(n => n.Number)));
        // All at 2: Blue -1/4 + 0.6 - 0.5 and then 0.1, Red -0.3 twice, and both lose 2.
        Assert.Equal(-2.05, Game(1).Payoffs([2, 2, 2, 2])[0], 1e-12);
        Assert.Equal(-2.6, Game(1).Payoffs([2, 2, 2, 2])[1], 1e-12);
    }

    [Fact]
    public void What_the_file_for_gambit_says_is_worth_what_the_game_is_worth()
    {
        // Read by another reader and solved by another solver, from the text alone; the reference has the same game.
        foreach (double lambda in (double[])[0, 0.5, 1.5, 4])
        {
            SolvedNode solved = Game(1).Solve([lambda, lambda], looksAhead: true);
            Near(EfgText.Read(Written(Game(1))).Worth(lambda), solved.Values);
        }
        Near([-0.1594571415940823, -0.5577359800103421], EfgText.Read(Written(Game(1))).Worth(1.5));
    }

    [Fact]
    public void A_game_that_war_ends_early_has_fewer_nodes_and_still_says_the_same_in_its_file()
    {
        ShortGame game = Game(1) with { IsWar = moves => moves is [.., 2, 2] };
        EfgNode read = EfgText.Read(Written(game));
        // Without a pair of neighbouring 2s there are 3, 8 and 22 sequences of one, two and three moves to go on from.
        Assert.Equal(1 + 3 + 8 + 22, read.All().Count(n => n.Player > 0));
        Near(read.Worth(2), game.Solve([2, 2], looksAhead: true).Values);
    }

    [Theory]
    [InlineData(1, 0.64297936, 0.58831902)]
    [InlineData(2, 0.77267661, 0.61174348)]
    public void A_bimatrix_game_has_its_published_quantal_response(double lambda, double row, double column)
    {
        var game = new BimatrixGame(new double[,] { { 1, 1 }, { 0, 1 } }, new double[,] { { 1, 1 }, { 2, 1 } });
        (double[] p, double[] q) = game.Equilibrium(lambda);
        Assert.Equal(row, p[0], 1e-8);
        Assert.Equal(column, q[0], 1e-8);
    }

    // Plain backward induction, without any logit.
    private static (int Move, double Value) Best(ShortGame game, ImmutableArray<int> moves)
    {
        double[] values = [.. Enumerable.Range(0, 3).Select(k => Played(game, moves.Add(k))[moves.Length % 2])];
        int best = values.ToList().IndexOf(values.Max());
        return (best, values[best]);
    }

    // Payoffs are discounted to the first move: a factor common to what a mover compares.
    private static double[] Played(ShortGame game, ImmutableArray<int> moves) => moves.Length == game.Plies
        ? game.Payoffs(moves)
        : Played(game, moves.Add(Best(game, moves).Move));

    private static string Written(ShortGame game)
    {
        var text = new StringWriter();
        ExtensiveForm.Write(game, ["low", "a \"middle\"", "high"], "mini \\ \"quoted\"", "", text);
        return text.ToString();
    }

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }
}
