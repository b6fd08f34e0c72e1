#!/bin/sh
# Tries hostile files, mutants, marks and requests, and writes the figures into docs/reliability.md. First argument: how many mutants, a million when left out.
set -eu
cd "$(dirname "$0")/.."
BURDEN_FIGURES=$(mktemp)
BURDEN_MUTANTS=${1:-1000000}
export BURDEN_FIGURES BURDEN_MUTANTS
trap 'rm -f "$BURDEN_FIGURES"' EXIT
dotnet build BurdenCompliance.sln -c Release -v q
dotnet test tests/BurdenCompliance.Tests -c Release --no-build --filter "FullyQualifiedName~Tests.Hostile"
dotnet test tests/BurdenCompliance.IntegrationTests -c Release --no-build --filter "FullyQualifiedName~HostileUploadTests|FullyQualifiedName~SecrecyPageTests|FullyQualifiedName~FuzzTests"
python3 tests/hostile.py "$BURDEN_FIGURES" docs/reliability.md
