using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>Which of the shots open at a decision is taken: the earliest intercept, the highest probability of kill,
/// the cheapest that reaches a required one, or the outermost layer's.</summary>
internal enum AssignmentPolicy { Earliest, BestKill, Thrifty, Layered }

/// <summary>Who sees whose engagements and so does not shoot twice: all whose nets are joined, each nation alone, or
/// each shooter alone.</summary>
internal enum Control { Centralised, PerNation, Autonomous }

/// <summary>Which threats are left alone as harmless: none, those aimed at nothing defended, or also those whose impact
/// is predicted outside the radius of what they are aimed at.</summary>
internal enum LeaveAlone { Nothing, Undefended, PredictedMisses }

/// <summary>Who is credited with a kill: the shooter whose round it was, or all that fired at the threat, by
/// rounds.</summary>
internal enum Attribution { LastShooter, Shared }

/// <summary>How the defence fights.</summary>
/// <param name="Assignment">The assignment policy.</param>
/// <param name="RequiredKill">What a salvo must reach for <c>thrifty</c>.</param>
/// <param name="Order">The layers from the outermost in, for <c>layered</c>; those not named come last.</param>
/// <param name="Control">Who fights together.</param>
/// <param name="LeaveAlone">Threat evaluation.</param>
/// <param name="Attribution">Whose kill it is.</param>
/// <param name="Layers">The firing doctrine of each layer that states one.</param>
internal sealed record Doctrine(
    AssignmentPolicy Assignment,
    Amount RequiredKill,
    ImmutableArray<string> Order,
    Control Control,
    LeaveAlone LeaveAlone,
    Attribution Attribution,
    ImmutableArray<LayerDoctrine> Layers);

/// <summary>The firing doctrine of a layer. Between salvos it looks (shoot-look-shoot).</summary>
/// <param name="Layer">Its id.</param>
/// <param name="Salvo">Rounds in the first salvo at a threat.</param>
/// <param name="NextSalvo">Rounds in those after it; null: as in the first.</param>
/// <param name="MaximumSalvos">How many salvos one threat may draw from it; null: as many as windows and magazines
/// allow.</param>
/// <param name="LastChance">Whether it fires without waiting for the assessment of a salvo under way, where it could
/// not wait.</param>
/// <param name="Reserve">Rounds of every weapon of the layer that only the class may draw.</param>
internal sealed record LayerDoctrine(
    string Layer,
    Amount Salvo,
    Amount? NextSalvo,
    Amount? MaximumSalvos,
    bool LastChance,
    ImmutableArray<ClassAmount> Reserve);
