"""Malformed input of every format: no crash, no hang, no neighbour lost. Bounded to well under a minute."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief import analyse, read_folder, read_text
from mkdocs_newsbrief.reading.formats import FORMATS
from mkdocs_newsbrief.reading.seed import Seed
from tests.reading.golden import cases, e_book, open_document, packed, web_archive, word_document, workbook

GOOD = "The council of Norwick voted on Tuesday to build a ferry of its own.\n"
SEEDS = [
    *(text.encode("utf-8") for _, case in cases("formats") for text in case["files"].values()),
    word_document("Council votes for a ferry", GOOD),
    open_document("Council votes for a ferry", GOOD),
    e_book(f"<html><body><h1>Council votes for a ferry</h1><p>{GOOD}</p></body></html>"),
    workbook(("Title", "Text"), ("Council votes for a ferry", GOOD)),
    web_archive(f"<html><body><h1>Council votes for a ferry</h1><p>{GOOD}</p></body></html>"),
    packed(a_dot_txt="Then. " + GOOD, b_dot_txt="Now. " + GOOD),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_".encode("utf-16-le") * 9,
    b"BEGIN:VCALENDAR\nEND:VCALENDAR\n",
    b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 " + GOOD.encode() + b"\\par}",
    b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
    GOOD.encode("utf-8"),
]
BREAKS = st.sampled_from(
    [
        b"<",
        b">",
        b'"',
        b"{",
        b"[",
        b"\x00",
        b"\xff",
        b"\n\n",
        b"---\n",
        b"&#x0;",
        b"<![CDATA[",
        b"=?utf-8?b?",
        b"\f",
        b"_" * 60,
    ]
)


def test_no_format_goes_without_a_file_to_damage() -> None:
    recognised = {next(found.name for found in FORMATS if found.recognises(Seed("x", data))) for data in SEEDS}
    assert recognised == {found.name for found in FORMATS}


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SEEDS), st.integers(0, 2000), st.integers(0, 400), BREAKS)
def test_a_damaged_file_is_read_or_refused(seed: bytes, at: int, length: int, broken: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "damaged").write_bytes(seed[:at] + broken + seed[at + length :])
        (Path(place) / "good.txt").write_text(GOOD, "utf-8")
        reading = read_folder(Path(place))
    assert {entry.file.partition("#")[0] for entry in reading.ledger} == {"damaged", "good.txt"}
    assert any(entry.file == "good.txt" and entry.status != "skipped" for entry in reading.ledger)
    for article in reading.articles:
        assert all(0 <= span.start < span.end <= len(article.text) for span in article.body)


RUNS: list[Callable[[int], str]] = [
    lambda n: "a" * n,
    lambda n: "“" * n,
    lambda n: '"' * n,
    lambda n: "1" * n,
    lambda n: "(" * n,
    lambda n: "A " * (n // 2),
    lambda n: "By A" * (n // 4),
    lambda n: "a.b@" * (n // 4),
    lambda n: "\n" * n,
    lambda n: "a\n" * (n // 2),
    lambda n: "© 2019 " * (n // 7),
    lambda n: "Photo: " * (n // 7),
    lambda n: "A | " * (n // 4),
    lambda n: " - " * (n // 3),
    lambda n: "Ã" * n,
    lambda n: "told Aa's " * (n // 10),
    lambda n: "By Aa in Bb, " * (n // 13),
    lambda n: "By\n" * (n // 3),
    lambda n: "AA/" * (n // 3),
    lambda n: "March 2, 20211" * (n // 14),
]


@pytest.mark.parametrize("run", RUNS)
def test_a_hundred_kilobytes_of_one_thing_are_read(run: Callable[[int], str]) -> None:
    text = run(100_000)
    assert len(read_text(text).text) == len(text)


def test_nested_json_and_html_are_refused_or_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"a":' * 50_000)
    (tmp_path / "b.json").write_text("[" * 50_000 + '"')
    (tmp_path / "c.html").write_text("<html>" + "<div>" * 5_000 + "The council voted on Tuesday to build it.")
    (tmp_path / "good.txt").write_text("The council voted on Tuesday to build a second bridge over the river.\n")
    statuses = {entry.file: entry.status for entry in read_folder(tmp_path).ledger}
    assert statuses["good.txt"] == "used"
    assert set(statuses) == {"a.json", "b.json", "c.html", "good.txt"}


def test_reading_twice_gives_the_same() -> None:
    text = "By Ada Holt\n\nThe council voted on Tuesday to build it, she said.\n"
    assert read_text(text) == read_text(text)
    assert analyse(read_text(text)) == analyse(read_text(text))
