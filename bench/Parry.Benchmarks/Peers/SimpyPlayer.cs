using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Parry.Studies;

namespace Parry.Benchmarks.Peers;

/// <summary>The peer on SimPy, in a process of its own that is asked for some replications at a time.</summary>
internal sealed class SimpyPlayer : Player, IDisposable
{
    private readonly Process _python;

    private SimpyPlayer(PlannedWorld world, Process python) : base("SimPy", world) => _python = python;

    /// <summary>Null, and why on standard error, where there is no SimPy.</summary>
    public static SimpyPlayer? Start(PlannedWorld world, string exported)
    {
        string script = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "peers", "simpy_raid.py"));
        foreach (string python in new[] { "/usr/bin/python3", "python3" })
        {
            using Process? probe = Run(python, "-c", "import simpy");
            probe?.WaitForExit();
            if (probe?.ExitCode == 0)
            {
                return new SimpyPlayer(world, Run(python, script, exported)!);
            }
        }
        Console.Error.WriteLine("no SimPy here: install the package python3-simpy3");
        return null;
    }

    public override Played Play(int replications, int seed)
    {
        _python.StandardInput.WriteLine($"{replications} {seed}");
        using var answer = JsonDocument.Parse(
            _python.StandardOutput.ReadLine() ?? throw new InvalidDataException("the SimPy peer ended"));
        double[][] rows =
        [
            .. answer.RootElement.GetProperty("rows").EnumerateArray().Select(row =>
            {
                int[][] r = [.. row.EnumerateArray().Select(l => l.EnumerateArray().Select(n => n.GetInt32()).ToArray())];
                return Row(r[1], r[2], r[0], r[3], r[4]);
            }),
        ];
        return new Played(answer.RootElement.GetProperty("seconds").GetDouble(), 0, 0, rows);
    }

    public void Dispose()
    {
        _python.StandardInput.Close();
        _python.WaitForExit();
        _python.Dispose();
    }

    private static Process? Run(string command, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(command, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
