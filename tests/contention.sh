#!/usr/bin/env bash
# Drafts (1,000) decided on by four contenders each, reviewers and then approvers, at two instances at once; then counted and verified from outside.
# contention.sh [DRAFTS] [REPORT.md]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
drafts="${1:-1000}" page="${2:-}"
# shellcheck source=tests/two-sites.sh
. tests/two-sites.sh
cli="${BURDEN_CLI:-src/BurdenCompliance.Cli/bin/Debug/net10.0/burden.dll}"
[ -f "$cli" ] || dotnet build src/BurdenCompliance.Cli --verbosity quiet

python3 tests/contention.py "$(cat "$work/one.address")" "$(cat "$work/two.address")" "$drafts" "$socket" "$port" "$work/result.md"
dotnet exec "$cli" ledger verify --data "$work/one" | tee -a "$work/log"
echo "| chain after it | \`burden ledger verify\`: $(tail -1 "$work/log" | tr '|' ' ') |" >>"$work/result.md"
cat "$work/result.md"
[ -z "$page" ] || python3 tests/put_figures.py "$page" contention <"$work/result.md"
