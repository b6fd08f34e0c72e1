#!/usr/bin/env bash
# The site in a network namespace that holds only loopback: whatever it asked of the outside would fail, and is seen by strace if there is one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
site="${BURDEN_SITE:-src/BurdenCompliance.Web/bin/Debug/net10.0/BurdenCompliance.Web.dll}"
[ -f "$site" ] || dotnet build src/BurdenCompliance.Web --verbosity quiet
exec unshare --net --map-root-user sh -c 'ip link set lo up 2>/dev/null || python3 tests/faults/loopback.py; exec python3 tests/faults/no_outbound.py "$0"' "$site"
