using System;
using System.Linq;
using Parry.Scenarios;
using Parry.Worlds;

namespace Parry.Response;

/// <summary>One run of one option, told.</summary>
public sealed class CrisisStory
{
    private CrisisStory() { }

    /// <summary>The crisis.</summary>
    public Crisis Crisis { get; private init; } = null!;

    /// <summary>Its world, from 1.</summary>
    public int World { get; private init; }

    /// <summary>Its run, from 1.</summary>
    public int Run { get; private init; }

    /// <summary>Null where it may be taken up.</summary>
    public Refusal? Refused { get; private init; }

    internal CrisisOption Option { get; private init; } = null!;

    internal WorldValues Values { get; private init; }

    internal CrisisTrace Trace { get; } = new();

    internal RunRecord Record { get; private set; }

    internal static CrisisStory Of(ResponseSetting setting, ulong seed, string id, int world, int run)
    {
        CrisisOption option = setting.Crisis.Options.FirstOrDefault(o => o.Id == id)
            ?? throw new ArgumentException($"the crisis has no option '{id}'", nameof(id));
        var story = new CrisisStory
        {
            Crisis = setting.Crisis,
            World = world,
            Run = run,
            Option = option,
            Refused = Refusal.Of(option, setting.Crisis.Actors),
            Values = setting.World(new CrisisDraw(setting.Crisis, seed), world - 1),
        };
        var draws = new RoundDraws[setting.Crisis.Rounds];
        RoundDraws.Fill(new Stream(seed, (uint)(world - 1), (uint)(run - 1)), draws);
        CrisisRun played = setting.NewRun();
        played.Enter(story.Values);
        story.Record = played.Play(
            new OptionPlan(option, setting.Crisis.Actors.Mediator),
            setting.First.StockOf(world - 1),
            draws,
            supportMoves: true,
            story.Trace);
        return story;
    }
}
