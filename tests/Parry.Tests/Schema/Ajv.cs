using System;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Parry.Tests.Schema;

/// <summary>What ajv says of one document; no errors means that it is valid.</summary>
internal sealed record Verdict(string Name, bool Valid, ImmutableArray<string> Errors);

/// <summary>The schema as ajv reads it, the validator that editors use. Needs Node.js; fails where there is none, for a
/// schema that nobody has checked must not pass.</summary>
internal static class Ajv
{
    private static readonly string Folder = Path.Combine(Repository(), "tests", "npm");

    private static readonly Lazy<Task> Installed = new(async () =>
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", "ajv", "package.json")))
        {
            await Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci"], "");
        }
    });

    public static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    /// <summary>One verdict a document, in their order, by the schema of scenarios.</summary>
    public static Task<ImmutableArray<Verdict>> Validate(params (string Name, string Yaml)[] documents) =>
        Validate("scenario", documents);

    /// <summary>As <see cref="Validate(ValueTuple{string, string}[])"/>, by another schema of the repository.</summary>
    public static async Task<ImmutableArray<Verdict>> Validate(string schema, (string Name, string Yaml)[] documents)
    {
        await Installed.Value;
        var list = new JsonArray(
        [
            .. documents.Select(d => new JsonObject { ["name"] = d.Name, ["document"] = YamlAsJson.Of(d.Yaml) }),
        ]);
        string printed = await Run("node", ["validate.mjs", schema], list.ToJsonString());
        return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Read(line))];
    }

    private static Verdict Read(string line)
    {
        JsonNode json = JsonNode.Parse(line)!;
        return new Verdict(
            json["name"]!.GetValue<string>(),
            json["valid"]!.GetValue<bool>(),
            [.. json["errors"]!.AsArray().Select(e => e!.GetValue<string>())]);
    }

    private static async Task<string> Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            Assert.Fail($"cannot start '{program}' ({missing.Message}): these tests need Node.js 20 or later on the PATH");
            throw;
        }
        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            try
            {
                await process.StandardInput.WriteAsync(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it had read everything; why stands in its errors.
            }
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(" ", arguments)} failed in tests/npm:\n{await errors}");
            return await output;
        }
    }
}
