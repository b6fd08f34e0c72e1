"""Recomputes the figures of the ledger from its raw lines. Shares no code with the product.

Usage: recount.py LINES.csv OCCASIONS.csv YEAR MONTH RULES.json [OFFICE...]   prints the figures as JSON
       recount.py race LINES.csv CAP                                            exits 1 unless numbers and counts hold
The tables hold all columns of registry.ledger_entry and registry.occasion, as COPY ... WITH CSV HEADER writes them.
"""
import collections
import csv
import json
import sys


def lines(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def in_force(rows):
    gone = {row["names"] for row in rows if row["weight"] == "-1"}
    return [row for row in rows if row["weight"] == "1" and row["id"] not in gone]


def standing(rules, row):
    for rule in rules:
        if all(row[column] in rule[key] for key, column in
               (("types", "document_type"), ("forms", "form"), ("directions", "direction"), ("series", "series_word")) if rule.get(key)):
            return rule["standing"]
    return "counted"


def figures(rows, rules, year, upto, offices):
    result = collections.defaultdict(int)
    minutes = 0
    for row in in_force(rows):
        y, m = int(row["business_date"][:4]), int(row["business_date"][5:7])
        if y != year or (offices and row["office_id"] not in offices):
            continue
        kind = standing(rules, row)
        if kind == "counted":
            result["month", str(m)] += 1
        if m > upto:
            continue
        result["total", kind] += 1
        if kind == "watched":
            result["watched", row["form"]] += 1
        if kind != "counted":
            continue
        result["type", row["document_type"]] += 1
        result["class", row["document_class"]] += 1
        result["reach", row["reach"] or "nobody"] += 1
        result["to-county", "to-county"] += row["reach"] in ("county", "township", "village")
        result["remarkable", "exceptions"] += row["is_exception"] == "t"
        result["remarkable", "out-of-plan"] += row["out_of_plan"] != ""
        result["remarkable", "unassessed"] += row["assessment_id"] == ""
        result["office", row["office_id"]] += 1
        minutes += int(row["burden_minutes"]) * int(row["units"])
    result["burden-hours", "hours"] = int(minutes / 60 + 0.5)
    return result


def held(rows, year, upto, offices):
    result = collections.defaultdict(int)
    for row in rows:
        if row["year"] != str(year) or not row["held_on"] or int(row["held_on"][5:7]) > upto or (offices and row["office_id"] not in offices):
            continue
        result["occasions", row["kind"] + "s"] += 1
        if row["kind"] == "meeting":
            result["occasions", "meetings-to-county"] += row["reach"] in ("county", "township", "village")
    return result


def main():
    if sys.argv[1] == "race":
        rows, cap = lines(sys.argv[2]), int(sys.argv[3])
        issued = [row for row in rows if row["kind"] in ("issued", "registered")]
        numbers = sorted(int(row["number"]) for row in issued)
        months = collections.Counter(row["business_date"][:7] for row in in_force(issued))
        holds = numbers == list(range(1, cap + 1)) and len(in_force(issued)) == cap == sum(months.values())
        print(f"{len(issued)} lines, numbers {numbers[:1]}…{numbers[-1:]}, {sum(months.values())} by month, ceiling {cap}: {'holds' if holds else 'BROKEN'}")
        sys.exit(0 if holds else 1)
    rows = lines(sys.argv[1])
    occasions = lines(sys.argv[2])
    year, month = int(sys.argv[3]), int(sys.argv[4])
    with open(sys.argv[5], encoding="utf-8") as file:
        rules = json.load(file)
    offices = set(sys.argv[6:])
    this, last = ({**figures(rows, rules, y, month, offices), **held(occasions, y, month, offices)} for y in (year, year - 1))
    keys = sorted(set(this) | set(last))
    print(json.dumps({"|".join(key): [this.get(key, 0), last.get(key, 0)] for key in keys if this.get(key) or last.get(key)}, ensure_ascii=False, indent=0))


main()
