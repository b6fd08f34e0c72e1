"""Times pages and queries of a large ledger. Usage: ledger_scale.py ADDRESS SOCKET PORT NAME"""
import re
import statistics
import subprocess
import sys
import time
import urllib.parse

sys.path.insert(0, __file__.rsplit("/", 1)[0])
sys.argv, arguments = sys.argv[:1] + ["none"], sys.argv[1:]
from site_client import Client  # noqa: E402

ROUNDS = 15
address, socket, port, name = arguments


def sql(text):
    out = subprocess.run(["psql", "-h", socket, "-p", port, "-U", "burden_owner", "-d", "burden", "-qAt", "-c", text], check=True, capture_output=True, text=True)
    return out.stdout.strip()


def timed_sql(text):
    """Milliseconds inside the server, the median of many."""
    script = "\\timing on\n" + (text + ";\n") * ROUNDS
    out = subprocess.run(["psql", "-h", socket, "-p", port, "-U", "burden_owner", "-d", "burden", "-qAt"], input=script, check=True, capture_output=True, text=True).stdout
    times = [float(line.split()[1]) for line in out.splitlines() if line.startswith("Time:")]
    return statistics.median(times[2:])


def timed_page(client, path):
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        status, _ = client.ask("GET", path)
        times.append((time.perf_counter() - start) * 1000)
        assert status == 200, (path, status)
    return statistics.median(times[2:])


client = Client(address)
client.sign_in("pei")
year = int(time.strftime("%Y"))
lines = sql("SELECT sum(n_live_tup) FROM pg_stat_user_tables WHERE relname LIKE 'ledger_entry_%'")
office = sql("SELECT office_id FROM registry.person WHERE account = 'pei'")
region = f"(SELECT o.id FROM registry.office o WHERE o.region_id = (SELECT region_id FROM registry.office WHERE id = '{office}'))"
count = "SELECT count(*) FROM registry.ledger_entry WHERE office_id {} AND year IN ({}, {}) AND weight > 0"
offices = ",".join(f"'{o}'" for o in sql(f"SELECT id FROM registry.office WHERE id IN {region}").split())
one = timed_sql(count.format(f"= '{office}'", year, year - 1))
many = timed_sql(count.format(f"IN ({offices})", year, year - 1))
whole = timed_sql(f"SELECT count(*) FROM registry.ledger_entry WHERE year = {year} AND office_id >= '00000000-0000-0000-0000-000000000000'")
idle = timed_page(client, "/account")


def plan_of(text):
    """What the planner opens: only partitions of the years asked for, and those by an index."""
    plan = sql("EXPLAIN " + text)
    opened = set(re.findall(r"ledger_entry_(\d{4}|other)", plan))
    assert opened <= {str(year), str(year - 1)} and "Seq Scan" not in plan, plan


if int(lines) >= 50_000:
    plan_of(count.format(f"= '{office}'", year, year - 1))
    plan_of(f"SELECT * FROM registry.ledger_entry e WHERE office_id = ANY(ARRAY['{office}'::uuid]) AND year = {year} AND weight > 0 AND NOT EXISTS (SELECT 1 FROM "
            f"registry.ledger_entry b WHERE b.year = {year} AND b.names = e.id AND b.weight < 0) ORDER BY business_date DESC, id DESC LIMIT 101")
    tally = sql(f"EXPLAIN SELECT sum(documents) FROM registry.ledger_tally WHERE office_id = ANY(ARRAY[{offices}]::uuid[]) AND year IN ({year}, {year - 1})")
    assert "ledger_tally_pkey" in tally, tally
rows = [
    ("an indexed count of the office's two years", one), ("the office's report over HTTP", timed_page(client, "/api/v1/reports/year?month=12")),
    ("the office's page", timed_page(client, f"/ledger?year={year}")), ("an indexed count of the region's two years", many),
    ("the region's report over HTTP", timed_page(client, "/api/v1/reports/year?of=region&month=12")),
    ("the region's page", timed_page(client, "/reports?of=region&month=12")), ("an indexed count of the whole year, all offices", whole), ("a page without the ledger, signed in", idle),
]
print(f"\n| {name}: {int(lines):,} lines | ms, median of {ROUNDS - 2} |\n|---|---|")
for what, ms in rows:
    print(f"| {what} | {ms:.1f} |")
