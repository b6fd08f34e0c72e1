"""Puts what a script measured between its markers on a page. Usage: put_figures.py PAGE NAME < FIGURES"""
import re
import sys
from pathlib import Path

page, name = Path(sys.argv[1]), re.escape(sys.argv[2])
text = page.read_text(encoding="utf-8")
between = re.compile(f"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.S)
if not between.search(text):
    sys.exit(f"{page} has no place for {sys.argv[2]}")
figures = sys.stdin.read().strip() + "\n"
page.write_text(between.sub(lambda found: found[1] + figures + found[2], text), encoding="utf-8")
