"""Files that are no text: documents, books, tables, archives; what of them is read, and what is named as left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_newsbrief import read_folder
from mkdocs_newsbrief.model import LedgerEntry
from mkdocs_newsbrief.reading.folder import Reading
from tests.reading.golden import e_book, open_document, packed, told, web_archive, word_document, workbook

TITLE = "Council votes for a bridge"
LEDE = "The harbour council voted on Tuesday to build a second bridge over the river mouth."
NEXT = "Shop owners on the east bank fear that the works will keep their customers away for two summers."
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{LEDE}</p><p>{NEXT}</p></body></html>"


def read(folder: Path, name: str, data: bytes) -> Reading:
    (folder / name).write_bytes(data)
    return read_folder(folder)


def entry_of(folder: Path, name: str, data: bytes) -> LedgerEntry:
    (entry,) = read(folder, name, data).ledger
    return entry


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.odt", open_document(TITLE, LEDE, NEXT)),
        ("a.epub", e_book(PAGE)),
        ("a.xlsx", workbook(("Title", "Text"), (TITLE, f"{LEDE} {NEXT}"))),
        ("a.warc", web_archive(PAGE)),
        ("a.zip", packed(a_dot_html=PAGE, _dot_DS_Store="x", README="About these files.")),
        ("a.rtf", rf"{{\rtf1\ansi {TITLE}\par {LEDE}\par {NEXT}\par}}".encode()),
        ("a.docx", word_document(TITLE, LEDE, NEXT)),
    ],
)
def test_the_article_in_a_file_is_read(name: str, data: bytes, tmp_path: Path) -> None:
    (article,) = read(tmp_path, name, data).articles
    assert told(article)["title"] == TITLE
    assert " ".join(span.of(article.text) for span in article.body) == f"{LEDE} {NEXT}"


def test_the_pages_of_a_book_come_in_the_order_of_reading(tmp_path: Path) -> None:
    other = PAGE.replace(TITLE, "Ferry pier closed").replace("Tuesday", "Friday")
    articles = read(tmp_path, "week.epub", e_book(PAGE, other, "<html><body><p>Contents</p></body></html>")).articles
    assert [told(article)["title"] for article in articles] == [TITLE, "Ferry pier closed"]


def test_an_archive_counts_by_its_files(tmp_path: Path) -> None:
    reading = read(tmp_path, "all.zip", packed(a_dot_txt=f"{LEDE}\n", b_dot_txt=f"{LEDE}\n", c_dot_png="\x89PNG"))
    assert [(entry.file, entry.status, entry.of) for entry in reading.ledger] == [
        ("all.zip#a.txt", "used", None),
        ("all.zip#b.txt", "duplicate", "all.zip#a.txt"),
        ("all.zip#c.png", "skipped", None),
    ]


def test_archives_in_archives_end(tmp_path: Path) -> None:
    data = f"{LEDE}\n"
    for _ in range(5):
        data = packed(a_dot_zip=data).decode("latin-1")
    entry = entry_of(tmp_path, "deep.zip", packed(a_dot_zip=data))
    assert entry.status == "skipped"


RUN = "<w:r><w:t>{}</w:t></w:r>"
DOCX_CHANGES = "".join(
    (
        RUN.format("The work costs "),
        "<w:del><w:r><w:delText>four</w:delText></w:r></w:del>",
        f"<w:ins>{RUN.format('six')}</w:ins>",
        f"<w:moveFrom>{RUN.format(' or nine')}</w:moveFrom>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> to ten</w:t></w:r>",
        RUN.format(" mil"),
        "<w:r><w:softHyphen/></w:r>",
        RUN.format("lion crowns for 10"),
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>4</w:t></w:r>',
        RUN.format(" metres, the council said on Tuesday."),
    )
)


def test_a_word_document_is_read_with_its_changes_accepted(tmp_path: Path) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = f"<w:document {space}><w:body><w:p>{DOCX_CHANGES}</w:p></w:body></w:document>"
    notes = (
        f"<w:footnotes {space}><w:footnote><w:p><w:r><w:t>See the plan.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    data = packed(word__document_dot_xml=document, word__footnotes_dot_xml=notes)
    reading = read(tmp_path, "a.docx", data)
    text = "The work costs six million crowns for 10⁴ metres, the council said on Tuesday."
    assert [told(article)["body"] for article in reading.articles] == [[text]]
    assert reading.ledger[0].left_out == ("deleted text", "hidden text", "text that was moved away", "1 footnotes")


def test_rtf_keeps_its_letters_and_names_what_it_hides(tmp_path: Path) -> None:
    body = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}{\info{\title No}}"
        rb"\f0 The caf\'e9 on the quay, "
        rb"\ldblquote the Zo\u235?\rdblquote , and {\f1 \'cd\'e5\'e2\'e0} stay open{\v  until nine}"
        rb"{\footnote See below.}, "
        rb"the council said of 10{\super 2} shops on Tuesday.\par}"
    )
    reading = read(tmp_path, "a.rtf", body)
    (text,) = [span.of(article.text) for article in reading.articles for span in article.body]
    assert text == "The café on the quay, “the Zoë”, and Нева stay open, the council said of 10² shops on Tuesday."
    assert reading.ledger[0].left_out == ("footnotes", "hidden text")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "(.doc)"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "a picture"),
        (b"1\n00:00:01,000 --> 00:00:04,000\nThe council voted.\n", "subtitles"),
        (b"WEBVTT\n\n00:01.000 --> 00:04.000\nThe council voted.\n", "subtitles"),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "a calendar"),
        (b"TY  - NEWS\nTI  - Council votes\nER  - \n", "a bibliography (RIS)"),
        (b"@article{a,\n title={Council votes for a bridge}\n}\n", "a bibliography (BibTeX)"),
        (b"<mediawiki><page><title>A</title></page></mediawiki>", "a wiki dump"),
        (b"<?xml version='1.0'?><opml><body/></opml>", "a list of feeds"),
        (b"https://a.example/1\nhttps://a.example/2\nhttps://a.example/3\n", "a list of links"),
        (
            b"name,town,date,outlet\nAda,Sund,2024-03-05,Post\nBen,Lund,2024-03-06,Echo\n",
            "a table (CSV) without a column",
        ),
        (workbook(("Name", "Date"), ("Ada", "2024-03-05")), "a spreadsheet (XLSX) without a column"),
        (open_document("x", kind="spreadsheet"), "a spreadsheet (OpenDocument)"),
        (packed(ppt__presentation_dot_xml="<p/>"), "a presentation"),
        (b"\x1f\x8b\x08" + bytes(30), "a compressed archive"),
    ],
)
def test_what_holds_no_article_is_refused_by_what_it_is(data: bytes, what: str, tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "file", data)
    assert entry.status == "skipped"
    assert what in (entry.reason or "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_with_a_column_of_texts_is_its_rows(encoding: str, mark: str, tmp_path: Path) -> None:
    rows = [
        ("Headline", "Source", "Date", "Full Text"),
        (TITLE, "The Harbour Gazette", "05-Mar-2024 08:00AM", f'"{LEDE}\r\n{NEXT}"'),
        ("Ferry pier closed", "Sund Courier", "6 March 2024", f'"{NEXT}"'),
    ]
    data = "\r\n".join(mark.join(row) for row in rows).encode(encoding)
    articles = [told(article) for article in read(tmp_path, "export", data).articles]
    assert [(one["title"], one["publisher"], one["published"]) for one in articles] == [
        (TITLE, "The Harbour Gazette", "2024-03-05"),
        ("Ferry pier closed", "Sund Courier", "2024-03-06"),
    ]
    assert articles[0]["body"] == [LEDE, NEXT]
