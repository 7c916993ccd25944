using System;
using System.CommandLine;
using System.IO;
using Parry.Reports;
using Parry.Scenarios;

namespace Parry.Cli.Commands;

internal static class CatalogueCommand
{
    public static Command Build() =>
        new("catalog", "Show the built-in threats, interceptors, sensors and platforms.") { List(), Show(), Sources() };

    private static Command List()
    {
        var kind = new Option<string?>("--kind") { Description = "Only entries of this kind." };
        kind.AcceptOnlyFromAmong([.. Catalogue.Folders]);
        var command = new Command("list", "List the entries, and what their figures rest on.") { kind };
        command.SetAction(parsed => CatalogueReport.WriteList(Catalogue.BuiltIn, parsed.GetValue(kind), Console.Out));
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("id") { Description = "The id of an entry." };
        var command = new Command("show", "Show every figure of an entry, its source and what others claim.") { id };
        command.SetAction(parsed => IfKnown(
            parsed.GetValue(id), (catalogue, known, to) => CatalogueReport.WriteEntry(catalogue, known!, to)));
        return command;
    }

    private static Command Sources()
    {
        var id = new Argument<string?>("id")
        {
            Description = "The id of an entry; all entries when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("sources", "List the publications, and the figures that rest on each.") { id };
        command.SetAction(parsed => IfKnown(parsed.GetValue(id), CatalogueReport.WriteSources));
        return command;
    }

    private static int IfKnown(string? id, Action<Catalogue, string?, TextWriter> write)
    {
        if (id is not null && Catalogue.BuiltIn.Lacks(id) is { } complaint)
        {
            Console.Error.WriteLine($"parry: {complaint}");
            return ExitCode.BadInput;
        }
        write(Catalogue.BuiltIn, id, Console.Out);
        return ExitCode.Done;
    }
}
