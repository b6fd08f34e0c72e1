"""Breaks things under load and holds what clients were told against what is there. Usage: scenarios.py OUT.jsonl NAME[=COUNT]...

kill-application=200 points kill-postgres=100 cut=200 disk-full freeze=120 clock upgrade control
"""
import json
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import points
from cutter import Cutter
from instances import BURDEN, Instance, Server, pause, psql, socket_address
from invariants import check
from load import Load

SAMPLES = ("--Burden:Samples", "true", "--Burden:SampleAssessments", "false")


def settle(address, load, files=None):
    told = load.end()
    flaws = check(address, told, files)
    known = sum(a["status"] is not None for a in told)
    repeated = sum(a["tries"] > 1 for a in told)
    return flaws, f"{known:,} acts answered, {repeated:,} of them only when asked again, {len(told) - known} never"


def embedded(work, **how):
    return Instance(work / "data", arguments=SAMPLES, **how).start()


def kill_application(work, count):
    site = embedded(work)
    load = Load([site.address]).start()
    slowest = 0
    for _ in range(count):
        pause(0, 1.5)
        site.kill()
        started = time.time()
        site.start()
        slowest = max(slowest, time.time() - started)
    site.await_ready()
    flaws, words = settle(socket_address(site), load, site.data)
    site.stop()
    return flaws, f"{count} kills; {words}; slowest start {slowest:.1f} s"


def named_points(work, _):
    met, flaws = [], []
    for name in list(points.starting(work)):
        # The first three need a folder that nothing was made in yet.
        data = work / f"start-{len(met)}" if len(met) < 3 else work / "start-2"
        site = Instance(data, arguments=SAMPLES)
        site.start(wait=False)
        if points.seen(points.starting(data)[name]):
            met.append(name)
        site.kill()
        site.start()
        site.await_ready()
        site.stop()
    site = embedded(work)
    load = Load([site.address]).start()
    for name in list(points.running(site)):
        if points.seen(points.running(site)[name], 30):
            met.append(name)
        site.kill()
        site.start()
    site.await_ready()
    found, words = settle(socket_address(site), load, site.data)
    site.stop()
    return flaws + found, f"{len(met)} points met; {words}"


def kill_postgres(work, count):
    site = embedded(work)
    load = Load([site.address]).start()
    for _ in range(count):
        pause(0, 1)
        site.kill_postgres()
        site.await_ready()
    flaws, words = settle(socket_address(site), load, site.data)
    site.stop()
    return flaws, f"{count} kills of every process of the cluster; {words}"


def cut(work, count):
    server = Server(work / "server")
    cutter = Cutter(server.port, share=0)
    site = Instance(work / "data", connection=server.connection(cutter.port), arguments=SAMPLES).start()
    load = Load([site.address]).start(keepers=3, drafters=2)
    cutter.share = 0.2
    until = time.time() + 300
    while cutter.cuts < count and time.time() < until:
        time.sleep(0.5)
    cutter.share = 0
    flaws, words = settle(server.address(), load, site.data)
    site.stop()
    server.stop()
    return flaws, f"{cutter.cuts} lines cut after COMMIT was sent; {words}"


def disk_full(work, _):
    disk = work / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=260m,mode=755", "tmpfs", disk], check=True)
    try:
        site = Instance(disk / "data", arguments=SAMPLES)
        site.log = work / "site.log"
        site.start()
        load = Load([site.address]).start()
        time.sleep(3)
        with open(disk / "filler", "wb") as filler:
            try:
                while True:
                    filler.write(bytes(1 << 16))
                    filler.flush()
            except OSError:
                pass
        until = time.time() + 40
        while not load.statuses.get(503) and time.time() < until:
            time.sleep(0.2)
        time.sleep(8)
        reads, _ = load.people["lin"].ask("GET", "/assessments", headers={"Accept": "text/html"})
        ready, refused = site.ready(), load.statuses.get(503, 0)
        (disk / "filler").unlink()
        back = site.await_ready()
        time.sleep(3)
        flaws, words = settle(socket_address(site), load, site.data)
        # A log without room stops the server, reads with it; then 503 and nothing else.
        wrong = {s: n for s, n in load.statuses.items() if s in (500, 502, 504)}
        if reads not in (200, 503) or ready or not refused or wrong:
            flaws.append(f"while full: reads {reads}, ready {ready}, writes refused {refused}, other answers {wrong}")
        site.stop()
        return flaws, f"full for database, its log and audit: reads {reads}, {refused} writes refused with 503, ready again {back:.1f} s after room was made; {words}"
    finally:
        time.sleep(1)
        subprocess.run(["umount", "-l", disk], check=False)


def two(work, server, environment=None):
    """Two instances on one data folder and one server."""
    one = Instance(work / "data", connection=server.connection(), arguments=SAMPLES).start()
    return one, Instance(work / "data", connection=server.connection(), arguments=SAMPLES, environment=environment).start()


