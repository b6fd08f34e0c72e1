#!/usr/bin/env python3
"""Write the tables of docs/reliability.md between its markers from the figures that tests left.

    hostile.py FIGURES PAGE
"""
import re
import sys
from pathlib import Path

ABOUT = {
    "SEC-01": "Nesting beyond 256 levels, in 27 shapes and 19 parts", "SEC-02": "Bombs, and entries that lie about their size", "SEC-03": "Within all limits, made to be slow",
    "SEC-04": "Document type declarations in every part and encoding", "SEC-05": "Packages that two programs would read differently", "SEC-06": "Other kinds of files under the name .docx",
    "SEC-07": "Files that want something fetched", "SEC-08": "Addresses that are none", "SEC-13": "Pictures with huge dimensions", "honest": "Odd but honest files of Word, WPS, LibreOffice and older programs",
}


def tables(lines):
    last = {}
    for line in lines:
        kind, *words = line.split()
        last[(kind, words[0]) if kind == "named" else kind] = words
    named = sorted((key[1], words) for key, words in last.items() if isinstance(key, tuple))
    out = ["| class | what | files | slowest, CPU s | most memory asked for, MiB | not as expected |", "|---|---|---:|---:|---:|---:|"]
    out += [f"| {kind} | {ABOUT[kind]} | {w[1]} | {w[2]} | {w[3]} | {w[4]} |" for kind, w in named]
    out += [f"| | together | {sum(int(w[1]) for _, w in named):,} | {max(float(w[2]) for _, w in named):.2f} | {max(int(w[3]) for _, w in named)} | {sum(int(w[4]) for _, w in named)} |", ""]
    rows = []
    if w := last.get("mutants"):
        rows.append(f"| Mutants of sound files (SEC-14) | {int(w[0]):,}, of which {int(w[1]):,} read and the rest refused with {w[2]} codes | slowest {w[3]} CPU s | {w[4]} thrown, slow or answered otherwise the second time |")
    if w := last.get("marks"):
        rows.append(f"| Files that bear a secrecy mark (CLS-01) | {int(w[0]):,} | | {w[1]} accepted |")
    if w := last.get("mentions"):
        rows.append(f"| Files that only mention the words (CLS-02) | {int(w[0]):,} | | {w[1]} refused |")
    if w := last.get("browser"):
        rows.append(f"| Look of the browser before sending (CLS-03) | {int(w[0]):,} with a mark, {int(w[2]):,} without | {w[1]} kept back; the server refuses the others | {w[3]} kept back wrongly |")
    if w := last.get("site"):
        rows.append(f"| Hostile among honest uploads (SEC-03) | {w[0]} hostile, {w[1]} honest, 32 at once | peak memory of the site grew by {w[3]} MiB | {w[2]} answered wrong |")
    if w := last.get("site-mutants"):
        rows.append(f"| Mutants over HTTP (SEC-14) | {w[0]} | | {w[1]} faults of the server |")
    if w := last.get("requests"):
        rows.append(f"| Odd requests (SEC-39) | {int(w[0]):,} | | {w[1]} faults or leaks |")
    if w := last.get("payloads"):
        rows.append(f"| Payloads in documents, shown in a browser (SEC-31) | {w[0]} | | {w[1]} dialogs or violations of the policy |")
    if w := last.get("slow"):
        rows.append(f"| Connections that never finish their request (SEC-36) | {w[0]} | 99th percentile of others: {w[1]} ms before, {w[2]} ms among them | |")
    return "\n".join(out + ["| what | how many | cost | trouble |", "|---|---|---|---|"] + rows)


def main():
    figures, page = Path(sys.argv[1]), Path(sys.argv[2])
    text = page.read_text(encoding="utf-8")
    made = f"<!-- figures -->\n{tables(figures.read_text(encoding='utf-8').splitlines())}\n<!-- end of figures -->"
    page.write_text(re.sub(r"<!-- figures -->.*<!-- end of figures -->", lambda _: made, text, flags=re.S), encoding="utf-8")


if __name__ == "__main__":
    main()
