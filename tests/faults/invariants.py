"""Holds what clients were told against what the database holds. Shares no code with the product."""
import collections
import hashlib
import json
import pathlib

from instances import psql, rows

FIELDS = ("algorithm", "seq", "at", "actor", "person_id", "office_id", "address", "act", "object", "outcome", "correlation", "details", "previous")


def check(address, told, files=None):
    """A list of sentences, empty when all holds."""
    entries, drafts, decisions = (rows(address, f"registry.{t}") for t in ("ledger_entry", "assessment", "decision"))
    audit = [json.loads(line) for line in psql(address, """
        SELECT json_build_object('algorithm', algorithm, 'seq', seq::text, 'at', ((extract(epoch FROM at) * 1000000)::bigint)::text, 'actor', actor,
            'person_id', person_id, 'office_id', office_id, 'address', address, 'act', act, 'object', object, 'outcome', outcome, 'correlation', correlation,
            'details', details::text, 'previous', previous, 'hash', hash) FROM registry.audit_event ORDER BY seq""").splitlines()]
    found = []

    def must(holds, what):
        if not holds:
            found.append(what)

    ours = [e for e in entries if e["series_word"] == "云障发"]
    by_title = collections.Counter(e["title"] for e in ours)
    by_id = {e["id"]: e for e in ours}
    for act in (a for a in told if a["kind"] == "entry" and a["status"] == 201):
        must(act["id"] in by_id and by_id[act["id"]]["number"] == act["number"], f"I1 entry {act['key']} was acknowledged and is not there")
    opened = {d["id"]: d for d in drafts}
    for act in (a for a in told if a["kind"] == "draft" and a["status"] == 201):
        must(act["id"] in opened and opened[act["id"]]["file_sha256"] == act["sha256"], f"I1 draft {act['key']} was acknowledged and is not there")
    taken = {(d["assessment_id"], d["act"]) for d in decisions}
    for act in (a for a in told if a["kind"] == "decision" and a["status"] == 200):
        must((act["object"], {"review": "Pass", "return": "Return"}[act["verb"]].lower()) in {(i, a.lower()) for i, a in taken},
             f"I1 decision {act['key']} was acknowledged and is not there")
    must(all(n == 1 for n in by_title.values()), f"I2 entries twice: {[t for t, n in by_title.items() if n > 1][:3]}")
    names = collections.Counter(d["file_name"] for d in drafts if d["file_name"].startswith("draft-"))
    must(all(n == 1 for n in names.values()), f"I2 drafts twice: {[t for t, n in names.items() if n > 1][:3]}")
    numbers = sorted(e["number"] for e in ours)
    must(numbers == list(range(1, len(numbers) + 1)), f"I3 numbers are not 1..{len(numbers)}")
    for quota in rows(address, "registry.quota"):
        gone = {e["names"] for e in entries if e["weight"] < 0}
        held = [e for e in entries if e["office_id"] == quota["office_id"] and e["year"] == quota["year"] and e["weight"] > 0 and e["id"] not in gone]
        must(quota["cap"] is None or quota["used"] <= quota["cap"], f"I4 {quota['used']} used of {quota['cap']}")
        must(quota["used"] == len(held), f"I4 {quota['used']} used and {len(held)} entered")
    tally = collections.Counter()
    for line in rows(address, "registry.ledger_tally"):
        tally[line["office_id"], line["year"]] += line["documents"]
    lines = collections.Counter()
    for e in entries:
        lines[e["office_id"], e["year"]] += e["weight"]
    must(tally == lines, "I5 totals differ from the sum of the lines")
    rounds = collections.Counter((d["assessment_id"], d["round"], d["role"]) for d in decisions)
    must(all(n == 1 for n in rounds.values()), "I6 a round decided twice")
    both = collections.Counter(a["object"] for a in told if a["kind"] == "decision" and a["status"] == 200)
    must(all(n == 1 for n in both.values()), "I6 two reviewers were both told that they decided")
    acts = [a for a in audit if a["outcome"] == "done" and a["act"] not in ("View", "Download")]
    done = collections.Counter(a["object"] for a in acts if a["act"] == "OpenAssessment" or (a["object"] or "").startswith("entry/"))
    for e in ours:
        must(done[f"entry/{e['id']}"] == 1, f"I7 entry {e['number']} has {done['entry/' + e['id']]} audit rows")
    for i in opened:
        must(done[f"assessment/{i}"] == 1, f"I7 draft {i} has {done['assessment/' + i]} audit rows")
    steps = collections.Counter(a["act"] for a in audit if a["outcome"] == "done")
    must(steps["Pass"] + steps["Return"] == len([d for d in decisions if d["role"] == "review"]), "I7 decisions and their audit rows differ")
    previous = "0" * 64
    for n, row in enumerate(audit, 1):
        text = "".join("-" if row[f] is None else f"{len(row[f].encode())}:{row[f]}" for f in FIELDS)
        if int(row["seq"]) != n or row["previous"] != previous or hashlib.sha256(text.encode()).hexdigest() != row["hash"]:
            found.append(f"I8 the chain breaks at row {n}")
            break
        previous = row["hash"]
    if files:
        for sha256 in {d["file_sha256"] for d in drafts}:
            path = pathlib.Path(files) / "files" / sha256[:2] / sha256
            must(path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() == sha256, f"file {sha256} is missing or altered")
    return found
