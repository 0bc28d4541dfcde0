"""The golden cases of reading: files of a folder as people have them, and what must come of each."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from mkdocs_newsbrief.model import Article

GOLDEN = Path(__file__).parents[1] / "golden" / "reading"
Case = Mapping[str, Any]


def cases(topic: str) -> list[tuple[str, Case]]:
    files = sorted((GOLDEN / topic).glob("*.yaml"))
    assert files, f"no golden cases in {GOLDEN / topic}"
    return [(path.stem, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in files]


def word_document(*paragraphs: str) -> bytes:
    """A DOCX file as small as can be."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return file.getvalue()


def packed(**parts: str) -> bytes:
    """A ZIP file of members, "__" in a name for "/" and "_dot_" for a full stop, "!" for "_"."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", ".").replace("!", "_"), content)
    return file.getvalue()


def open_document(*paragraphs: str, kind: str = "text") -> bytes:
    """An OpenDocument file as small as can be."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text")
    )
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    content = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    content = f"<office:document-content {spaces}>{content}</office:document-content>"
    return packed(content_dot_xml=content, **{"META-INF__manifest_dot_xml": "<manifest/>"})


def e_book(*pages: str) -> bytes:
    """An EPUB whose pages stand in the reverse order in its manifest."""
    items = "".join(f'<item id="p{n}" href="p{n}.xhtml"/>' for n in reversed(range(len(pages))))
    spine = "".join(f'<itemref idref="p{n}"/>' for n in range(len(pages)))
    package = f"<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>"
    container = '<container><rootfiles><rootfile full-path="b/c.opf"/></rootfiles></container>'
    parts = {f"b__p{n}_dot_xhtml": page for n, page in enumerate(pages)}
    return packed(**{"META-INF__container_dot_xml": container, "b__c_dot_opf": package}, **parts)


def workbook(*rows: tuple[str, ...]) -> bytes:
    """A spreadsheet of one sheet, its texts inline."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = f'<sheets><sheet name="A" sheetId="1" xmlns:r="{office}" r:id="a"/></sheets>'
    part = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = f'<Override PartName="/xl/workbook.xml" ContentType="{part}"/>'
    root = f'<Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/>'
    relation = f'<Relationship Id="a" Type="{office}/worksheet" Target="s.xml"/>'
    relations = f'<Relationships xmlns="{package}/relationships">{relation}</Relationships>'
    cells = ["".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) for row in rows]
    data = "".join(f"<row>{row}</row>" for row in cells)
    parts = {
        "[Content_Types]_dot_xml": f'<Types xmlns="{package}/content-types">{types}</Types>',
        "!rels___dot_rels": f'<Relationships xmlns="{package}/relationships">{root}</Relationships>',
        "xl__workbook_dot_xml": f"<workbook {main}>{sheet}</workbook>",
        "xl__!rels__workbook_dot_xml_dot_rels": relations,
        "xl__s_dot_xml": f"<worksheet {main}><sheetData>{data}</sheetData></worksheet>",
    }
    return packed(**parts)


def web_archive(*pages: str) -> bytes:
    """A WARC file of pages, as a crawler keeps them."""
    records = []
    for number, page in enumerate(pages):
        body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\n"
            f"WARC-Date: 2024-06-01T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        records.append(head.encode() + body + b"\r\n\r\n")
    return b"".join(records)


def told(article: Article) -> dict[str, object]:
    """What an article says of itself, as the golden files write it; only what it says is listed."""
    masthead = article.masthead
    found = {name: getattr(masthead, name) for name in ("title", "publisher", "agency", "url", "country")}
    values: dict[str, object] = {name: value.value for name, value in found.items() if value}
    values["authors"] = [author.value for author in masthead.authors]
    values["notes"] = [note.value for note in masthead.notes]
    values["published"] = masthead.published.value
    values["body"] = [span.of(article.text) for span in article.body]
    return {name: value for name, value in values.items() if value}
