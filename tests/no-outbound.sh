#!/usr/bin/env bash
# The site in a network namespace that holds only loopback: whatever it asked of the outside would fail, and the kernel counts it. Writes its row of docs/reliability.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
site="${BURDEN_SITE:-src/BurdenCompliance.Web/bin/Debug/net10.0/BurdenCompliance.Web.dll}"
[ -f "$site" ] || dotnet build src/BurdenCompliance.Web --verbosity quiet
# An ordinary user needs a user namespace for it, and stays who they are.
[ "$(id -u)" -eq 0 ] && own=() || own=(--map-current-user --keep-caps)
figures="$(mktemp)"
trap 'rm -f "$figures"' EXIT
code=0
unshare --net "${own[@]}" sh -c 'ip link set lo up 2>/dev/null || python3 tests/faults/loopback.py; exec python3 tests/faults/no_outbound.py "$0" "$1"' "$site" "$figures" || code=$?
python3 tests/faults/page.py "$figures" docs/reliability.md
exit "$code"
