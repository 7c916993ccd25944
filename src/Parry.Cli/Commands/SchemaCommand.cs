using System;
using System.CommandLine;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class SchemaCommand
{
    public static Command Build()
    {
        var crisis = new Option<bool>("--crisis") { Description = "Of crisis files." };
        var command = new Command("schema", "Print the JSON Schema of scenario files, or of crisis files, for editors.")
        {
            crisis,
        };
        command.SetAction(parsed => Console.Out.Write(parsed.GetValue(crisis) ? CrisisSchema.Text : ScenarioSchema.Text));
        return command;
    }
}
