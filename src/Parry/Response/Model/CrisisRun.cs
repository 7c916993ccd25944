using System;

namespace Parry.Response;

/// <summary>One crisis, played once: all mutable state of a run sits here and is used again by the next.</summary>
/// <param name="surface">What a renewed raid comes to.</param>
/// <param name="trigger">The rung of the raid that is answered.</param>
/// <param name="rounds">How many moves and answers at most.</param>
/// <param name="roundDays">How long one takes.</param>
/// <param name="horizonDays">Until when a renewed raid counts against deterrence.</param>
internal sealed class CrisisRun(RaidSurface surface, int trigger, int rounds, double roundDays, double horizonDays)
{
    private readonly double[] _phi = new double[Ladder.Rungs];
    private readonly double[] _utilities = new double[Ladder.Rungs];
    private readonly double[] _stock = new double[surface.Cells.Count];
    private readonly double[] _spent = new double[surface.Cells.Count];
    private readonly double[] _ally = new double[rounds + 1], _coalition = new double[rounds + 1];
    private WorldValues _world;
    private CrisisState _state;
    private OptionPlan _option;
    private RunRecord _record;
    private bool _supportMoves;

    /// <summary>What the run ended in.</summary>
    public ref readonly CrisisState State => ref _state;

    /// <summary>a before the first move and after every round; where the run ended, what it ended with.</summary>
    public ReadOnlySpan<double> AllyPath => Settled(_ally);

    /// <summary>c, in the same way.</summary>
    public ReadOnlySpan<double> CoalitionPath => Settled(_coalition);

    /// <summary>Takes up a world: what its runs have in common.</summary>
    public void Enter(in WorldValues world)
    {
        _world = world;
        Ladder.Intensity(world.Convexity, _phi);
    }

    /// <summary>Plays one run of the world entered.</summary>
    /// <param name="option">Blue's.</param>
    /// <param name="firstStock">By cell, the share of interceptors that the raid has left.</param>
    /// <param name="draws">One a round.</param>
    /// <param name="supportMoves">False: a and c stay as they were.</param>
    /// <param name="trace">Told everything, if given; it changes nothing.</param>
    public RunRecord Play(
        in OptionPlan option,
        ReadOnlySpan<double> firstStock,
        ReadOnlySpan<RoundDraws> draws,
        bool supportMoves,
        CrisisTrace? trace = null)
    {
        (_option, _supportMoves) = (option, supportMoves);
        firstStock.CopyTo(_stock);
        _state = CrisisState.After(_world, trigger, surface.Cells.Weigh(_stock));
        Prepare();
        _record = new RunRecord
        {
            FirstReply = -1,
            LowestAlly = _state.Ally,
            LowestCoalition = _state.Coalition,
            Days = option.DelayDays,
        };
        (_ally[0], _coalition[0]) = (_state.Ally, _state.Coalition);
        Ending? ending = null;
        while (ending is null && _record.Rounds < rounds)
        {
            Round(draws[_record.Rounds], trace);
            ending = _state.End();
        }
        _record.Ending = ending ?? Ending.Unresolved;
        _record.Peak = _state.Peak;
        (_record.BlueHarm, _record.RedHarm) = (_state.BlueHarm, _state.RedHarm);
        _record.Defence = _state.BlueStock;
        return _record;
    }

    // What the levers do before the first move.
    private void Prepare()
    {
        double days = _option.DelayDays;
        _state.Attribution += (1 - _state.Attribution) * (1 - Math.Exp(-days / 10));
        _state.BluePressure = Clip(_state.BluePressure - (0.01 * days) + (0.02 * days * _state.BlueHarm));
        if (_option.Reinforced)
        {
            for (int cell = 0; cell < _stock.Length; cell++)
            {
                _stock[cell] = Math.Min(1, _stock[cell] + 0.15);
            }
            _state.BlueStock = surface.Cells.Weigh(_stock);
        }
    }

