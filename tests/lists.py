"""Lists of people as files, made here: good ones of each kind, and ones with harm done to them."""

import base64
import io
import zipfile
import zlib
from collections.abc import Sequence
from xml.sax.saxutils import escape

ROWS = [["Name", "Surname", "Committee"], ["Zoë", "Khan", "yes"], ["Joe", "price", ""]]

# The same rows, saved as Excel 97 (a binary file that Python cannot write by itself).
_XLS = """
eNrtWE1oE0EU/maTzR9tmtRUaIUSClatvYgXL+36gy0ohqgHpQiatguG5o81HurFas1REDwpXgq9eKl68Qc96M2DUNGDIAiJ
HnMSFHpos755u4mpRmhAi8p8y7x58+Z9O2/3zcz+vF6Olhce9FXwA0bhQc0OwtdkE1SC9UYE1G/bUq3XASq2wj+FYIAS6dPx
tPOVX+ZQ5rsCDfe9L0gCH6mcQQGJfM6MbyIOcgwpIWMYISlwhyxh9HJU3SynWG5heY89n7Hcz5brLEfItywmsGwkhva5s/i0
NsB9YcjzPmLOe7bsQQ9eyll8+YZwfHUcsNKpzN/Z0e/twCIob+NmzrRSmTJilMBFfLXjwJf6Sn0eV/bNtQuQfWW93d/CflPz
AnOwz/EEL9GErHqcRZg084WMuYox3lRlIc9EKmtSsk9etHKk0U58KJ/NpotF0yTWRL5KLkfPp3LUmDUvkDySN3WgYKWnzJDc
unmpR9Yt9U5eAh0kp9HFepQXQoTGXL37+c2xyaRxli1zHIXzENgu44aNK5JB5DD3eBpyiBm7WV7ls25jvY9ljKYv1YPJHlcZ
m2efa9w7SOPsZbw1djTpO0kvVY8/7i99MnaRvjReuRRbemcsYIAeStPEl8c8hsWwuH1L4olRr4W7YXxg2fvT5hHQIm7stvuk
68IaQqxGWToteXdEo6W590qyRQu2YLbH9RfM9jZakq27bK0FW2O2z/V3MiPTJjQftSR7VOvGQ+lGG953hKCgoKCgoKCgoKDw
Swh+kXVe2+XLqe5+GPjd/zprVGrqN8l/ixPI01GkD9PDyFFtYbat+bMVuqifS2yQU/9fKHGKRrcwg0mOY6bt+UsfdqL5ejZM
jPy+JdTu+LV24vzD438DEffSTw==
"""

XLS = zlib.decompress(base64.b64decode(_XLS))

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def packed(parts: dict[str, str | bytes]) -> bytes:
    """The same bytes whenever it is packed: the time within is always the same."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def xlsx(sheets: Sequence[str | bytes], hidden: int | None = None) -> bytes:
    """An Excel workbook of sheets given as the XML inside <sheetData>."""
    return packed(parts_of(sheets, hidden))


def parts_of(sheets: Sequence[str | bytes], hidden: int | None = None) -> dict[str, str | bytes]:
    """What such a workbook has packed in it."""
    about = "".join(
        f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"'
        + (' state="hidden"/>' if n - 1 == hidden else "/>")
        for n in range(1, len(sheets) + 1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{DOCUMENT}/worksheet" Target="worksheets/s{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r"'
        f' Type="{DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}">'
        f"<sheets>{about}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}'
        "</Relationships>",
    }
    for number, sheet in enumerate(sheets, 1):
        content = sheet if isinstance(sheet, bytes) else sheet.encode()
        parts[f"xl/worksheets/s{number}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
            + content
            + b"</sheetData></worksheet>"
        )
    return parts


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def sheet_xml(rows: Sequence[Sequence[str]]) -> str:
    return "".join(
        f'<row r="{y}">'
        + "".join(cell(f"{chr(64 + x)}{y}", t) for x, t in enumerate(row, 1))
        + "</row>"
        for y, row in enumerate(rows, 1)
    )


def ods(rows: Sequence[Sequence[str]]) -> bytes:
    return ods_of(_ods_rows(rows))


def _ods_rows(rows: Sequence[Sequence[str]]) -> str:
    return "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p>'
            "</table:table-cell>"
            for text in row
        )
        + "</table:table-row>"
        for row in rows
    )


def ods_of(table: str) -> bytes:
    """An OpenDocument spreadsheet of one sheet with these rows."""
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    return packed(
        {
            "mimetype": mime,
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{ODF}:manifest:1.0"><m:file-entry'
            f' m:full-path="/" m:media-type="{mime}"/></m:manifest>',
            "content.xml": f'<office:document-content xmlns:office="{ODF}:office:1.0"'
            f' xmlns:table="{ODF}:table:1.0" xmlns:text="{ODF}:text:1.0"><office:body>'
            f'<office:spreadsheet><table:table table:name="S">{table}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )
