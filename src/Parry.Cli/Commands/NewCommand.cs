using System;
using System.CommandLine;
using System.IO;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class NewCommand
{
    public static Command Build()
    {
        var file = new Argument<string?>("file")
        {
            Description = "Where to write it; left out, it is printed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("new", "Write a small, commented scenario to start from.") { file };
        command.SetAction(parsed => Write(parsed.GetValue(file)));
        return command;
    }

    private static int Write(string? file)
    {
        if (file is null)
        {
            Console.Out.Write(ScenarioTemplate.Text);
            return ExitCode.Done;
        }
        try
        {
            using var stream = new FileStream(file, FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(ScenarioTemplate.Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(File.Exists(file)
                ? $"parry: '{file}' is there already, and is left as it is"
                : $"parry: '{file}' cannot be written: {e.Message}");
            return ExitCode.BadInput;
        }
        Console.Out.WriteLine($"wrote {file}; next: parry run {file}");
        return ExitCode.Done;
    }
}
