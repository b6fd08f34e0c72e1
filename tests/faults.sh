#!/usr/bin/env bash
# Breaks the application, PostgreSQL, the line between them, the disk and the clock under load, and writes what came of it into docs/reliability.md.
# faults.sh [NAME[=COUNT]…]; without names all of it, about two hours. As root, since disks and clocks are touched; needs libfaketime.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
[ -n "${BURDEN_SITE:-}" ] || dotnet build BurdenCompliance.sln --verbosity quiet
figures="$(mktemp)"
trap 'rm -f "$figures"' EXIT
[ $# -gt 0 ] || set -- kill-application=200 points kill-postgres=100 cut=200 disk-full freeze=120 clock upgrade control
code=0
python3 tests/faults/scenarios.py "$figures" "$@" || code=$?
python3 tests/faults/page.py "$figures" docs/reliability.md
exit "$code"
