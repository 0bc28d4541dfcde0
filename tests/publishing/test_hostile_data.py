"""Hostile text in the data files: each is read by a program, and none of its texts is more than a text to it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import get_type_hints

import icalendar
import pytest

from mkdocs_newsbrief import model
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.export import FORMATS
from tests.publishing import hostile

MARK = "~marked~"  # short, for the fields that are cut

# The nouns of one article's analysis; what is shown of them is in the nouns of the briefing.
ANALYSED = (model.Quote, model.Moment, model.Person)

# What no source can word: identities that are made of hashes, and values of a list of ours.
OURS = {
    "Analysis.genre", "Article.id", "Article.sha256", "Briefing.headline", "Citation.sentence", "Citation.source",
    "Coverage.claim",
    "Coverage.sources",
    "Difference.id", "Difference.kind", "Event.id", "Event.status", "Figure.id", "LedgerEntry.status",
    "Found.basis", "Published.earliest", "Published.latest", "Published.updated", "Published.value",
    "Relation.source", "Sentence.id", "Statement.id", "Utterance.id", "Utterance.kind", "Utterance.said_on",
    "Vantage.day", "Vantage.source", "Vantage.when", "Correction.file", "Correction.kind", "Correction.on",
    "Correction.things", "Editorial.note", "Editorial.period", "Editorial.why_it_matters", "Masthead.genre",
    "Point.status", "Series.id",
}  # fmt: skip


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return hostile.told_by(list(hostile.strings(longest=300).values()))


def test_no_cell_of_the_table_is_a_formula(briefing: Briefing) -> None:
    rows = list(csv.reader(io.StringIO(FORMATS["csv"](briefing), newline="")))
    assert {len(row) for row in rows} == {8}
    assert len(rows) > 700
    assert [cell for row in rows for cell in row if re.match(r"\s*[=+\-@]|[\t\r]", cell)] == []


def test_no_event_of_the_calendar_was_added_by_a_text(briefing: Briefing) -> None:
    text = FORMATS["ics"](briefing)
    lines = text.replace("\r\n ", "").split("\r\n")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert all(re.match(r"(BEGIN|END|VERSION|[A-Z-]+)[;:]", line) for line in lines if line)
    ours = {event.id for event in (*briefing.timeline, *briefing.expected)}
    read = [str(event["UID"]).partition("@")[0] for event in icalendar.Calendar.from_ical(text).walk("VEVENT")]
    assert set(read) <= ours
    assert len(read) == lines.count("BEGIN:VEVENT") > 250


def test_no_entry_of_the_references_was_added_by_a_text(briefing: Briefing) -> None:
    text = FORMATS["bibtex"](briefing)
    assert len(re.findall(r"^@", text, re.MULTILINE)) == len(briefing.sources)
    assert len(json.loads(FORMATS["csl"](briefing))) == len(briefing.sources)


@pytest.mark.parametrize("name", FORMATS)
def test_every_text_can_be_written_to_a_file(briefing: Briefing, name: str) -> None:
    assert hostile.strings()["lone-surrogate"] in {event.text for event in briefing.timeline}
    assert FORMATS[name](briefing).encode()


def test_no_slide_of_the_timeline_has_a_tag(briefing: Briefing) -> None:
    slides = json.loads(FORMATS["timelinejs"](briefing))["events"]
    assert len(slides) > 250
    for slide in slides:
        assert not re.search(r"<(?!/?(?:q|p|br|small|em)\b)", json.dumps(slide["text"]))


def test_every_field_that_a_source_can_word_is_attacked() -> None:
    """A new field of the model has to be filled by `hostile`, or to be named as ours."""
    told = set(_worded(hostile.told_by([MARK])))
    assert sorted(_text_fields() - told) == sorted(OURS)


def _text_fields() -> set[str]:
    nouns = [noun for noun in vars(model).values() if isinstance(noun, type) and is_dataclass(noun)]
    return {
        f"{noun.__name__}.{name}"
        for noun in nouns
        if noun not in ANALYSED
        for name, hint in get_type_hints(noun).items()
        if re.search(r"\bstr\b|Literal|Found", str(hint))
    }


def _worded(value: object) -> Iterator[str]:
    """The fields that hold the mark, as "Noun.field"."""
    if isinstance(value, tuple):
        for item in value:
            yield from _worded(item)
    elif is_dataclass(value):
        for field in fields(value):
            inside = getattr(value, field.name)
            texts = inside if isinstance(inside, tuple) else (inside,)
            if any(MARK in str(text) for text in texts if isinstance(text, str | model.Found)):
                yield f"{type(value).__name__}.{field.name}"
            yield from _worded(inside)
