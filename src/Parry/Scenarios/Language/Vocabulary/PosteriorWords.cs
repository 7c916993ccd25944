using System.Linq;
using static Parry.Scenarios.Write;

namespace Parry.Scenarios;

/// <summary>The language of posterior files, which <c>parry fit</c> writes and scenarios name.</summary>
internal static class PosteriorWords
{
    private const string Number = @"\d+(\.\d+)?([eE][-+]?\d+)?$";

    private static readonly TextShape Any = new() { Pattern = "^-?" + Number, Wanted = "a plain number" };

    private static readonly TextShape NotNegative = new() { Pattern = "^" + Number, Wanted = "a plain number, 0 or more" };

    private static readonly MappingShape Prior = Keys("prior",
        Need("sd", NotNegative, "Standard deviation of what all raids share, before the fit."),
        Need("between-raids", NotNegative, "Standard deviation of a raid about that."));

    private static readonly MappingShape Group = Keys("group",
        Need("mean", Any, "Mean of what all raids share."),
        Need("sd", NotNegative, "Its standard deviation."),
        May("note", Text, "What a reader should know about it."));

    private static readonly MappingShape Groups =
        Keys("table of groups", [.. ShiftGroups.Names.Select(name => May(name, Group, "Shift of the group."))]);

    public static readonly MappingShape Posterior = Keys("posterior",
        Need("parry-posterior", new ConstantShape("1"), "Version of the file."),
        Need("fitted-on", new ListShape(new TextShape { Pattern = Ids.Kebab, Wanted = Ids.KebabWanted }),
            "Ids of the published raids it was fitted on."),
        Need("method", Text, "How it was fitted."),
        Need("draws", NotNegative, "Draws of the shifts."),
        May("replications", NotNegative, "Raids fought for each draw."),
        Need("seed", NotNegative, "Seed of every draw."),
        May("tolerance", NotNegative, "Tolerance of the kernel, as a share of what was launched."),
        May("temperature", NotNegative, "Weight that the evidence was given, 0 to 1."),
        Need("effective-sample-size", NotNegative, "What the weighted draws are worth."),
        Need("prior", Prior, "In logits."),
        Need("version", Text, "Of the program."),
        Need("groups", Groups, "Shifts in logits."));
}
