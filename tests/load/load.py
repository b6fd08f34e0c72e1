"""Measures and writes its part of the page. Usage: load.py BARE.dll PAGE SECONDS MINUTES"""
import datetime
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "faults"))
from instances import ROOT, Instance, Server, free_port  # noqa: E402
from load import Load, multipart  # noqa: E402

SAMPLES = ("--Burden:Samples", "true", "--Burden:SampleAssessments", "false")
BEGIN, END = "<!-- load -->", "<!-- end of load -->"


def wrk(address, clients, seconds, body, headers, work):
    """Requests a second, median and 99th percentile in ms, answers that were not 2xx."""
    (work / "body").write_bytes(body)
    lines = "".join(f'wrk.headers["{k}"] = "{v}"\n' for k, v in headers.items())
    (work / "post.lua").write_text(f'wrk.method = "POST"\n{lines}local f = io.open("{work}/body", "rb")\nwrk.body = f:read("*a")\nf:close()\n')
    told = subprocess.run(["wrk", "-t", str(min(2, clients)), "-c", str(clients), "-d", f"{seconds}s", "--timeout", "30s", "--latency", "-s", work / "post.lua", address],
                          capture_output=True, text=True, check=True).stdout

    def percentile(n):
        value, unit = re.search(rf"{n}%\s+([\d.]+)(us|ms|s)", told).groups()
        return float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", told).group(1)), percentile(50), percentile(99), int(wrong.group(1)) if wrong else 0


def resident(instance):
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{instance.process.pid}/status").read_text()).group(1)) // 1024


def examinations(bare_program, seconds, work):
    port = free_port()
    bare = subprocess.Popen(["dotnet", "exec", bare_program, "--urls", f"http://127.0.0.1:{port}"], stdout=subprocess.DEVNULL)
    site = Instance(work / "data", arguments=SAMPLES).start()
    lin = Load([site.address], ceiling=10).people["lin"]
    file = max((ROOT / "src/BurdenCompliance.Web/Samples").glob("*.docx"), key=lambda f: f.stat().st_size).read_bytes()
    body, kind = multipart(file, "x.docx")
    own = {"Content-Type": kind, "RequestVerificationToken": lin.token, "Cookie": "; ".join(f"{k}={v}" for k, v in lin.cookies.items())}
    lines, wrong = [], 0
    wrk(f"{site.address}/api/v1/examinations", 8, seconds, body, own, work)
    for clients in (1, 8, 64):
        b = wrk(f"http://127.0.0.1:{port}/", clients, seconds, body, {"Content-Type": kind}, work)
        s = wrk(f"{site.address}/api/v1/examinations", clients, seconds, body, own, work)
        wrong += s[3]
        lines.append(f"| {clients} | {b[0]:,.0f} | {b[1]:.1f} / {b[2]:.1f} | {s[0]:,.0f} | {s[1]:.1f} / {s[2]:.1f} | {b[0] / s[0]:.1f} |")
    bare.kill()
    site.stop()
    return f"""A sample draft of {len(file):,} bytes handed in again and again. Bare: the framework reads the form and answers its length. Site: session, token, throttle, reading,
examining, answering in full.

| clients | bare, requests a second | p50 / p99 ms | site, examinations a second | p50 / p99 ms | ratio |
|---:|---:|---:|---:|---:|---:|
{chr(10).join(lines)}

{wrong} answers were no examination.
"""


def day(minutes, work):
    """Two instances, writers of the ledger, drafters and reviewers, readers of lists and reports; memory each half minute."""
    server = Server(work / "server")
    both = [Instance(work / "shared", connection=server.connection(), arguments=SAMPLES).start() for _ in range(2)]
    load = Load([i.address for i in both], ceiling=4000)
    waits, end = [], threading.Event()

    def read(n):
        chance = random.Random(n)
        client = load._copy(load.people["lin"], chance)
        while not end.is_set():
            page = chance.choice(("/", "/assessments", "/waiting", "/api/v1/reports/year", "/api/v1/ledger/entries", "/notices"))
            started = time.time()
            status, _ = client.ask("GET", page, headers={"Accept": "text/html,application/json"})
            waits.append((time.time() - started, status))
            # 200 people at their desks look at something every ten seconds or so.
            time.sleep(chance.expovariate(1.25))

    readers = [threading.Thread(target=read, args=(n,), daemon=True) for n in range(16)]
    load.start(keepers=2, drafters=2)
    for reader in readers:
        reader.start()
    memory, until = [], time.time() + 60 * minutes
    while time.time() < until:
        time.sleep(30)
        memory.append([resident(i) for i in both])
    end.set()
    told = load.end()
    for reader in readers:
        reader.join(30)
    for instance in both:
        instance.stop()
    server.stop()
    writes = sorted(a["answered"] - a["sent"] for a in told if a["status"])
    reads = sorted(w for w, _ in waits)
    failed = sum(s >= 500 for _, s in waits) + sum(n for s, n in load.statuses.items() if not isinstance(s, int) or s >= 500)
    at = lambda values, share: values[min(len(values) - 1, int(len(values) * share))] * 1000  # noqa: E731
    half = len(memory) // 2
    middle = lambda rows: sorted(max(r) for r in rows)[len(rows) // 2]  # noqa: E731
    return f"""Two instances on one PostgreSQL, {minutes} minutes: pages and reports as 200 people at their desks ask for them, entries of the ledger, drafts handed in, submitted and decided.

| what | how many | p50 ms | p99 ms |
|---|---:|---:|---:|
| pages, lists, reports | {len(reads):,} | {at(reads, .5):.0f} | {at(reads, .99):.0f} |
| acts | {len(writes):,} | {at(writes, .5):.0f} | {at(writes, .99):.0f} |

{failed} failed. Memory of the larger instance: {middle(memory[:half] or memory)} MiB in the first half, {middle(memory[half:])} MiB in the second, {max(max(r) for r in memory)} MiB at most.
"""


def main():
    bare, page, seconds, minutes = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    work = pathlib.Path(tempfile.mkdtemp(prefix="burden-load-"))
    work.chmod(0o755)
    text = page.read_text(encoding="utf-8")
    others = len([p for p in pathlib.Path("/proc").glob("[0-9]*") if p.name.isdigit()])
    busy = pathlib.Path("/proc/loadavg").read_text().split()[0]
    figures = f"""Measured {datetime.date.today()}, load of the machine before: {busy} ({others} processes).

### Examinations against the bare framework
{examinations(bare, seconds, work)}
### An office day
{day(minutes, work)}"""
    before, rest = text.split(BEGIN)
    page.write_text(f"{before}{BEGIN}\n{figures}{END}{rest.split(END)[1]}", encoding="utf-8")
    shutil.rmtree(work, ignore_errors=True)


main()
