"""Usage: peers.py WORK BURDEN PAGE DOCUMENTS CHARACTERS"""
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import time
import zipfile

import docx

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEGIN, END = "<!-- peers -->", "<!-- end of peers -->"


def phrases():
    """Every word of every lexicon of the catalog that is two characters or longer."""
    catalog = json.loads((ROOT / "RuleCatalog.json").read_text(encoding="utf-8"))
    words = {word for lexicon in catalog["lexicons"].values() for word in lexicon if isinstance(word, str) and len(word) > 1}
    return sorted(words), catalog


def documents(folder, count, characters, catalog):
    """Drafts from the catalog's own examples, the same each time."""
    chance = random.Random(1)
    sentences = [s if isinstance(s, str) else s["text"] for rule in catalog["rules"] for s in rule.get("nearMisses", []) * 3 + rule.get("hits", [])]
    folder.mkdir(exist_ok=True)
    for n in range(count):
        draft = docx.Document()
        draft.add_paragraph(f"关于第{n}项工作的通知")
        draft.add_paragraph("各县（市、区）人民政府：")
        written = 0
        while written < characters:
            text = "".join(chance.choice(sentences) for _ in range(4))
            draft.add_paragraph(text)
            written += len(text)
        draft.save(folder / f"{n:03}.docx")


def timed(run):
    started = time.time()
    found = run()
    return time.time() - started, found


def main():
    work, burden, page = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    count, characters = int(sys.argv[4]), int(sys.argv[5])
    words, catalog = phrases()
    drafts = work / "drafts"
    documents(drafts, count, characters, catalog)
    files = sorted(str(f) for f in drafts.glob("*.docx"))
    pattern = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))

    def python_docx():
        return sum(len(pattern.findall(p.text)) for f in files for p in docx.Document(f).paragraphs)

    def pandoc():
        for f in files:
            subprocess.run(["pandoc", "-t", "plain", "--wrap=none", f, "-o", f + ".txt"], check=True)
        told = subprocess.run(["rg", "--count-matches", "--no-filename", "-F", "-f", work / "words", *[f + ".txt" for f in files]], capture_output=True, text=True)
        return sum(int(line) for line in told.stdout.split())

    def textlint():
        told = subprocess.run(["node_modules/.bin/textlint", "-f", "json", *[f + ".txt" for f in files]], cwd=work, capture_output=True, text=True)
        return sum(len(f["messages"]) for f in json.loads(told.stdout))

    def check():
        command = [burden] if not burden.endswith(".dll") else ["dotnet", burden]
        told = subprocess.run([*command, "check", "--format", "ndjson", str(drafts)], capture_output=True, text=True)
        assert told.returncode in (0, 1), told.stderr
        return sum(len(json.loads(line)["findings"]) for line in told.stdout.splitlines())

    (work / "words").write_text("\n".join(words) + "\n", encoding="utf-8")
    (work / "prh.yml").write_text("version: 1\nrules:\n" + "".join(f"  - expected: ×\n    pattern: {json.dumps(w, ensure_ascii=False)}\n" for w in words), encoding="utf-8")
    (work / ".textlintrc.json").write_text(json.dumps({"rules": {"prh": {"rulePaths": ["./prh.yml"]}}}), encoding="utf-8")
    # Each twice, in turns; the better one counts.
    trials = {"burden check (all rules, standing, counts, advice)": check, "python-docx + re (words only)": python_docx,
              "pandoc + ripgrep (words only)": pandoc, "textlint + prh, on pandoc's text (words only)": textlint}
    best = {}
    for turn in range(2):
        for name, run in trials.items():
            # Half an hour for one of them is answer enough.
            if turn and best[name][0] > 300:
                continue
            told = timed(run)
            best[name] = min(best.get(name, told), told)
    ours = best["burden check (all rules, standing, counts, advice)"][0]
    size = sum(pathlib.Path(f).stat().st_size for f in files)
    lines = "\n".join(f"| {name} | {seconds:.1f} | {found:,} | {seconds / ours:.2f} |" for name, (seconds, found) in best.items())
    text = f"""{count} drafts of {characters:,} characters ({size / 1e6:.1f} MB packed, {sum(len(zipfile.ZipFile(f).read('word/document.xml')) for f in files) / 1e6:.0f} MB unpacked), {len(words):,} words of the catalog's lexicons,
each program started once for all of them (pandoc once each, it knows no other way), the better of two turns.

| what | seconds | found | times ours |
|---|---:|---:|---:|
{lines}

What is found is not the same thing: the others count words, `burden check` says which sentence demands what of whom and leaves out what is forbidden, quoted or narrated.
"""
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    page.write_text(f"{before}{BEGIN}\n{text}{END}{rest.split(END)[1]}", encoding="utf-8")
    print(text)
    shutil.rmtree(drafts)


main()
