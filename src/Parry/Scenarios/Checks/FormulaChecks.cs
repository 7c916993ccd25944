using System.Linq;

namespace Parry.Scenarios;

/// <summary>What calls itself derived says how. One status that stands for many figures is one problem.</summary>
internal static class FormulaChecks
{
    public static void Run(Shape shape, Node root, ProblemList problems)
    {
        foreach (WrittenFigure figure in FigureWalk.Of(shape, root)
            .Where(f => f.Status == "derived" && f.Saying("formula") is null))
        {
            problems.Error(figure.Saying("status")!.Value.At, figure.Spot.Path,
                "'derived' needs a 'formula' beside it: how the figure follows from its source, for example "
                + "'4.5 BUSD / 870'; without one it is an assumption");
        }
    }
}
