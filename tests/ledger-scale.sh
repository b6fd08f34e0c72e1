#!/usr/bin/env bash
# Generates a ledger of N lines (default 10,000,000; measured at a tenth first) in a cluster of its own and measures the office's page and the region's report
# against one indexed count in the same run. ledger-scale.sh [LINES] [PAGE]: with a page, puts the figures there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lines="${1:-10000000}" page="${2:-}"
work="$(mktemp -d)"
chmod 755 "$work" # started as root, the database runs as another user
site="${BURDEN_SITE:-src/BurdenCompliance.Web/bin/Debug/net10.0/BurdenCompliance.Web.dll}"
[ -f "$site" ] || dotnet build src/BurdenCompliance.Web --verbosity quiet
Registry__DataDirectory="$work/data" dotnet exec "$site" --urls http://127.0.0.1:0 --Burden:Samples true --Burden:SampleAssessments false >"$work/log" 2>&1 &
pid=$!
trap 'kill -TERM $pid 2>/dev/null || true; wait || true; rm -rf "$work"' EXIT
for _ in $(seq 120); do grep -q '"Address"' "$work/log" && break; sleep 1; done
address="$(grep -o '"Address": *"[^"]*"' "$work/log" | head -1 | cut -d'"' -f4)"
socket="$(sed -n 5p "$work/data/postgres/postmaster.pid")" port="$(sed -n 4p "$work/data/postgres/postmaster.pid")"
sql() { psql -h "$socket" -p "$port" -U burden_owner -d burden -v ON_ERROR_STOP=1 -qAt "$@"; }

# Offices of 25 to a region, 500 lines an office and year, ten years. The pages ask for the office and the region of the sample people.
generate() { # UPTO: offices up to this many are filled
    sql -v offices="$1" <<'SQL'
SET synchronous_commit = off;
INSERT INTO registry.region (id, parent_id, name, level, rank)
    SELECT md5('region' || r)::uuid, NULL, '第' || r || '区', 'city', r + 10 FROM generate_series(1, :offices / 25 + 1) r ON CONFLICT DO NOTHING;
INSERT INTO registry.office (id, region_id, name, short_name, kind, level, rank, document_word, created_at)
    SELECT md5('office' || o)::uuid, coalesce((SELECT id FROM registry.region WHERE name = '云岭市' AND o < 23), md5('region' || (o / 25 + 1))::uuid),
        '第' || o || '局', '第' || o || '局', 'department', 'city', o + 10, '字' || o, now()
    FROM generate_series(1, :offices) o ON CONFLICT DO NOTHING;
CREATE TEMP TABLE fill AS
    SELECT o.id FROM registry.office o WHERE NOT EXISTS (SELECT 1 FROM registry.ledger_tally t WHERE t.office_id = o.id) ORDER BY o.rank LIMIT :offices;
INSERT INTO registry.ledger_entry (id, document_id, office_id, year, business_date, recorded_at, recorded_by, kind, weight, series_word, document_number, title,
        document_type, form, direction, document_class, reach, recipients, units, is_exception, burden_minutes, number)
    SELECT i, i, f.id, y, d, d, f.id, 'imported', 1, '字', '字〔' || y || '〕' || n || '号', '关于做好第' || n || '项工作的通知',
        (ARRAY['通知','通知','通知','通知','通知','意见','方案','函','通报','报告'])[1 + n % 10],
        CASE WHEN n % 20 = 0 THEN 'note' WHEN n % 20 = 1 THEN 'letter' ELSE 'red-head' END, CASE WHEN n % 10 = 9 THEN 'up' ELSE 'down' END,
        CASE WHEN n % 5 = 0 THEN 'comprehensive' ELSE 'special-task' END, (ARRAY['county','township','village',NULL])[1 + n % 4], '各县（市、区）', 12, false, 60, n
    FROM fill f CROSS JOIN generate_series(extract(year FROM now())::integer - 9, extract(year FROM now())::integer) y CROSS JOIN generate_series(1, 500) n
    CROSS JOIN LATERAL (SELECT make_date(y, 1 + (n - 1) % 12, 1 + n % 28) AS d, gen_random_uuid() AS i) x;
SQL
    sql -c "VACUUM (ANALYZE) registry.ledger_entry" -c "VACUUM (ANALYZE) registry.ledger_tally"
}

measure() { python3 tests/ledger_scale.py "$address" "$socket" "$port" "$1"; }
offices=$((lines / 5000))
result="$work/result.md"
generate $((offices / 10))
measure "1/10" >"$result"
generate $((offices - offices / 10))
measure "10/10" >>"$result"
cat "$result"
if [ -n "$page" ]; then python3 tests/put_figures.py "$page" "ledger figures" <"$result"; fi
