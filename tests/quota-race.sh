#!/usr/bin/env bash
# Two instances of the site, 64 clients each, 20,000 attempts at a ceiling of 2,000; a quarter hung up on, keys sent again. Then an outside count.
# quota-race.sh [ATTEMPTS] [CEILING] [CLIENTS] [PAGE]: with a page, puts what came of it there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
attempts="${1:-20000}" ceiling="${2:-2000}" clients="${3:-64}" page="${4:-}"
work="$(mktemp -d)"
chmod 755 "$work" # started as root, the database runs as another user
site="${BURDEN_SITE:-src/BurdenCompliance.Web/bin/Debug/net10.0/BurdenCompliance.Web.dll}"
[ -f "$site" ] || dotnet build src/BurdenCompliance.Web --verbosity quiet
pids=()
stop() {
    for pid in "${pids[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
    wait || true
    rm -rf "$work"
}
trap stop EXIT

start() { # NAME ARGUMENTS…: starts an instance and prints its address when it listens
    local name="$1"; shift
    Registry__DataDirectory="$work/$name" dotnet exec "$site" --urls http://127.0.0.1:0 "$@" >"$work/$name.log" 2>&1 &
    pids+=($!)
    for _ in $(seq 120); do
        grep -q '"Address"' "$work/$name.log" && break
        sleep 1
    done
    grep -o '"Address": *"[^"]*"' "$work/$name.log" | head -1 | cut -d'"' -f4 >"$work/$name.address"
}
start one --Burden:Samples true --Burden:SampleAssessments false
socket="$(sed -n 5p "$work/one/postgres/postmaster.pid")"
port="$(sed -n 4p "$work/one/postgres/postmaster.pid")"
cp -r "$work/one/keys" "$work/keys"
mkdir -p "$work/two" && cp -r "$work/keys" "$work/two/keys"
start two --Registry:ConnectionString "Host=$socket;Port=$port;Database=burden;Username=burden;Maximum Pool Size=50"

{
    python3 tests/quota_race.py "$(cat "$work/one.address")" "$(cat "$work/two.address")" "$attempts" "$ceiling" "$clients"
    psql -h "$socket" -p "$port" -U burden -d burden -c "\copy (SELECT * FROM registry.ledger_entry WHERE year = extract(year FROM now() AT TIME ZONE 'Asia/Shanghai') AND series_word <> '') TO '$work/lines.csv' WITH (FORMAT csv, HEADER)"
    psql -h "$socket" -p "$port" -U burden -d burden -Atc "SELECT 'used ' || used || ', tally ' || (SELECT sum(documents) FROM registry.ledger_tally t WHERE t.office_id = q.office_id AND t.year = q.year) FROM registry.quota q WHERE q.used > 0 AND q.cap = $ceiling"
    python3 tests/recount.py race "$work/lines.csv" "$ceiling"
} | tee "$work/result"
if [ -n "$page" ]; then sed -e 's/^/- /' "$work/result" | python3 tests/put_figures.py "$page" "quota race"; fi
