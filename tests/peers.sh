#!/usr/bin/env bash
# The same phrases looked for in the same 140 large documents by textlint with prh, python-docx with re, pandoc with ripgrep, and burden check. Writes its part of docs/load.md.
# peers.sh [DOCUMENTS] [CHARACTERS EACH]; installs textlint into a folder of its own
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for program in npm pandoc rg; do command -v "$program" >/dev/null || { echo "缺少 $program。" >&2; exit 1; }; done
/usr/bin/python3 -c 'import docx' || exit 1
work="${BURDEN_PEERS:-$(mktemp -d)}"
[ -d "$work/node_modules/textlint" ] || (cd "$work" && npm install --no-audit --no-fund --silent textlint@15 textlint-rule-prh@6)
[ -n "${BURDEN_PROGRAM:-}" ] || { dotnet build src/BurdenCompliance.Cli -c Release --verbosity quiet; BURDEN_PROGRAM="$PWD/src/BurdenCompliance.Cli/bin/Release/net10.0/burden.dll"; }
/usr/bin/python3 tests/peers/peers.py "$work" "$BURDEN_PROGRAM" docs/load.md "${1:-140}" "${2:-20000}"
