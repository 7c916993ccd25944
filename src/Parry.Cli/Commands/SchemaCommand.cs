using System;
using System.CommandLine;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class SchemaCommand
{
    public static Command Build()
    {
        var study = new Option<bool>("--study") { Description = "That of study files instead." };
        var crisis = new Option<bool>("--crisis") { Description = "That of crisis files instead." };
        var past = new Option<bool>("--past-crises") { Description = "That of files of past crises instead." };
        var command = new Command("schema", "Print the JSON Schema of scenario files, for editors.")
        {
            study, crisis, past,
        };
        command.SetAction(parsed => Console.Out.Write(
            parsed.GetValue(study) ? StudySchema.Text
            : parsed.GetValue(crisis) ? CrisisSchema.Text
            : parsed.GetValue(past) ? PastCrisesSchema.Text
            : ScenarioSchema.Text));
        return command;
    }
}
