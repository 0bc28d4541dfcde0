"""What the exports promise to the programs that read them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from typing import Any

import icalendar
import pytest

from mkdocs_newsbrief import analyse, brief, read_text
from mkdocs_newsbrief.model import Briefing, Event
from mkdocs_newsbrief.publishing.export import FORMATS

TEXT = """The council of Norwick agreed on Thursday to rebuild the harbour bridge, which a storm broke; “at last”.
The fair ran from March 3 to 5 in the old town hall.
The port was closed by fire in 1990.
The bridge will open to lorries again in September 2023.
A grant will be paid at an early date, the mayor said."""

# timeline.knightlab.com/docs/json-format.html
SLIDE_KEYS = {
    "start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id",
}  # fmt: skip
DATE_KEYS = {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date", "format"}


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return brief(
        [analyse(read_text(TEXT, file="courier.txt", published="2021-03-25", verbatim=True))], title="Bridge, n; 1"
    )


def hostile(briefing: Briefing, text: str) -> Briefing:
    """The briefing with an event that says `text`."""
    event = replace(briefing.timeline[0], text=text, as_reported=text)
    return replace(briefing, title=text, timeline=(event,))


def calendar(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def test_a_calendar_opens_the_ics(briefing: Briefing) -> None:
    events = calendar(FORMATS["ics"](briefing))
    days = {str(event["UID"]): (event["DTSTART"].dt, event["DTEND"].dt) for event in events}
    assert len(days) == len(briefing.timeline) + len(briefing.expected) == 4
    fair = next(event for event in briefing.timeline if "/" in event.date)
    assert days[f"{fair.id}@newsbrief"] == (dt.date(2021, 3, 3), dt.date(2021, 3, 6))


def test_the_calendar_keeps_every_word(briefing: Briefing) -> None:
    told = {
        str(event["UID"]).partition("@")[0]: str(event["SUMMARY"]) for event in calendar(FORMATS["ics"](briefing))
    }
    assert told == {event.id: event.text for event in (*briefing.timeline, *briefing.expected)}


def test_what_is_expected_is_tentative(briefing: Briefing) -> None:
    statuses = {str(event["STATUS"]): str(event["SUMMARY"])[:10] for event in calendar(FORMATS["ics"](briefing))}
    assert statuses["TENTATIVE"] == "The bridge"


def test_calendar_stamps_come_from_the_sources(briefing: Briefing) -> None:
    stamps = {event["DTSTAMP"].dt for event in calendar(FORMATS["ics"](briefing))}
    assert stamps == {dt.datetime(2021, 3, 25, tzinfo=dt.UTC)}


def test_calendar_lines_are_folded_at_75_octets(briefing: Briefing) -> None:
    data = FORMATS["ics"](briefing).encode()
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75


def test_an_event_cannot_end_its_calendar(briefing: Briefing) -> None:
    text = "It rained\r\nEND:VEVENT\nBEGIN:VEVENT;\\, \u2028 and \u202eshone " + "ü" * 80
    (event,) = [*calendar(FORMATS["ics"](hostile(briefing, text)))][:1]
    assert "END:VEVENT" in str(event["SUMMARY"])


def test_timelinejs_has_only_the_documented_keys(briefing: Briefing) -> None:
    data = json.loads(FORMATS["timelinejs"](briefing))
    assert set(data) <= {"title", "events", "eras", "scale"}
    assert len(data["events"]) == 4
    for slide in data["events"]:
        assert set(slide) <= SLIDE_KEYS
        assert set(slide["start_date"]) | set(slide.get("end_date", {})) <= DATE_KEYS
        assert "year" in slide["start_date"]
        assert set(slide["text"]) <= {"headline", "text"}


def test_timelinejs_knows_no_more_of_a_date_than_the_source(briefing: Briefing) -> None:
    slides = json.loads(FORMATS["timelinejs"](briefing))["events"]
    dates = [(slide["start_date"], slide.get("end_date")) for slide in slides]
    assert ({"year": 1990}, None) in dates
    assert ({"year": 2023, "month": 9}, None) in dates
    assert ({"year": 2021, "month": 3, "day": 3}, {"year": 2021, "month": 3, "day": 5}) in dates


def test_timelinejs_takes_text_for_html_and_gets_none(briefing: Briefing) -> None:
    data = json.loads(FORMATS["timelinejs"](hostile(briefing, "<script>alert(1)</script> & co")))
    texts = [data["title"]["text"]["headline"], *data["events"][0]["text"].values()]
    assert all("<script" not in text and "&lt;script" in text for text in texts)


def test_the_table_has_a_row_for_everything(briefing: Briefing) -> None:
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"](briefing), newline="")))
    kinds = [row["kind"] for row in rows]
    assert kinds.count("background") == 2
    assert kinds.count("expected") == kinds.count("unresolved") == 1
    assert {row["text"] for row in rows} >= {event.text for event in briefing.timeline}
    assert all(row["citations"].startswith("courier-") for row in rows)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_spreadsheet_runs_nothing(briefing: Briefing, start: str) -> None:
    rows = csv.DictReader(io.StringIO(FORMATS["csv"](hostile(briefing, start)), newline=""))
    assert all(not row["text"].startswith(start) for row in rows)


@pytest.mark.parametrize("name", ["ics", "timelinejs", "csv"])
def test_the_same_briefing_has_the_same_bytes(briefing: Briefing, name: str) -> None:
    again = brief(list(briefing.sources), title=briefing.title)
    assert FORMATS[name](briefing) == FORMATS[name](again)


def test_an_event_without_days_stays_out_of_the_calendar(briefing: Briefing) -> None:
    event: Event = replace(briefing.timeline[0], date="BC0480")
    assert calendar(FORMATS["ics"](replace(briefing, timeline=(event,), expected=()))) == []


def test_a_year_of_three_digits_is_padded(briefing: Briefing) -> None:
    event: Event = replace(briefing.timeline[0], date="0988")
    (entry,) = calendar(FORMATS["ics"](replace(briefing, timeline=(event,), expected=())))
    assert entry["DTSTART"].dt == dt.date(988, 1, 1)
