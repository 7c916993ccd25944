#!/usr/bin/env bash
# A sweep in 16 shards on a Slurm of three nodes, all on this host and gone afterwards. One task is killed in the
# middle, one node goes down under its tasks, one is drained: the merged tables are those of a single process.
# Then a shard that fails: nothing is merged until it is repaired.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
parry=${PARRY:-$here/parry}
for command in slurmctld slurmd sbatch scontrol squeue munged mungekey; do
  if ! PATH=$PATH:/usr/sbin command -v "$command" >/dev/null; then
    echo "not run: the sweep on Slurm; '$command' is missing (Debian: apt-get install slurm-wlm munge)"
    exit 0
  fi
done
export PATH=$PATH:/usr/sbin
box=$(mktemp -d)
export SLURM_CONF=$box/slurm.conf

finish() {
  code=$?
  scontrol shutdown >/dev/null 2>&1 || true
  for file in "$box"/*.pid; do
    kill "$(cat "$file")" 2>/dev/null || true
  done
  # The daemons write until they are gone.
  sleep 2
  if [ "$code" -eq 0 ]; then rm -rf "$box"; else echo "slurm-test: failed; logs are in $box" >&2; fi
}
trap finish EXIT

fail() {
  echo "slurm-test: $1" >&2
  exit 1
}

# wait_for SECONDS COMMAND...
wait_for() {
  for _ in $(seq $(($1 * 5))); do
    if "${@:2}"; then return 0; fi
    sleep 0.2
  done
  return 1
}

start_slurm() {
  local port=$((20000 + RANDOM % 10000))
  mkdir -m 755 "$box/munge" "$box/log" "$box/state" "$box/spool"
  mungekey --create --keyfile="$box/munge/key"
  munged --force --key-file="$box/munge/key" --socket="$box/munge/socket" --pid-file="$box/munged.pid" \
    --log-file="$box/log/munged.log" --seed-file="$box/munge/seed"
  cat >"$SLURM_CONF" <<CONF
ClusterName=parry
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmctldPort=$port
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$box/munge/socket
StateSaveLocation=$box/state
SlurmctldPidFile=$box/slurmctld.pid
SlurmctldLogFile=$box/log/slurmctld.log
SlurmdSpoolDir=$box/spool/%n
SlurmdPidFile=$box/%n.pid
SlurmdLogFile=$box/log/%n.log
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/linux
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
KillWait=5
MailProg=/bin/true
AccountingStorageType=accounting_storage/none
NodeName=n[1-3] NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=[$((port + 1))-$((port + 3))] CPUs=2 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
CONF
  slurmctld
  for node in n1 n2 n3; do slurmd -N "$node"; done
  wait_for 30 three_idle || fail "the nodes do not come up"
}

three_idle() { [ "$(sinfo -h -t idle -o %D 2>/dev/null)" = 3 ]; }
node_runs_a_task() { [ -n "$(squeue -h -t R -w "$1" -o %A)" ]; }
# Slurm lets a task that it starts again rest for two minutes first; here it need not.
queue_is_empty() {
  squeue -h -r -t PD -o '%i %r' | sed -n 's/ BeginTime$//p' | while read -r task; do
    scontrol update jobid="$task" starttime=now || true
  done
  [ -z "$(squeue -h)" ]
}

study() { # study NAME REPLICATIONS
  cat >"$box/$1.yaml" <<YAML
parry-study: 1
scenario: $here/scenarios/02-single-battery.yaml
design: {kind: factorial}
inputs:
  interceptors.arrowhead.kill.cruise: {levels: [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85]}
  shooters.battery.channels: {levels: [1, 2, 3, 4]}
replications: $2
measures: [leakers, rounds.arrowhead]
YAML
}

# The process of a shard that has one of its two points: a head and a line.
half_done() {
  for file in "$box"/all/shard-*-of-16.csv; do
    if [ -f "$file" ] && [ "$(wc -l <"$file")" -eq 2 ]; then
      victim=$(basename "$file" -of-16.csv)
      victim=${victim#shard-}
      process=$(pgrep -f -- "sweep $box/all.yaml --shard $victim/16 " | head -1)
      [ -z "$process" ] || return 0
    fi
  done
  return 1
}

study all 30000
"$parry" sweep "$box/all.yaml" --out "$box/single" >/dev/null
start_slurm
"$parry" cluster slurm "$box/all.yaml" --shards 16 --out "$box/all" --time 10 --submit

wait_for 120 half_done || fail "no task was half done"
kill -KILL "$process"
echo "killed the process of shard $victim after one of its two points"
wait_for 60 node_runs_a_task n2 || fail "nothing ran on n2"
scontrol update nodename=n2 state=down reason=test
echo "node n2 is down, with $(ls "$box"/all/shard-*-of-16.csv | wc -l) shards begun"
scontrol update nodename=n3 state=drain reason=test
echo "node n3 is drained"
"$parry" cluster status "$box/all"
wait_for 300 queue_is_empty || fail "the jobs do not end"
"$parry" cluster status "$box/all"
for table in experiments.csv outcomes.csv; do
  cmp "$box/single/$table" "$box/all/$table" || fail "$table is not that of a single process"
done
echo "the merged tables are those of a single process, to the byte"

study broken 10
"$parry" cluster slurm "$box/broken.yaml" --shards 4 --out "$box/broken" >/dev/null
echo "not a shard" >"$box/broken/shard-3-of-4.csv"
"$box/broken/submit.sh"
wait_for 120 queue_is_empty || fail "the jobs do not end"
grep -q "is no shard of a sweep" "$box/broken/shard-3.log" || fail "shard 3 did not say what is wrong"
[ ! -e "$box/broken/outcomes.csv" ] || fail "a failed shard was merged"
rm "$box/broken/shard-3-of-4.csv"
"$box/broken/submit.sh"
wait_for 120 queue_is_empty || fail "the jobs do not end"
[ -e "$box/broken/outcomes.csv" ] || fail "nothing was merged after the repair"
echo "a failed shard left no merge until it was repaired"
