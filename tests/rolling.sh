#!/usr/bin/env bash
# Two instances behind the proxy of deploy/proxy, taken out, stopped and started again one after the other under load: no request may fail.
# rolling.sh [ROUNDS]; needs nginx
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v nginx >/dev/null || { echo "需要 nginx（apt-get install nginx-light）。" >&2; exit 1; }
exec python3 tests/faults/rolling.py "${1:-3}"
