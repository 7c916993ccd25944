namespace Parry.Engine;

/// <summary>Why a leaker was never engaged: the constraint that bound at the last instant a shot at it was
/// geometrically possible.</summary>
internal enum Reason { NeverDetected, TooLate, NoWindow, NoChannel, NoRounds, HeldByRules, Harmless, Reserve }

/// <summary>How a threat ended; <see cref="Flying"/> until it has.</summary>
internal enum ThreatEnd { Flying, FailedAtLaunch, FailedInFlight, Killed, Leaked, LeftAlone }
