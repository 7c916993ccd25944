using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parry.Cli.Cluster;

/// <summary>A sweep as an Indexed Job of Kubernetes, and its merge as a Job of its own.</summary>
/// <param name="Contract">What is run; its paths are relative to the volume.</param>
/// <param name="Name">Of the job: a DNS label.</param>
/// <param name="Image">An image with Parry in it.</param>
/// <param name="Claim">The PersistentVolumeClaim that holds the study, and takes the results.</param>
/// <param name="Memory">Of a shard in KiB, MiB, GiB or TiB: a number and K, M, G or T; megabytes without one.</param>
internal sealed record KubernetesJob(ShardContract Contract, string Name, string Image, string Claim, string? Memory)
{
    private const string Mount = "/study";
    private const int Restarts = 3;

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Shards count from 1, indices from 0.</summary>
    public string Shards => Manifest(
        Name,
        $"""
          completionMode: Indexed
          completions: {Contract.Shards}
          parallelism: {Contract.Shards}
          backoffLimit: {Contract.Shards * Restarts}
        """,
        Contract.Sweep("$((JOB_COMPLETION_INDEX + 1))"));

    public string Merge => Manifest(Name + "-merge", $"  backoffLimit: {Restarts}", Contract.Merge);

    private string Resources
    {
        get
        {
            string cpu = $"cpu: {Contract.Threads}";
            string both = Memory is null ? cpu : $"{cpu}, memory: {Quantity(Memory)}";
            return Memory is null ? $"requests: {{{cpu}}}" : $"requests: {{{both}}}, limits: {{memory: {Quantity(Memory)}}}";
        }
    }

    // Exit code 2 says that the input was refused: to try again is of no use.
    private string Manifest(string name, string counts, string command) => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: {{Text(name)}}
        spec:
        {{counts}}
          podFailurePolicy:
            rules:
              - action: FailJob
                onExitCodes: {containerName: parry, operator: In, values: [{{ExitCode.BadInput}}]}
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: parry
                  image: {{Text(Image)}}
                  workingDir: {{Mount}}
                  command: ["/bin/sh", "-c", {{Text("exec " + command)}}]
                  resources: {{{Resources}}}
                  volumeMounts: [{name: study, mountPath: {{Mount}}}]
              volumes:
                - name: study
                  persistentVolumeClaim: {claimName: {{Text(Claim)}}}

        """;

    private static string Quantity(string memory) => char.IsAsciiDigit(memory[^1]) ? $"{memory}Mi" : $"{memory}i";

    // A JSON text is a YAML one.
    private static string Text(string text) => JsonSerializer.Serialize(text, Readable);
}
