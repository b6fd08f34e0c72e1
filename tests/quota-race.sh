#!/usr/bin/env bash
# Two instances of the site, 64 clients each, 20,000 attempts at a ceiling of 2,000; a quarter hung up on, keys sent again. Then an outside count.
# quota-race.sh [ATTEMPTS] [CEILING] [CLIENTS] [PAGE]: with a page, puts what came of it there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
attempts="${1:-20000}" ceiling="${2:-2000}" clients="${3:-64}" page="${4:-}"
# shellcheck source=tests/two-sites.sh
. tests/two-sites.sh

{
    python3 tests/quota_race.py "$(cat "$work/one.address")" "$(cat "$work/two.address")" "$attempts" "$ceiling" "$clients"
    psql -h "$socket" -p "$port" -U burden -d burden -c "\copy (SELECT * FROM registry.ledger_entry WHERE year = extract(year FROM now() AT TIME ZONE 'Asia/Shanghai') AND series_word <> '') TO '$work/lines.csv' WITH (FORMAT csv, HEADER)"
    psql -h "$socket" -p "$port" -U burden -d burden -Atc "SELECT 'used ' || used || ', tally ' || (SELECT sum(documents) FROM registry.ledger_tally t WHERE t.office_id = q.office_id AND t.year = q.year) FROM registry.quota q WHERE q.used > 0 AND q.cap = $ceiling"
    python3 tests/recount.py race "$work/lines.csv" "$ceiling"
} | tee "$work/result"
if [ -n "$page" ]; then sed -e 's/^/- /' "$work/result" | python3 tests/put_figures.py "$page" "quota race"; fi
