"""Works a site whose network holds only loopback, with drafts that want things fetched; the kernel counts whatever has no way out. Usage: no_outbound.py SITE [OUT.jsonl]"""
import json
import os
import pathlib
import shutil
import socket
import sys
import tempfile

os.environ["BURDEN_SITE"] = os.path.abspath(sys.argv[1])

from instances import Instance  # noqa: E402
from load import Load, docx, multipart  # noqa: E402

ELSEWHERE = ("http://198.51.100.7/x", "https://example.com/x", "\\\\198.51.100.7\\x", "ftp://198.51.100.7/x")


def without_way():
    """Packets that had no route, and connections refused for it, in this namespace."""
    lines = [line.split() for line in pathlib.Path("/proc/net/snmp").read_text().splitlines() if line.startswith("Ip:")]
    return int(lines[1][lines[0].index("OutNoRoutes")])


def canary():
    """The count must move when something does want out, or it proves nothing."""
    before = without_way()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        try:
            s.sendto(b"x", ("198.51.100.7", 53))
        except OSError:
            pass
    return without_way() - before


def main():
    devices = [line.split(":")[0].strip() for line in pathlib.Path("/proc/net/dev").read_text().splitlines()[2:]]
    assert devices == ["lo"], devices
    moved = canary()
    work = pathlib.Path(tempfile.mkdtemp(prefix="burden-alone-"))
    work.chmod(0o755)
    site = Instance(work / "data", arguments=("--Burden:Samples", "true")).start()
    before = without_way()
    load = Load([site.address]).start()
    sent = 0
    lin = load.people["lin"]
    for address in ELSEWHERE:
        for field in (f' HYPERLINK "{address}" ', f' INCLUDETEXT "{address}" ', f' INCLUDEPICTURE "{address}" '):
            file = docx(f"关于{sent}的通知", [field.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;"), address])
            body, kind = multipart(file, "x.docx")
            status, _ = lin.ask("POST", "/api/v1/examinations", body, {"Content-Type": kind, "RequestVerificationToken": lin.token})
            sent += status == 200
    for page in ("/", "/assessments", "/waiting", "/notices", "/account", "/openapi/v1.json", "/health/ready"):
        lin.ask("GET", page, headers={"Accept": "text/html"})
    told = load.end()
    asked = without_way() - before
    ready = site.ready()
    site.stop()
    flaws = []
    if not moved or asked or not ready or sent != 3 * len(ELSEWHERE):
        flaws.append(f"canary {moved}, asked of the outside {asked}, ready {ready}, examined {sent}")
    words = f"network of loopback alone: started, {len(told)} acts, {sent} drafts that name addresses elsewhere; {asked} packets wanted out (a canary's {moved} did)"
    print(words, "holds" if not flaws else flaws)
    if len(sys.argv) > 2:
        with open(sys.argv[2], "a") as figures:
            figures.write(json.dumps({"name": "no-outbound", "words": words, "flaws": flaws}, ensure_ascii=False) + "\n")
    shutil.rmtree(work, ignore_errors=True)
    sys.exit(bool(flaws))


main()
