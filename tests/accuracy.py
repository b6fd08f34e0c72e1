#!/usr/bin/env python3
"""Measure `burden check` on the labelled corpus and write docs/accuracy.md.

    accuracy.py --burden burden.dll --catalog RuleCatalog.json --corpus DIR --page FILE

A third is set aside by a fixed rule: a draft whose number is divisible by 3, a sentence when the first byte of the SHA-256 of its
text (UTF-8) is divisible by 3. Drafts are made into .docx clean and messy; both must give the same figures. Judging is the corpus'
own: tools/score.py and tools/score_sentences.py.
"""
import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PARTS = ("tuning", "set aside")
INTRODUCTION = """# Accuracy

Made by `tests/accuracy.sh` from the labelled corpus beside the repository, with the corpus' own scorers. Catalog {version}, SHA-256 `{sha}`.
A third is set aside by a fixed rule: a draft whose number is divisible by 3; a sentence when the first byte of the SHA-256 of its text is
divisible by 3. The figures are those of weights trained without the part set aside, and settings and limits were chosen on a third of the rest; the weights
that ship are trained with the same settings on all of it (`tests/train.sh`).
"""


def set_aside(name):
    return int(re.sub(r"\D", "", name)) % 3 == 0


def sentence_aside(text):
    return hashlib.sha256(text.encode("utf-8")).digest()[0] % 3 == 0


def run(burden, *arguments):
    done = subprocess.run(["dotnet", burden, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit(f"burden {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")


def examine(args, work, messy):
    """Folder of results, one JSON a draft."""
    files, results = work / f"docx-{messy}", work / f"json-{messy}"
    for folder in args.folders:
        subprocess.run([sys.executable, args.corpus / "tools/make_docx.py", folder, files] + ["--messy"] * messy, check=True, capture_output=True)
    run(args.burden, "check", "--catalog", args.catalog, "--format", "json", "--output", results, files)
    return results


def drafts(args, results, score, folders, aside):
    """(figures, decoys hit, decoys) over the drafts of one part."""
    tally, decoys = score.Tally(), 0
    for path in sorted(p for folder in folders for p in folder.glob("*.json") if set_aside(p.stem) == aside):
        data = json.loads(path.read_text(encoding="utf-8"))
        if "paragraphs" not in data:
            continue
        decoys += len(data["decoys"])
        tally.add(score.Case(data), json.loads((results / path.name).read_text(encoding="utf-8"))["findings"])
    return tally.figures(), sum(tally.decoys.values()), decoys


def draft_table(args, results, score):
    lines = ["| drafts | part | labels | found | findings | right | precision | recall | decoys hit |", "|---|---|---:|---:|---:|---:|---:|---:|---:|"]
    for folder in args.folders + [None]:
        for part in PARTS:
            folders = [folder] if folder else args.folders
            (labels, found, made, right, precision, recall, _), hit, decoys = drafts(args, results, score, folders, part == PARTS[1])
            name = folder.name if folder else "**both**"
            lines.append(f"| {name} | {part} | {labels} | {found} | {made} | {right} | {precision:.3f} | {recall:.3f} | {hit} of {decoys} ({hit / max(1, decoys):.1%}) |")
    return lines


def sentence_table(args, work, score):
    lines, answers = ["| part | sentences | found | passed | harmless silent | clause precision |", "|---|---:|---:|---:|---:|---:|"], []
    for path in sorted((args.corpus / "sentences").glob("*.jsonl")):
        output = work / path.name
        run(args.burden, "check", "--catalog", args.catalog, "--lines", path, "--output", output)
        answers += [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    for part in PARTS:
        chosen = [a for a in answers if sentence_aside(a["text"]) == (part == PARTS[1])]
        judged = [(a, *score.judge(a)) for a in chosen]
        share = lambda rows: sum(r[1] for r in rows) / max(1, len(rows))
        hits = [j for j in judged if j[0]["hit"]]
        misses = [j for j in judged if not j[0]["hit"] and j[0]["clause"] is not None]
        harmless = [j for j in judged if j[0]["clause"] is None]
        precision = sum(j[2] for j in judged) / max(1, sum(j[3] for j in judged))
        lines.append(f"| {part} | {len(chosen)} | {share(hits):.3f} | {share(misses):.3f} | {share(harmless):.3f} | {precision:.3f} |")
    return lines


def findings(results):
    """All findings by draft, white space of passages removed: edited files may hold other white space."""
    squeeze = lambda text: re.sub(r"\s+", "", text)
    return {path.name: [(f["ruleId"], [(p["paragraph"], squeeze(p["text"])) for p in f["passages"]])
                        for f in json.loads(path.read_text(encoding="utf-8"))["findings"]] for path in sorted(results.glob("*.json"))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--burden", required=True)
    parser.add_argument("--catalog", required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--page", type=Path, required=True)
    args = parser.parse_args()
    args.folders = [args.corpus / "dev", args.corpus / "real"]
    sys.path.insert(0, str(args.corpus / "tools"))
    import score
    import score_sentences
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        clean, messy = examine(args, work, False), examine(args, work, True)
        catalog = json.loads(next(clean.glob("*.json")).read_text(encoding="utf-8"))["catalog"]
        same = findings(clean) == findings(messy)
        page = [INTRODUCTION.format(version=catalog["version"], sha=catalog["sha256"]), "## Drafts",
                "`dev`: written for development, denser in violations than life; `real`: published notices of 2012 to 2016.", "",
                *draft_table(args, clean, score), "",
                "The same drafts as Word leaves them after much editing (runs cut, fields, insertions): " + ("the same findings." if same else "**other findings**."), ""]
        if not same:
            page += draft_table(args, messy, score) + [""]
        page += ["## Sentences", "Found: hits cited by their clause. Passed: near-misses cited by nothing. Harmless: sentences of no clause, silent.", "",
                 *sentence_table(args, work, score_sentences), ""]
    page += ["## Labels we hold to be wrong", *wrong_labels(args.page)]
    args.page.write_text("\n".join(page) + "\n", encoding="utf-8")
    print("\n".join(page))


def wrong_labels(page):
    """What people wrote under the last heading is kept."""
    kept = page.read_text(encoding="utf-8").partition("## Labels we hold to be wrong\n")[2].rstrip() if page.exists() else ""
    return [kept or "None listed yet. A label is listed here with the reason, never edited."]


if __name__ == "__main__":
    main()
