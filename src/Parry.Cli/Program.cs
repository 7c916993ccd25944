using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using Parry.Cli.Commands;
using Parry.Scenarios;
using Parry.Store;

namespace Parry.Cli;

internal static class Program
{
    public static int Main(string[] arguments)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var root = new RootCommand("Raids of missiles and drones against a layered coalition defence.")
        {
            RunCommand.Build(),
            RunsCommand.Build(),
            CompareCommand.Build(),
            CheckCommand.Build(),
            SourcesCommand.Build(),
            CatalogueCommand.Build(),
            ExplainCommand.Build(),
            SaturationCommand.Build(),
            PlanCommand.Build(),
            BoundCommand.Build(),
            CampaignCommand.Build(),
            HindcastCommand.Build(),
            FitCommand.Build(),
            DiscoverCommand.Build(),
            SweepCommand.Build(),
            MergeCommand.Build(),
            ClusterCommand.Build(),
            SensitivityCommand.Build(),
            OptimiseCommand.Build(),
            RespondCommand.Build(),
            GameCommand.Build(),
            NewCommand.Build(),
            SchemaCommand.Build(),
        };
        ParseResult parsed = root.Parse(arguments);
        foreach (ParseError error in parsed.Errors)
        {
            Console.Error.WriteLine($"parry: {ParseComplaint.InWords(error.Message)}");
        }
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine("parry: see 'parry --help', or 'parry COMMAND --help'");
            return ExitCode.BadInput;
        }
        // Ctrl-C is the run's own to handle: it ends with the results so far.
        var configuration = new InvocationConfiguration
        {
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return parsed.Invoke(configuration);
        }
        catch (ScenarioException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.BadInput;
        }
        catch (StoreException e)
        {
            Console.Error.WriteLine($"parry: {e.Message}");
            return ExitCode.BadInput;
        }
    }
}