    private void Round(in RoundDraws draws, CrisisTrace? trace)
    {
        int round = _record.Rounds++;
        trace?.Open(round, _state);
        int before = _state.Red;
        _state.Blue = round == 0 ? _option.Rung : BlueMoves(round, draws, trace);
        Transitions.AfterBlue(_world, ref _state, draws);
        if (_supportMoves)
        {
            double civilian = draws.Civilian * Ladder.Force(_state.Blue);
            Support.Move(_world, ref _state, civilian, _option.Consulted, _option.Joined && round == 0);
        }
        _state.Red = RedMoves(draws, before, trace);
        _record.FirstReply = round == 0 ? _state.Red : _record.FirstReply;
        _record.Days += roundDays;
        if (_state.Red >= Ladder.Kinetic)
        {
            Raid(draws.Raid);
        }
        Close(trace);
    }

    private int BlueMoves(int round, in RoundDraws draws, CrisisTrace? trace)
    {
        double perceived = _state.Red + (_world.Misperception * draws.BlueSees);
        double bias = round == 1 ? _option.SecondBias : _option.RuleBias;
        Motives motives = Motives.OfBlue(_world, _state, perceived, bias, _world.Blue.Settlement + _option.Mediator);
        return Choose(motives, _world.Blue.Precision, draws.BlueChoice, trace, "Blue");
    }

    private int RedMoves(in RoundDraws draws, int before, CrisisTrace? trace)
    {
        double blur = _world.Misperception * (_option.Announced ? 0.5 : 1);
        double perceived = _state.Blue + (blur * draws.RedSees);
        Motives motives = Motives.OfRed(_world, _state, perceived, _world.Red.Settlement + _option.Mediator);
        int chosen = Choose(motives, _world.Red.Precision, draws.RedChoice, trace, "Red");
        bool exchange = _state.Blue >= Ladder.Kinetic && before >= Ladder.Kinetic;
        double accident = _world.Accident * (_option.Announced ? 0.5 : 1);
        return exchange && draws.Accident < accident ? Math.Min(Ladder.Top, chosen + 2) : chosen;
    }

    private int Choose(in Motives motives, double lambda, double uniform, CrisisTrace? trace, string who)
    {
        for (int k = 0; k < Ladder.Rungs; k++)
        {
            _utilities[k] = motives.Utility(k, _phi);
        }
        trace?.Weigh(who, motives, _utilities);
        QuantalResponse.Probabilities(lambda, _utilities);
        return QuantalResponse.Pick(_utilities, uniform);
    }

    // A renewed raid against what is left, with the support that is left.
    private void Raid(double rank)
    {
        double size = Ladder.Force(_state.Red) * _state.RedStock;
        RaidRecord raid = surface.Draw(size, _state.BlueStock, _state.Ally, _state.Coalition, rank, _spent);
        for (int cell = 0; cell < _stock.Length; cell++)
        {
            _stock[cell] = Math.Max(0, _stock[cell] - _spent[cell]);
        }
        _state.BlueStock = surface.Cells.Weigh(_stock);
        Transitions.AfterRaid(_world, ref _state, raid, size);
        _record.Raids++;
        _record.RaidsInHorizon += _record.Days <= horizonDays ? 1 : 0;
    }

    private void Close(CrisisTrace? trace)
    {
        _state.Peak = Math.Max(_state.Peak, Math.Max(_state.Blue, _state.Red));
        bool quiet = Math.Max(_state.Blue, _state.Red) <= Ladder.Quiet;
        _state.QuietRounds = quiet ? _state.QuietRounds + 1 : 0;
        (double ally, double coalition) = (_state.Ally, _state.Coalition);
        (_ally[_record.Rounds], _coalition[_record.Rounds]) = (ally, coalition);
        _record.LowestAlly = Math.Min(_record.LowestAlly, ally);
        _record.LowestCoalition = Math.Min(_record.LowestCoalition, coalition);
        trace?.Close(_state);
    }

    private double[] Settled(double[] path)
    {
        Array.Fill(path, path[_record.Rounds], _record.Rounds, path.Length - _record.Rounds);
        return path;
    }

    private static double Clip(double value) => Math.Clamp(value, 0, 1);
}
