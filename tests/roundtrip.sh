#!/usr/bin/env bash
# Every draft there is, clean and messy, annotated: valid, same text in LibreOffice, notes in place, same findings when it comes back. Figures into docs/reliability.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
BURDEN_ROUNDTRIP="$(mktemp)"
export BURDEN_ROUNDTRIP
trap 'rm -f "$BURDEN_ROUNDTRIP"' EXIT
printf '| drafts | annotated | opened by LibreOffice | with the same text |\n|---|---:|---:|---:|\n' >"$BURDEN_ROUNDTRIP"
dotnet test tests/BurdenCompliance.Tests --filter "FullyQualifiedName~Drafts.Annotation"
dotnet test tests/BurdenCompliance.IntegrationTests --filter "FullyQualifiedName~WordOpensElsewhere"
python3 tests/put_figures.py docs/reliability.md roundtrip <"$BURDEN_ROUNDTRIP"
