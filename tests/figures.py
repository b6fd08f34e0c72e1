"""Puts a file of figures between its marks on a page. Usage: figures.py PAGE.md MARK FIGURES.md"""
import pathlib
import sys


def main():
    page, mark, figures = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3]).read_text(encoding="utf-8")
    text = page.read_text(encoding="utf-8")
    begin, end = f"<!-- {mark} -->\n", f"<!-- end of {mark} -->"
    before, after = text[:text.index(begin) + len(begin)], text[text.index(end):]
    page.write_text(before + figures.rstrip("\n") + "\n" + after, encoding="utf-8")


if __name__ == "__main__":
    main()
