#!/bin/sh
# Examines the labelled corpus and writes docs/accuracy.md. BURDEN_CORPUS overrides ../shared/corpus.
set -eu
cd "$(dirname "$0")/.."
dotnet build src/BurdenCompliance.Cli -c Release -v q
python3 tests/accuracy.py --burden src/BurdenCompliance.Cli/bin/Release/net10.0/burden.dll \
    --corpus "${BURDEN_CORPUS:-../shared/corpus}" --page docs/accuracy.md
