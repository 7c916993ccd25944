using System;
using System.CommandLine;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class SchemaCommand
{
    public static Command Build()
    {
        var command = new Command("schema", "Print the JSON Schema of scenario files, for editors.");
        command.SetAction(_ => Console.Out.Write(ScenarioSchema.Text));
        return command;
    }
}
