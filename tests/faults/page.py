"""Puts the figures of the faults into the page, one row each; rows of trials that were not run this time stay."""
import json
import pathlib
import re
import sys

TITLES = {
    "kill-application": "Application killed at random times", "points": "Application killed at named points", "kill-postgres": "PostgreSQL killed",
    "cut": "Line cut after COMMIT was sent", "disk-full": "Disk full for database and audit", "freeze": "One of two instances frozen", "clock": "Clock moved",
    "upgrade": "Tables upgraded under load", "control": "Control that must lose something", "rolling": "Rolling upgrade behind the proxy",
    "no-outbound": "Nothing asked of the outside",
}
BEGIN, END = "<!-- faults -->", "<!-- end of faults -->"


def main():
    page = pathlib.Path(sys.argv[2])
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    old, after = rest.split(END)
    rows = dict(re.findall(r"^\| ([^|]+) \| (.*) \|$", old, re.M))
    for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        trial = json.loads(line)
        rows[TITLES[trial["name"]]] = f"{trial['words']} | " + ("holds" if not trial["flaws"] else "BROKEN: " + "; ".join(trial["flaws"]).replace("|", "/"))
    table = "\n".join(f"| {title} | {rows[title]} |" for title in TITLES.values() if title in rows)
    page.write_text(f"{before}{BEGIN}\n| what | what came of it | I1–I8 |\n|---|---|---|\n{table}\n{END}{after}", encoding="utf-8")


main()
