using System.Collections.Immutable;

namespace Parry.Scenarios;

/// <summary>Which of the shots open at a decision is taken.</summary>
internal enum AssignmentPolicy { Earliest }

/// <summary>How the defence fights: the assignment policy, and the firing doctrine of each layer that states
/// one.</summary>
internal sealed record Doctrine(AssignmentPolicy Assignment, ImmutableArray<LayerDoctrine> Layers);

/// <summary>The firing doctrine of a layer: rounds in a salvo, and how many salvos one threat may draw from it
/// (null: as many as its windows and magazines allow). Between salvos it looks (shoot-look-shoot).</summary>
internal sealed record LayerDoctrine(string Layer, Amount Salvo, Amount? MaximumSalvos);
