using System;
using System.CommandLine;
using System.Text.RegularExpressions;
using Parry.Cli.Cluster;

namespace Parry.Cli.Commands;

internal static partial class KubernetesCommand
{
    public static Command Build()
    {
        Option<string> name = ClusterArguments.Require(
            new Option<string>("--name") { Description = "The name of the job.", DefaultValueFactory = _ => "parry" },
            Label(), "a DNS label: lower-case letters, digits and hyphens, 57 at most");
        Option<string> image = ClusterArguments.Require(
            new Option<string>("--image") { Description = "An image with Parry in it.", Required = true },
            Word(), "the name of an image");
        Option<string> claim = ClusterArguments.Require(
            new Option<string>("--claim")
            {
                Description = "The PersistentVolumeClaim that the paths of the study and of --out are relative to.",
                DefaultValueFactory = _ => "parry",
            },
            Word(), "the name of a claim");
        Option<string?> memory = ClusterArguments.Memory();
        Option<bool> merge = ClusterArguments.Merge();
        var command = new Command("kubernetes", "Print an Indexed Job for Kubernetes.")
        {
            image, claim, name, memory, merge,
        };
        var arguments = new ClusterArguments(command, "parry");
        command.SetAction(parsed =>
        {
            if (arguments.Sweep(parsed) is null)
            {
                return ExitCode.BadInput;
            }
            var job = new KubernetesJob(
                arguments.Contract(parsed),
                parsed.GetValue(name)!,
                parsed.GetValue(image)!,
                parsed.GetValue(claim)!,
                parsed.GetValue(memory));
            Console.Out.Write(parsed.GetValue(merge) ? job.Merge : job.Shards);
            return ExitCode.Done;
        });
        return command;
    }

    // With room for what is put after it.
    [GeneratedRegex(@"\A[a-z]([a-z0-9-]{0,55}[a-z0-9])?\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"\A\S+\z")]
    private static partial Regex Word();
}
