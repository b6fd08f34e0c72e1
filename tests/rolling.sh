#!/usr/bin/env bash
# Two instances behind the proxy of deploy/proxy, taken out, stopped and started again one after the other under load: no request may fail. Writes its row of docs/reliability.md.
# rolling.sh [ROUNDS]; needs nginx
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v nginx >/dev/null || { echo "需要 nginx（apt-get install nginx-light）。" >&2; exit 1; }
figures="$(mktemp)"
trap 'rm -f "$figures"' EXIT
code=0
python3 tests/faults/rolling.py "${1:-3}" "$figures" || code=$?
python3 tests/faults/page.py "$figures" docs/reliability.md
exit "$code"
