#!/usr/bin/env python3
"""Writes each NAME.txt of this folder as NAME.docx, laid out by GB/T 9704-2012; the same bytes at every run.

A line is ROLE|TEXT. `table|N` opens a table of N columns, `cell` fills it row by row, any other role ends it.
"""
import pathlib
import zipfile
from xml.sax.saxutils import escape

SONG, HEI, KAI, FANG = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"
# role: font, half points, alignment, first-line indent in characters
ROLES = {
    "red-head": (SONG, 72, "center", 0), "number": (FANG, 32, "center", 0), "title": (SONG, 44, "center", 0),
    "title-new": (SONG, 44, "center", 0), "to": (FANG, 32, "both", 0), "body": (FANG, 32, "both", 2),
    "h1": (HEI, 32, "both", 2), "h2": (KAI, 32, "both", 2), "note": (FANG, 32, "both", 2), "sign": (FANG, 32, "right", 0),
    "date": (FANG, 32, "right", 0), "attachment": (HEI, 32, "left", 0), "attachment-title": (SONG, 44, "center", 0),
    "cell": (FANG, 24, "center", 0), "copy": (FANG, 28, "both", 0), "print": (FANG, 28, "both", 0),
}
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONSHIPS = (f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Target="word/document.xml" '
                 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>')
PAGE = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" '
        'w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>')


def paragraph(role, text):
    font, size, align, indent = ROLES[role]
    layout = '<w:pageBreakBefore/>' if role in ("title-new", "attachment") else ""
    if role == "number":
        layout += '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="FF0000"/></w:pBdr>'
    if role not in ("cell", "red-head"):
        layout += '<w:spacing w:line="560" w:lineRule="exact"/>'
    if indent:
        layout += f'<w:ind w:firstLineChars="{indent * 100}" w:firstLine="{indent * size * 10}"/>'
    colour = '<w:color w:val="FF0000"/>' if role == "red-head" else ""
    return (f'<w:p><w:pPr>{layout}<w:jc w:val="{align}"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="{font}"/>{colour}'
            f'<w:sz w:val="{size}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')


def table(columns, cells):
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                    for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    width = 8845 // columns
    rows = "".join("<w:tr>" + "".join(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph("cell", cell)}</w:tc>'
                                      for cell in cells[i:i + columns]) + "</w:tr>" for i in range(0, len(cells), columns))
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    return f'<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'


def document(lines):
    out, columns, cells = [], 0, []
    for role, text in lines:
        if role == "cell":
            cells.append(text)
            continue
        if cells:
            out.append(table(columns, cells))
            cells = []
        if role == "table":
            columns = int(text)
        elif role != "end":
            out.append(paragraph(role, text))
    return f'{XML}<w:document {W}><w:body>{"".join(out)}{PAGE}</w:body></w:document>'


def main():
    for source in sorted(pathlib.Path(__file__).parent.glob("*.txt")):
        lines = [line.split("|", 1) for line in source.read_text(encoding="utf-8").splitlines()]
        with zipfile.ZipFile(source.with_suffix(".docx"), "w") as package:
            for name, text in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONSHIPS), ("word/document.xml", document(lines))):
                entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                package.writestr(entry, text)


if __name__ == "__main__":
    main()
