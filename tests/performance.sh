#!/bin/sh
# Measures and writes docs/performance.md. Needs Debian's python3-docx for one of the tables.
set -eu
cd "$(dirname "$0")/.."
/usr/bin/python3 -c 'import docx' 2>/dev/null || { echo "python3-docx is missing: apt-get install python3-docx" >&2; exit 2; }
published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT
# A lock file of its own: ahead-of-time compilation needs a runtime identifier, which the locked ones do not name.
dotnet publish src/BurdenCompliance.Cli -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/ahead-of-time.lock.json -o "$published" -v q
dotnet build tests/BurdenCompliance.Benchmarks -c Release -v q
BURDEN_PROGRAM="$published/burden"
export BURDEN_PROGRAM
page=$(mktemp)
dotnet tests/BurdenCompliance.Benchmarks/bin/Release/net10.0/BurdenCompliance.Benchmarks.dll page > "$page"
cp "$page" docs/performance.md
rm -f "$page"
