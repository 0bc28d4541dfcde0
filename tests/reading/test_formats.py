"""Each format becomes articles with what it states of them; the cases are in tests/golden/reading/formats."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mkdocs_newsbrief import read_folder
from mkdocs_newsbrief.reading.formats import FORMATS
from mkdocs_newsbrief.reading.formats.outlook import OLE
from tests.reading.golden import Case, cases, told, workbook


@pytest.mark.parametrize(("name", "case"), cases("formats"))
def test_a_file_of_a_format_becomes_its_articles(name: str, case: Case, tmp_path: Path) -> None:
    for file, text in case["files"].items():
        (tmp_path / file).write_bytes(text.encode("utf-8"))
    reading = read_folder(tmp_path)
    assert [told(article) for article in reading.articles] == case["articles"]
    assert [f"{entry.file}: {entry.status}" for entry in reading.ledger] == case["ledger"]


def test_the_page_about_formats_lists_each_of_them() -> None:
    page = Path(__file__).parents[2] / "example_site" / "docs" / "formats.md"
    rows = [line.split("|")[1].strip() for line in page.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert set(rows[1:]) == {found.name for found in FORMATS}


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"{\\rtf1\\ansi }", "save it as text or DOCX"),
        (b"PK\x03\x04 not a document", "unpack it into the folder"),
        (b'{"title": "no end', "export the file again"),
        (bytes(range(256)) * 8, "export the article as text"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, remedy: str, tmp_path: Path) -> None:
    (tmp_path / "seed.txt").write_bytes(data)
    (entry,) = read_folder(tmp_path).ledger
    assert entry.status == "skipped"
    assert remedy in (entry.reason or "")


@pytest.mark.parametrize(
    ("library", "data", "extra"),
    [
        ("pypdf", b"%PDF-1.7\n1 0 obj", "[pdf]"),
        ("python_calamine", workbook(("Title", "Text"), ("A", "B")), "[office]"),
        ("oxmsg", OLE + "__substg1.0_".encode("utf-16-le"), "[office]"),
        ("warcio.archiveiterator", b"WARC/1.0\r\n", "[warc]"),
    ],
)
def test_what_needs_an_extra_names_it(
    library: str, data: bytes, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    (tmp_path / "seed").write_bytes(data)
    (entry,) = read_folder(tmp_path).ledger
    assert f"mkdocs-newsbrief{extra}" in (entry.reason or "")
