#!/bin/sh
# Measures and writes docs/performance.md. Needs Debian's python3-docx for one of the tables.
set -eu
cd "$(dirname "$0")/.."
/usr/bin/python3 -c 'import docx' 2>/dev/null || { echo "python3-docx is missing: apt-get install python3-docx" >&2; exit 2; }
dotnet build src/BurdenCompliance.Cli -c Release -v q
dotnet build tests/BurdenCompliance.Benchmarks -c Release -v q
BURDEN_DLL="$PWD/src/BurdenCompliance.Cli/bin/Release/net10.0/burden.dll"
export BURDEN_DLL
page=$(mktemp)
dotnet tests/BurdenCompliance.Benchmarks/bin/Release/net10.0/BurdenCompliance.Benchmarks.dll page > "$page"
cp "$page" docs/performance.md
rm -f "$page"
