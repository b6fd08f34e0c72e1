#!/bin/sh
# Trains the weights that ship, on all labelled material, and binds them to the catalog by their hash. BURDEN_CORPUS overrides ../shared/corpus.
set -eu
cd "$(dirname "$0")/.."
corpus="${BURDEN_CORPUS:-../shared/corpus}"
burden=src/BurdenCompliance.Cli/bin/Release/net10.0/burden.dll
dotnet build src/BurdenCompliance.Cli -c Release -v q
sha256="$(dotnet "$burden" scorer train --catalog RuleCatalog.json \
    --sentences "$corpus/sentences" --sentences tests/Corpus/sentences --drafts "$corpus/dev" --drafts "$corpus/real" --drafts tests/Corpus/drafts \
    -o src/BurdenCompliance.Rules/Scoring/weights.bin)"
sed -i "s/\"weightsSha256\": \"[0-9a-f]*\"/\"weightsSha256\": \"$sha256\"/" RuleCatalog.json