def freeze(work, seconds):
    server = Server(work / "server")
    one, other = two(work, server)
    load = Load([one.address, other.address]).start(keepers=4, drafters=2)
    time.sleep(3)
    one.signal(signal.SIGSTOP)
    before = len(load.told)
    time.sleep(seconds)
    meanwhile = len(load.told) - before
    one.signal(signal.SIGCONT)
    time.sleep(5)
    flaws, words = settle(server.address(), load, one.data)
    if not meanwhile:
        flaws.append("nothing went on beside the frozen instance")
    for instance in (one, other):
        instance.stop()
    server.stop()
    return flaws, f"one of two instances frozen for {seconds} s, {meanwhile:,} acts on the other meanwhile; {words}"


def clock(work, _):
    server = Server(work / "server")
    library = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    shift = work / "shift"
    shift.write_text("+0")
    one, other = two(work, server, {"LD_PRELOAD": str(library), "FAKETIME_TIMESTAMP_FILE": str(shift), "FAKETIME_NO_CACHE": "1", "DONT_FAKE_MONOTONIC": "1"})
    load = Load([one.address, other.address]).start(keepers=3, drafters=2)
    seen = []
    for jump in ("+5", "-5", "+2h", "-2h", "+1d", "+0"):
        shift.write_text(jump)
        time.sleep(4)
        seen.append((jump, other.ready()))
    flaws, words = settle(server.address(), load, one.data)
    if any(ready != (jump == "+0") for jump, ready in seen):
        flaws.append(f"ready while the clock was off: {seen}")
    for instance in (one, other):
        instance.stop()
    server.stop()
    return flaws, f"clock of one instance moved by {', '.join(j for j, _ in seen[:-1])}: not ready each time, ready when set right; {words}"


def upgrade(work, _):
    server = Server(work / "server")
    one, other = two(work, server)
    # Back to the tables of the version before the last one, which nobody at work here uses.
    psql(server.address(), """DELETE FROM registry.migration WHERE "MigrationId" = '0012_occasions';
        DROP TABLE registry.retained_item, registry.retained_list, registry.occasion""")
    load = Load([one.address, other.address]).start(keepers=4, drafters=2)
    time.sleep(3)
    five = [subprocess.Popen(["dotnet", BURDEN, "migrate", "--connection", server.connection()],
                             stdout=subprocess.PIPE, text=True) for _ in range(5)]
    codes = [migrator.wait(400) for migrator in five]
    time.sleep(3)
    flaws, words = settle(server.address(), load, one.data)
    if any(codes) or load.statuses.get(503) or load.statuses.get(500):
        flaws.append(f"migrators ended with {codes}, answers {load.statuses}")
    slowest = max(a["answered"] - a["sent"] for a in load.told if a["status"])
    for instance in (one, other):
        instance.stop()
    server.stop()
    return flaws, f"five `burden migrate` at once under load on two instances, no request failed, slowest act {slowest:.2f} s; {words}"


def control(work, _):
    """Must lose something: a trial that cannot fail proves nothing."""
    server = Server(work / "server")
    site = Instance(work / "data", connection=server.connection(), arguments=SAMPLES).start()
    psql(server.address("postgres"), "ALTER SYSTEM SET synchronous_commit = off")
    psql(server.address("postgres"), "ALTER SYSTEM SET wal_writer_delay = '10s'")
    psql(server.address("postgres"), "SELECT pg_reload_conf()")
    load = Load([site.address]).start(keepers=3)
    time.sleep(6)
    server.kill()
    server.start()
    flaws, words = settle(server.address(), load, site.data)
    refused = Instance(work / "data", connection=server.connection())
    refused.start(wait=False)
    code = refused.process.wait(60)
    site.stop()
    server.stop()
    lost = sum("I1" in flaw for flaw in flaws)
    wrong = [] if lost and code == 1 else [f"{lost} lost, start with synchronous_commit off ended with {code}: the trial proves nothing"]
    return wrong, f"control with `synchronous_commit = off`, server killed: {lost} acknowledged acts lost and found missing; a start with it is refused; {words}"


ALL = {"kill-application": kill_application, "points": named_points, "kill-postgres": kill_postgres, "cut": cut, "disk-full": disk_full, "freeze": freeze,
       "clock": clock, "upgrade": upgrade, "control": control}


def main():
    out, failed = sys.argv[1], False
    for wish in sys.argv[2:]:
        name, _, count = wish.partition("=")
        work = pathlib.Path(tempfile.mkdtemp(prefix="burden-faults-"))
        work.chmod(0o755)
        random.seed(name)
        started = time.time()
        try:
            flaws, words = ALL[name](work, int(count or 1))
        except Exception as trouble:
            flaws, words = [f"{type(trouble).__name__}: {trouble}"], "did not come to its end"
        failed |= bool(flaws)
        print(f"{name}: {words}; {'holds' if not flaws else flaws[:5]} ({time.time() - started:.0f} s)", flush=True)
        with open(out, "a") as figures:
            figures.write(json.dumps({"name": name, "words": words, "flaws": flaws[:5]}, ensure_ascii=False) + "\n")
        if not flaws:
            shutil.rmtree(work, ignore_errors=True)
    sys.exit(failed)


main()
