#!/bin/sh
# Trains weights without the part set aside, examines the labelled corpus with them and writes docs/accuracy.md. BURDEN_CORPUS overrides ../shared/corpus.
set -eu
cd "$(dirname "$0")/.."
corpus="${BURDEN_CORPUS:-../shared/corpus}"
burden=src/BurdenCompliance.Cli/bin/Release/net10.0/burden.dll
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build src/BurdenCompliance.Cli -c Release -v q
dotnet "$burden" scorer train --catalog RuleCatalog.json \
    --sentences "$corpus/sentences" --sentences tests/Corpus/sentences --drafts "$corpus/dev" --drafts "$corpus/real" --drafts tests/Corpus/drafts \
    --set-aside "$corpus/sentences" --set-aside "$corpus/dev" --set-aside "$corpus/real" -o "$work/weights.bin" > "$work/sha256"
sed "s/\"weightsSha256\": \"[0-9a-f]*\"/\"weights\": \"weights.bin\", \"weightsSha256\": \"$(cat "$work/sha256")\"/" RuleCatalog.json > "$work/RuleCatalog.json"
python3 tests/accuracy.py --burden "$burden" --catalog "$work/RuleCatalog.json" --corpus "$corpus" --page docs/accuracy.md
