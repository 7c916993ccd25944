namespace Parry.Cli.Cluster;

/// <summary>The two command lines of a sweep in shards. Every text for a cluster is made of them.</summary>
/// <param name="Program">What starts Parry, as a shell reads it.</param>
/// <param name="Study">The path of the study file.</param>
/// <param name="Folder">Where the shards are written to, and the merged tables.</param>
/// <param name="Shards">How many there are, 1 or more.</param>
/// <param name="Threads">Of each, 1 or more.</param>
/// <param name="Seed">In place of the study's own.</param>
internal sealed record ShardContract(
    string Program, string Study, string Folder, int Shards, int Threads, ulong? Seed)
{
    /// <summary>Puts the shards together; it writes nothing unless all are finished.</summary>
    public string Merge => $"{Program} merge {ShellWord.Of(Study)} {ShellWord.Of(Folder)}{Seeded}";

    private string Seeded => Seed is { } seed ? $" --seed {seed}" : "";

    /// <summary>Runs one shard, or what is left of it.</summary>
    /// <param name="number">Its number from 1, or what a shell expands to that.</param>
    public string Sweep(string number) => $"{Program} sweep {ShellWord.Of(Study)} --shard {number}/{Shards} "
        + $"--out {ShellWord.Of(Folder)} --threads {Threads}{Seeded}";
}
