"""A rolling upgrade under load, through nginx with the configuration that is delivered. Usage: rolling.py ROUNDS [OUT.jsonl]"""
import contextlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from instances import BURDEN, ROOT, Instance, Server, burden, free_port
from invariants import check
from load import Load

SAMPLES = ("--Burden:Samples", "true", "--Burden:SampleAssessments", "false", "--Burden:Proxies", "127.0.0.1", "--Registry:Migrate", "false")


class Proxy:
    """nginx with deploy/proxy/nginx.conf; only its folders and port differ."""

    def __init__(self, folder, instances):
        self.folder, self.port = pathlib.Path(folder), free_port()
        (self.folder / "tls").mkdir(parents=True)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout",
                        self.folder / "tls/site.key", "-out", self.folder / "tls/site.crt"], check=True, capture_output=True)
        text = (ROOT / "deploy/proxy/nginx.conf").read_text(encoding="utf-8")
        for there, here in (("/tmp/", f"{self.folder}/"), ("/etc/nginx/", f"{self.folder}/"), ("listen 8443", f"listen 127.0.0.1:{self.port}"),
                            ("/dev/stdout", f"{self.folder}/access.log")):
            text = text.replace(there, here)
        (self.folder / "nginx.conf").write_text(text, encoding="utf-8")
        self.serve(instances)
        self.run()

    def run(self, *arguments):
        subprocess.run(["nginx", "-c", self.folder / "nginx.conf", "-e", self.folder / "error.log", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def serve(self, instances):
        (self.folder / "burden-instances.conf").write_text(
            "".join(f"server 127.0.0.1:{i.port} max_fails=1 fail_timeout=2s;\n" for i in instances), encoding="utf-8")

    def only(self, instances):
        self.serve(instances)
        self.run("-s", "reload")

    def statuses(self):
        found = {}
        for line in (self.folder / "access.log").read_text(encoding="utf-8").splitlines():
            status = line.split()[2]
            found[status] = found.get(status, 0) + 1
        return found


def main():
    rounds = int(sys.argv[1])
    work = pathlib.Path(tempfile.mkdtemp(prefix="burden-rolling-"))
    work.chmod(0o755)
    with contextlib.ExitStack() as ends:
        try_rounds(rounds, work, ends)


def try_rounds(rounds, work, ends):
    server = Server(work / "server")
    ends.callback(server.stop)
    assert burden("migrate", "--connection", server.connection()).returncode == 0, BURDEN
    # Samples are for this machine alone: both instances listen on loopback, and so does the proxy.
    both = [Instance(work / "data", connection=server.connection(), arguments=SAMPLES) for _ in range(2)]
    for instance in both:
        ends.callback(instance.stop)
        instance.start()
    proxy = Proxy(work / "proxy", both)
    ends.callback(proxy.run, "-s", "stop")
    load = Load([f"https://127.0.0.1:{proxy.port}"]).start(keepers=3, drafters=2)
    time.sleep(3)
    for _ in range(rounds):
        for n in (0, 1):
            proxy.only([both[1 - n]])
            time.sleep(2)
            both[n].stop()
            both[n].start()
            both[n].await_ready()
            proxy.only(both)
            time.sleep(1)
    told = load.end()
    flaws = check(server.address(), told, both[0].data)
    # A reload closes idle lines of clients; who had just begun to speak on one speaks again on another, as browsers do by themselves.
    closed = {"SSLEOFError", "RemoteDisconnected", "ConnectionResetError", "BrokenPipeError"}
    again = sum(n for s, n in load.statuses.items() if s in closed)
    failed = {s: n for s, n in load.statuses.items() if s not in closed and (not isinstance(s, int) or s >= 500)}
    seen = proxy.statuses()
    if failed or any(s.startswith("5") for s in seen):
        flaws.append(f"failed: {failed}, at the proxy {seen}")
    slowest = max(a["answered"] - a["sent"] for a in told if a["status"])
    words = f"{2 * rounds} instances stopped and started behind nginx, {sum(seen.values()):,} requests, {len(told):,} acts, none failed, {again} idle lines closed by a reload as they were used, slowest {slowest:.2f} s"
    print(words, "holds" if not flaws else flaws[:5])
    if len(sys.argv) > 2:
        with open(sys.argv[2], "a") as figures:
            figures.write(json.dumps({"name": "rolling", "words": words, "flaws": flaws[:5]}, ensure_ascii=False) + "\n")
    if not flaws:
        ends.pop_all().close()
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(bool(flaws))


main()
