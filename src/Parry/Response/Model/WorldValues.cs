namespace Parry.Response;

/// <summary>What Red is, drawn once a world.</summary>
internal enum RedType { Reciprocator, Opportunist, Committed }

/// <summary>What both sides have one of; docs/response.md has the symbols.</summary>
internal struct ActorValues
{
    /// <summary>Lambda, 0 or more: how surely the rung of highest utility is taken.</summary>
    public double Precision;

    /// <summary>Rho: how much it costs to be off the aim point.</summary>
    public double AimWeight;

    /// <summary>Pi: how much public pressure pushes upwards.</summary>
    public double PressureWeight;

    /// <summary>c: what force costs.</summary>
    public double Cost;

    /// <summary>Omega: what a way back is worth.</summary>
    public double Settlement;

    /// <summary>P at the start, 0..1.</summary>
    public double Pressure;
}

/// <summary>Everything that one world of a crisis is about.</summary>
internal struct WorldValues
{
    public ActorValues Blue, Red;
    public RedType Type;

    /// <summary>Mu, sigma, epsilon and zeta.</summary>
    public double Reciprocity, Misperception, Accident, Convexity;

    /// <summary>Of Blue: chi.</summary>
    public double AccessWeight;

    /// <summary>Of Red: the offset of its aim, gamma, v and kOpp.</summary>
    public double RedOffset, BeliefWeight, OpeningWeight, Opportunism;

    /// <summary>b at the start and what moves it: d_s, d_n and d_d.</summary>
    public double Belief, AfterStrike, AfterNothing, AfterDefence;

    /// <summary>a and c at the start, in (0, 1).</summary>
    public double Ally, Coalition;

    /// <summary>What moves them: al_o, al_h, al_f, al_s and al_c.</summary>
    public double Overreach, CivilianHarm, Fatigue, Sympathy, Consultation;

    /// <summary>The raid that is answered: 1 - e^(-L / V0), the share intercepted, and how clear it is who did
    /// it.</summary>
    public double Severity, Intercepted, Attribution;

    /// <summary>By how much the severity of leakers is divided: V0.</summary>
    public double SeverityScale;
}
