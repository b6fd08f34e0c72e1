#!/usr/bin/env bash
# Examinations a second beside the bare framework's form endpoint in the same run, with 1, 8 and 64 clients; then an office day on two instances and memory over time. Writes docs/load.md.
# load.sh [SECONDS EACH] [MINUTES OF THE DAY]; needs wrk. An hour of the day: load.sh 10 60
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v wrk >/dev/null || { echo "需要 wrk（apt-get install wrk）。" >&2; exit 1; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
[ -n "${BURDEN_SITE:-}" ] || { dotnet build src/BurdenCompliance.Web -c Release --verbosity quiet; export BURDEN_SITE="$PWD/src/BurdenCompliance.Web/bin/Release/net10.0/BurdenCompliance.Web.dll"; }
mkdir "$work/bare" && cp tests/load/bare.cs "$work/bare/"
dotnet build "$work/bare/bare.cs" -c Release -o "$work/bare/out" --verbosity quiet
python3 tests/load/load.py "$work/bare/out/bare.dll" docs/load.md "${1:-10}" "${2:-10}"
