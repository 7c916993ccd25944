using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Scenarios;
using Parry.Studies;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>The options of a crisis at any values of what nobody knows: the uncertain inputs through their ranges, then
/// what Red is and which raid is answered, both of which a world draws once. Luck is what changes from run to
/// run.</summary>
internal sealed class CrisisModel(
    ResponseSetting setting, ImmutableArray<CrisisOption> options, ImmutableArray<string> measures, int runs)
    : ISensitivityModel
{
    private readonly ImmutableArray<Amount> _uncertain = CrisisDraw.Uncertain(setting.Crisis);

    // From the raid that did least to the one that did most.
    private readonly int[] _raids =
        [.. Enumerable.Range(0, setting.First.Loss.Length).OrderBy(r => setting.First.Loss[r])];

    public string Title => setting.Crisis.Title;

    public string Caveat => ResponseResult.Honesty;

    public string Runs => "runs";

    public int RunsEach => runs;

    public ImmutableArray<string> Variants => [.. options.Select(o => o.Id)];

    public ImmutableArray<string> Inputs => [.. _uncertain.Select(i => i.Path), "red-type", "raid"];

    public ImmutableArray<string> Measures => measures;

    public Model Start(int variant, CancellationToken cancel)
    {
        int[] wanted = [.. measures.Select(ResponseMeasure.Index)];
        var draw = new CrisisDraw(setting.Crisis, 0);
        var plan = new OptionPlan(options[variant], setting.Crisis.Actors.Mediator);
        CrisisRun run = setting.NewRun();
        var sums = new MeasureSums(setting.Limits);
        var draws = new RoundDraws[setting.Crisis.Rounds];
        return (place, luck) =>
        {
            int raid = _raids[(int)(place[^1] * _raids.Length)];
            run.Enter(setting.After(draw.At(place.AsSpan(.._uncertain.Length), place[^2]), raid));
            sums.Clear();
            for (int i = 0; i < runs; i++)
            {
                RoundDraws.Fill(new Stream(luck, 0, (uint)i), draws);
                sums.Add(run.Play(plan, setting.First.StockOf(raid), draws, supportMoves: true));
            }
            return [.. wanted.Select(sums.Mean)];
        };
    }
}
