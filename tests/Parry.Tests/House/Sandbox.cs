using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parry.Tests.Store;

namespace Parry.Tests.House;

/// <summary>What a command left behind.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error);

/// <summary>A folder of its own that looks like a clone: the scenarios and studies are there, and <c>./parry</c> runs the command
/// line that was built with the tests. Gone after use.</summary>
internal sealed class Sandbox : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parry-tests-");

    public Sandbox()
    {
        foreach (string file in Repository.Files("scenarios", "*.yaml").Concat(Repository.Files("studies", "*.yaml")))
        {
            Write(file, Repository.Read(file));
        }
        Write("parry", $"#!/bin/sh\nexec '{DotNet}' '{Dll}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("parry"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    private static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "Parry.Cli.dll");

    public string PathOf(string relative) => Path.Combine(_folder.FullName, relative);

    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
        return PathOf(relative);
    }

    public Ran Parry(params string[] arguments) => Finish(StartParry(arguments));

    /// <summary>Starts the command line as a child; hand it to <see cref="Finish"/>. It does not ignore Ctrl-C even where
    /// the tests do, as they do when a shell starts them with an ampersand.</summary>
    public Process StartParry(params string[] arguments) => OperatingSystem.IsLinux()
        ? Start("/usr/bin/env", ["--default-signal=INT", DotNet, Dll, .. arguments])
        : Start(DotNet, [Dll, .. arguments]);

    /// <summary>Runs one line as a shell would, in this folder.</summary>
    public Ran Shell(string line) => Finish(Start("/bin/sh", ["-c", line]));

    public static Ran Finish(Process process)
    {
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException("a command ran for more than five minutes");
            }
            return new Ran(process.ExitCode, output.Result, error.Result);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = _folder.FullName,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["PARRY_CACHE"] = Path.Combine(AppContext.BaseDirectory, "kept-raids"),
            ["PARRY_DUCKDB"] = DuckDbReader.Library,
        },
    })!;
}
