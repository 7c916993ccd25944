using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Parry.Scenarios;

namespace Parry.Response;

/// <summary>Compares the options of a crisis.</summary>
internal static class ResponseStudy
{
    public static ResponseResult Run(
        ResponseSetting setting,
        RespondOptions options,
        SurfaceError? error,
        Action<int>? done,
        CancellationToken cancel)
    {
        Crisis crisis = setting.Crisis;
        ImmutableArray<CrisisOption> run = Admitted(crisis, options);
        // What is the same is played once.
        ImmutableArray<Played> played =
        [
            .. run.SelectMany(o => new[] { new Played(o, true), new Played(o, false) })
                .Concat(Anchors.Openings.Where(p => !run.Any(o => IsPlain(o, p.Option)))),
        ];
        RunMeans[] means = ResponseRuns.Play(setting, played, options, done, cancel);
        RunMeans Of(CrisisOption option, bool moves) =>
            means[played.IndexOf(played.First(p => p.Option == option && p.SupportMoves == moves))];
        double[][] OfOpening(CrisisOption plain) => means[
            played.IndexOf(played.First(p => p.SupportMoves && (p.Option == plain || IsPlain(p.Option, plain))))].All;
        double[][] anchors = Anchors.Columns([.. Anchors.Openings.Select(p => OfOpening(p.Option))]);
        Calibration? calibration = options.Calibrate ? Anchors.Fit(anchors) : null;
        double[]? weights = calibration?.Weights.ToArray();
        (ImmutableArray<double[]> inputs, RedType[] types) = Worlds(setting, options);
        OptionResult[] results = [.. run.Select(o => new OptionResult(o, Of(o, true), Of(o, false), weights, types))];
        double[] all = weights ?? [.. Enumerable.Repeat(1.0 / options.Worlds, options.Worlds)];
        return new ResponseResult
        {
            Crisis = crisis,
            Settings = options,
            Options = results,
            Refused = Refused(crisis, options),
            Anchors = calibration?.Fits ?? Anchors.Beside(anchors),
            Calibration = calibration,
            Standings = Standing.Of(results, crisis, inputs, all),
            Robustness = RobustnessStudy.Of(results, crisis, options),
            TypeShares = [.. Enum.GetValues<RedType>().Select(t => types.Select((own, w) => own == t ? all[w] : 0).Sum())],
            Inputs = inputs,
            Types = types,
            First = setting.First,
            SurfaceError = error,
            Partners = error is null ? null : PartnersWorth.Of(setting.Surface),
            SupportPaths = options.SupportPath ? SupportPath.Of(setting, run, options, weights, cancel) : [],
        };
    }

    /// <summary>The options asked for that somebody's commitment rules out.</summary>
    public static ImmutableArray<Refusal> Refused(Crisis crisis, RespondOptions options) =>
        [.. Asked(crisis, options).Select(o => Refusal.Of(o, crisis.Actors)).OfType<Refusal>()];

    /// <summary>The others.</summary>
    public static ImmutableArray<CrisisOption> Admitted(Crisis crisis, RespondOptions options) =>
        [.. Asked(crisis, options).Where(o => Refusal.Of(o, crisis.Actors) is null)];

    private static IEnumerable<CrisisOption> Asked(Crisis crisis, RespondOptions options) =>
        crisis.Options.Where(o => options.Options.Count == 0 || options.Options.Contains(o.Id));

    // An opening by itself, under whatever name.
    private static bool IsPlain(CrisisOption option, CrisisOption plain) =>
        option.Opens == plain.Opens && option.FollowOn == plain.FollowOn && option.Levers == plain.Levers
        && option.Participants.SequenceEqual(plain.Participants);

    private static (ImmutableArray<double[]> Inputs, RedType[] Types) Worlds(
        ResponseSetting setting, RespondOptions options)
    {
        var draw = new CrisisDraw(setting.Crisis, options.Seed);
        ImmutableArray<double[]> inputs = [.. setting.Crisis.Inputs.Select(_ => new double[options.Worlds])];
        var types = new RedType[options.Worlds];
        for (int world = 0; world < options.Worlds; world++)
        {
            types[world] = draw.World(world).Type;
            for (int row = 0; row < inputs.Length; row++)
            {
                inputs[row][world] = draw.Values[row];
            }
        }
        return (inputs, types);
    }
}
