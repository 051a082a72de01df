"""Writes an xlsx file (ECMA-376): a zip of XML. Every text is a cell of its own text ("inlineStr"),
every number a number: there is no way to write a formula here."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

from kiosk.data.table_files import Cell, Table, write_part

MOST_LETTERS = 32_767
"""In a cell: Excel says of a file with longer ones that it is damaged."""

_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)")
"""Controls, a carriage return (XML makes a new line of it), and what looks like one written as
`_x000D_` (ST_Xstring, 22.9.2.19)."""

_NO_LETTER = re.compile("[\ud800-\udfff\ufffe\uffff]")

_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
"""As it is (0), and bold for the headings (1)."""


def write_xlsx(tables: Iterable[Table], file: BinaryIO) -> None:
    """A workbook with a sheet for each table. A table is read as it is written, row by row."""
    names = []
    with ZipFile(file, "w") as archive:
        for table in tables:
            names.append(table.name)
            write_part(archive, f"xl/worksheets/sheet{len(names)}.xml", _sheet(table))
        for part, text in _workbook(names):
            write_part(archive, part, [f"{_HEAD}{text}".encode()])


def _sheet(table: Table) -> Iterator[bytes]:
    """The headings stay in sight; columns are as wide as most names need."""
    wide = f'<cols><col min="1" max="{len(table.headings)}" width="20" customWidth="1"/></cols>'
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews>{wide}<sheetData>"
    ).encode()
    yield _row(table.headings, 1, style=1)
    for number, row in enumerate(table.rows, start=2):
        yield _row(row, number)
    yield b"</sheetData></worksheet>"


def _row(cells: Sequence[Cell], number: int, style: int = 0) -> bytes:
    written = [
        _cell(cell, f'r="{column_name(nth)}{number}" s="{style}"')
        for nth, cell in enumerate(cells)
        if cell != ""
    ]
    return f'<row r="{number}">{"".join(written)}</row>'.encode()


def _cell(cell: Cell, about: str) -> str:
    if isinstance(cell, str):
        text = escape(text_in_xml(cell))
        return f'<c {about} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    return f"<c {about}><v>{cell}</v></c>"


def text_in_xml(text: str) -> str:
    """The text with what XML does not know written as `_x0007_`; half a letter is none."""
    text = _NO_LETTER.sub("\ufffd", text[:MOST_LETTERS])
    return _NOT_IN_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def column_name(nth: int) -> str:
    """A, B, ... Z, AA, as spreadsheets call the columns; counted from 0."""
    name = ""
    while nth >= 0:
        name = chr(ord("A") + nth % 26) + name
        nth = nth // 26 - 1
    return name


def _workbook(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """All parts but the sheets."""
    numbers = range(1, len(names) + 1)
    types = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    types += [(f"/xl/worksheets/sheet{nth}.xml", "worksheet") for nth in numbers]
    said = [f'<Override PartName="{part}" ContentType="{_KIND}.{of}+xml"/>' for part, of in types]
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(said)}</Types>',
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    sheets = [("worksheet", f"worksheets/sheet{nth}.xml") for nth in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*sheets, ("styles", "styles.xml")])
    named = [
        f'<sheet name={quoteattr(name)} sheetId="{nth}" r:id="rId{nth}"/>'
        for nth, name in enumerate(names, start=1)
    ]
    sheets_xml = f"<sheets>{''.join(named)}</sheets>"
    yield (
        "xl/workbook.xml",
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{sheets_xml}</workbook>',
    )
    yield "xl/styles.xml", _STYLES


def _relations(to: Sequence[tuple[str, str]]) -> str:
    each = [
        f'<Relationship Id="rId{nth}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for nth, (kind, target) in enumerate(to, start=1)
    ]
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(each)}</Relationships>'
