#!/usr/bin/env bash
# Documents (300) that want to run something, through every page in a browser, every file and list; figures into docs/reliability.md. payloads.sh [DOCUMENTS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
BURDEN_PAYLOADS="${1:-300}" BURDEN_PAYLOAD_FIGURES="$(mktemp)"
export BURDEN_PAYLOADS BURDEN_PAYLOAD_FIGURES
trap 'rm -f "$BURDEN_PAYLOAD_FIGURES"' EXIT
dotnet build tests/BurdenCompliance.IntegrationTests --verbosity quiet
dotnet test tests/BurdenCompliance.IntegrationTests --no-build --filter "FullyQualifiedName~PayloadTests"
python3 tests/put_figures.py docs/reliability.md payloads <"$BURDEN_PAYLOAD_FIGURES"
