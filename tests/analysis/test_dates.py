"""Dates: each expression of a text with its exact words, TIMEX3 value and modality."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.analysis.dates import find_moments, infer_published
from mkdocs_newsbrief.model import Moment, Published

GOLDEN = Path(__file__).parent.parent / "golden" / "dates"
MARKED = re.compile(r"\[([^\]→]+) → ([^\]]+)\]")


def cases() -> list[tuple[str, str, str | None]]:
    """Every golden sentence, with the file that it stands in and the day it was published."""
    found = []
    for path in sorted(GOLDEN.glob("*.yaml")):
        data: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        found += [(path.stem, " ".join(case.split()), str(data["published"] or "") or None) for case in data["cases"]]
    return found


def published(day: str | None) -> Published:
    return Published(day, day, day, "given") if day else Published()


def marked(text: str, moments: tuple[Moment, ...]) -> str:
    """The text as the golden files write it: "[Monday → 2021-03-22]"."""
    pieces, at = [], 0
    for moment in moments:
        kind = "" if moment.type == "DATE" else f"{moment.type} "
        ahead = " expected" if moment.modality == "expected" else ""
        pieces.append(f"{text[at : moment.span.start]}[{moment.span.of(text)} → {kind}{moment.value}{ahead}]")
        at = moment.span.end
    return "".join(pieces) + text[at:]


@pytest.mark.parametrize(("phenomenon", "case", "day"), cases())
def test_golden(phenomenon: str, case: str, day: str | None) -> None:
    text = MARKED.sub(r"\1", case)
    assert marked(text, find_moments(text, published(day))) == case, phenomenon


def test_a_range_of_days_is_told_from_its_middle_only_where_its_ends_agree() -> None:
    week = Published(earliest="2021-03-15", latest="2021-03-21", basis="inferred")
    text = "The visit last week came a day after talks on Friday."
    assert [moment.value for moment in find_moments(text, week)] == ["2021-W10", "P1D", "XXXX-WXX-5"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank Tuesday off Harwell.\n\nIt left port at 6:12 a.m. with 40 people.", "2021-03-23T06:12"),
        ("The ferry sank Tuesday off Harwell.\n\nThe next one leaves at 6:12 a.m.", "2021-03-25T06:12"),
        ("The school has been shut since Tuesday.\n\nTeams reached the gallery overnight.", "2021-03-25TNI"),
        ("The wall fell on Tuesday.\n\n10.35am Good morning from the court.", "2021-03-25T10:35"),
        (
            "A ferry sank on Sunday, its owner said on Tuesday.\n\nIt left at 6:12 a.m.",
            "2021-03-21T06:12",
        ),
        ("Talks ended Tuesday.\n\nIt began in 2019, and the envoy left in November of that year.", "2019-11"),
    ],
)
def test_what_a_paragraph_has_to_do_with_the_one_above(text: str, value: str) -> None:
    assert find_moments(text, published("2021-03-25"))[-1].value == value


def test_an_open_end_is_kept() -> None:
    text = "He has led the port since 2004, and until March 2019 the town; early 2003 was worse."
    assert [moment.mod for moment in find_moments(text, published("2021-03-25"))] == ["since", "until", "early"]


@pytest.mark.parametrize(
    ("story", "range_"),
    [
        (
            "He went in December 2020. The envoy's visit next week is rare. He will be in Norwick March 23 to 25.",
            ("2021-03-15", "2021-03-21"),
        ),
        (
            "The accord dates from May 2018. The vote last week was close: on June 5 the council split.",
            ("2018-06-11", "2018-06-17"),
        ),
        ("The envoy's visit next week is rare. He will be in Norwick March 23 to 25.", (None, None)),
        ("It was cold in May 2018. Next week is the fair. It rained on May 20, June 5 and July 9.", (None, None)),
        ("Nothing is said of any day.", (None, None)),
    ],
    ids=["announced", "looked back on", "no year", "too many", "no hints"],
)
def test_a_missing_publication_date_is_the_range_in_which_all_dates_agree(
    story: str, range_: tuple[str | None, str | None]
) -> None:
    found = infer_published(story)
    assert (found.value, found.earliest, found.latest) == (None, *range_)
    assert found.basis == ("inferred" if range_[0] else "unknown")


SAID = "The mayor of Norwick said on Tuesday that the port, which a storm had closed, would open again in two days."


@pytest.mark.parametrize(
    ("head", "day", "basis"),
    [
        ("01/08/1998 20:30:00\n", "1998-01-08", "stamp"),
        ("19980108\n", "1998-01-08", "stamp"),
        ("02-06-90 1711EST\n", "1990-02-06", "stamp"),
        ("Port to open again\n\n10/25/89\nCOAST JOURNAL (J)\n\n", "1989-10-25", "stamp"),
        ("NORWICK, Feb. 27, 1998 (Coast Wire) -- ", "1998-02-27", "dateline"),
        ("NORWICK, Nov. 2 (Coast Wire) -- ", None, "unknown"),
        ("On March 3, 1998, it froze. ", None, "unknown"),
        ("He was born on 3 March 1998.\n", None, "unknown"),
        ("", None, "unknown"),
    ],
    ids=["clock", "figures", "wire", "headline first", "dateline", "no year", "told", "born", "none"],
)
def test_a_text_is_dated_by_its_heading(head: str, day: str | None, basis: str) -> None:
    found = infer_published(head + SAID)
    assert (found.value, found.basis) == (day, basis)


PIECES = st.sampled_from(
    [
        "March ", "12 ", "2021 ", "the ", "last ", "Monday, ", "two ", "weeks ", "ago ", "9:30 ", "p.m. ", "a ",
        "BC ", "-", "Q3 ", "since ", "next year ", "of that ", "will ", "9999 ", "'89 ", "31 ", "February ",
        "half ", "\n", ". ", "29 February ", "Easter ", "fifty-", "century ", "1", "0", "/", "’s ", "\u00a0", "year ",
        "00:00 ", "the 31st, ",
    ]
)  # fmt: skip
STORIES = st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=200)
DAYS = st.dates().map(str) | st.none()


@given(STORIES, DAYS)
def test_whatever_the_text_spans_are_exact_ordered_and_apart(story: str, day: str | None) -> None:
    moments = find_moments(story, published(day))
    ends = [0]
    for moment in moments:
        assert ends[-1] <= moment.span.start < moment.span.end <= len(story)
        assert moment.span.of(story).strip()
        ends.append(moment.span.end)
    assert moments == find_moments(story, published(day))


@given(STORIES, DAYS)
def test_a_value_with_days_has_them_in_order(story: str, day: str | None) -> None:
    for moment in find_moments(story, published(day)):
        days = extent(moment.value)
        assert days is None or days[0] <= days[1]


@pytest.mark.parametrize(
    "unit", ["1", "a ", "Monday ", "12 March ", "Q1 ", "1-", "the the day ", "2021-", '"', ". A"]
)
def test_a_long_repetition_is_read_to_its_end(unit: str) -> None:
    story = unit * (20_000 // len(unit)) + " It rained on 3 May 2019."
    assert find_moments(story, published("2021-03-25"))[-1].value == "2019-05-03"


def test_white_space_inside_an_expression_does_not_matter() -> None:
    text = "It closed on Easter  Monday 2019, to open twenty \u00a0days from  now."
    assert [moment.value for moment in find_moments(text, published("2021-03-25"))] == ["2019-04-22", "2021-04-14"]


def test_the_month_of_may_is_no_sign_of_the_future() -> None:
    moments = find_moments("It snowed on May 20 and on June 5.", Published())
    assert [moment.modality for moment in moments] == ["reported", "reported"]
