using System.Collections.Generic;
using System.Linq;

namespace Parry.Cli.Cluster;

/// <summary>A sweep as an array job of Slurm, and a merge that waits for all of it.</summary>
/// <param name="Contract">What is run; its paths are whole, as jobs start in a folder of their own.</param>
/// <param name="Time">The limit of a shard and of the merge, as sbatch takes it.</param>
/// <param name="Memory">Of a shard, as sbatch takes it.</param>
/// <param name="Partition">Where to run.</param>
internal sealed record SlurmScripts(ShardContract Contract, string? Time, string? Memory, string? Partition)
{
    public const string ShardsName = "shards.sh", MergeName = "merge.sh", SubmitName = "submit.sh";
    private const int Restarts = 3;

    /// <summary>Submits the other two, from the folder that all three are in.</summary>
    public static string Submit => $$"""
        #!/usr/bin/env bash
        # Submits the shards, and the merge that waits for all of them. When it is given again, finished points stay.
        set -eu
        cd "$(dirname "${BASH_SOURCE[0]}")"
        if ! command -v sbatch >/dev/null 2>&1; then
          echo "parry: there is no sbatch on the PATH; run $PWD/{{SubmitName}} where Slurm is" >&2
          exit {{ExitCode.BadInput}}
        fi
        shards=$(sbatch --parsable {{ShardsName}})
        shards=${shards%%;*}
        if ! merge=$(sbatch --parsable --dependency="afterok:$shards" --kill-on-invalid-dep=yes {{MergeName}}); then
          scancel "$shards"
          echo "parry: Slurm refused the merge; job $shards was cancelled" >&2
          exit {{ExitCode.BadInput}}
        fi
        echo "submitted the shards as job $shards, the merge as job ${merge%%;*}"

        """;

    /// <summary>One task a shard. A task that Slurm starts again goes on where it was.</summary>
    public string Shards => $$"""
        {{Head("parry-shards", "shard-%a.log", $"--array=1-{Contract.Shards}", "--requeue")}}
        set -u
        {{Contract.Sweep("\"$SLURM_ARRAY_TASK_ID\"")}}
        code=$?
        case $code in
          # Aborted, killed or crashed, not refused: what is finished stays, and another node may do better.
          134 | 137 | 139)
            if [ "${SLURM_RESTART_COUNT:-0}" -lt {{Restarts}} ]; then
              scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID"
            fi
            ;;
        esac
        exit "$code"

        """;

    public string Merge => $"""
        {Head("parry-merge", "merge.log", "--requeue")}
        exec {Contract.Merge}

        """;

    private string Head(string name, string log, params string[] more)
    {
        IEnumerable<string?> options =
        [
            $"--job-name={name}",
            .. more,
            "--ntasks=1",
            $"--cpus-per-task={Contract.Threads}",
            $"--output={log}",
            "--open-mode=append",
            Time is null ? null : $"--time={Time}",
            Memory is null ? null : $"--mem={Memory}",
            Partition is null ? null : $"--partition={Partition}",
        ];
        return string.Join('\n', ["#!/usr/bin/env bash", .. options.OfType<string>().Select(o => $"#SBATCH {o}")]);
    }
}
