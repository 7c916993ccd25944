using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Parry.Tests.Response;
using Xunit;

namespace Parry.Tests.House;

/// <summary>The page on Python is run, where Python has pandas. The EMA Workbench and SALib are not at hand: in their place
/// stand modules that hold what they ask for, as their documentation and sources have it, and compute nothing.</summary>
public class PythonPageTests
{
    private const string Page = "docs/tutorial/14-results-in-python-and-r.md";

    private const string Workbench = """
        import numpy as np, pandas as pd

        def save_results(results, file):
            experiments, outcomes = results
            assert isinstance(experiments, pd.DataFrame) and isinstance(outcomes, dict)
            assert list(experiments.index) == list(range(len(experiments)))
            assert not experiments.isna().any().any()
            assert {"scenario", "policy", "model"} <= set(experiments.columns)
            assert all("," not in c for c in list(experiments.columns) + list(outcomes))
            for values in outcomes.values():
                assert isinstance(values, np.ndarray) and values.shape == (len(experiments),)

        """;

    private const string Prim = """
        import numpy as np, pandas as pd

        class Prim:
            def __init__(self, x, y, threshold, peel_alpha=0.05):
                assert isinstance(x, pd.DataFrame) and list(x.index) == list(range(len(x)))
                assert isinstance(y, np.ndarray) and y.shape == (len(x),) and set(np.unique(y)) <= {0, 1}
                assert not pd.api.types.is_numeric_dtype(x["red-type"]) and x.drop(columns="red-type").dtypes.eq(float).all()
                assert 0 < y.mean() < 1 and 0 < threshold <= 1

            def find_box(self):
                return self

        """;

    private const string Analysis = """
        import numpy as np

        def analyze(problem, X, Y):
            D = problem["num_vars"]
            assert len(problem["names"]) == len(set(problem["names"])) == len(problem["bounds"]) == D
            assert all(low < high for low, high in problem["bounds"])
            assert X.dtype == Y.dtype == float and X.shape == (len(Y), D) and Y.ndim == 1
            assert np.isfinite(X).all() and np.isfinite(Y).all() and Y.std() > 0

        """;

    [Fact]
    public void What_the_page_shows_in_python_runs()
    {
        // The second is the system's own, where another stands before it.
        string? python = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(HasPandas);
        Assert.SkipWhen(python is null, "no python3 with pandas here; the page's Python is not run");
        using var box = new Sandbox();
        box.Write("raids.csv", CrisisTexts.Outcomes);
        box.Write("crisis.yaml", CrisisTexts.Smallest);
        Assert.Equal(0, box.Parry("respond", "crisis.yaml", "--worlds", "80", "--runs", "5", "--out", "out").ExitCode);
        box.Write("ema_workbench/__init__.py", Workbench);
        box.Write("ema_workbench/analysis/__init__.py", "");
        box.Write("ema_workbench/analysis/prim.py", Prim);
        box.Write("SALib/__init__.py", "");
        box.Write("SALib/analyze/__init__.py", "");
        foreach (string method in (string[])["delta", "pawn", "rbd_fast"])
        {
            box.Write($"SALib/analyze/{method}.py", Analysis);
        }
        box.Write("page.py", string.Join("\n", Fence.In(File.ReadAllLines(Repository.PathOf(Page)))
            .Where(f => f.Language == "python").SelectMany(f => f.Lines)) + "\n");
        Ran ran = box.Shell($"{python} page.py");
        Assert.True(ran.ExitCode == 0, ran.Error);
        Assert.Contains("proportionate", ran.Output, StringComparison.Ordinal);
    }

    private static bool HasPandas(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "import pandas"])
            {
                RedirectStandardError = true,
            })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
