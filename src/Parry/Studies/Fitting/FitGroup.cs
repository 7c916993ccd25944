using System.Collections.Generic;

namespace Parry.Studies;

/// <summary>What a fit says of a group of probabilities, in logits: above zero, more likely than the inputs say.</summary>
/// <param name="Name">kill or reliability, a dot, the category.</param>
/// <param name="Mean">Of what all raids share.</param>
/// <param name="Deviation">Its standard deviation; that of the prior is in the options.</param>
/// <param name="Half">What a probability of 0.5 becomes under the mean.</param>
/// <param name="Raids">Ids of the raids that have such a probability.</param>
public sealed record FitGroup(string Name, double Mean, double Deviation, double Half, IReadOnlyList<string> Raids);
