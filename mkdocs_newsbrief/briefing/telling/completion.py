"""A sentence is shown in its own words, with what its dates leave open in [square brackets]."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.almanac import MONTH_NAMES, MONTHS, alternatives, extent, month_end
from mkdocs_newsbrief.model import Moment, Span

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)|\d0s\b")
_MONTH = rf"\b(?:{alternatives(MONTHS)})\b"
_NAMED_DAY = re.compile(rf"{_MONTH}\.? *\d|\d(?:st|nd|rd|th)?(?: of)? +{_MONTH}", re.IGNORECASE)
_NAMED_MONTH = re.compile(_MONTH, re.IGNORECASE)
_RANGE = re.compile(r"[ ,]*(?:to|and|or|through|until|till|-|–|—)?[ ]*")


def complete(sentence: Span, text: str, moments: Sequence[Moment]) -> str:
    """The words of `sentence`, each relative date followed by the day, week or year that it means.

    "on Thursday [25 March 2021]", "last year [2020]", "March 25 [2021]"; a date is completed once.
    """
    pieces: list[str] = []
    at = sentence.start
    for end, insertion in _insertions(sentence, text, moments):
        pieces.append(f"{text[at:end]} [{insertion}]")
        at = end
    return "".join(pieces) + text[at : sentence.end]


def in_words(value: str) -> str | None:
    """A TIMEX3 date as a reader says it: "25 March 2021", "15–21 March 2021", "2020"; None where it has no days."""
    days = extent(value)
    if days is None:
        return None
    if len(value.partition("T")[0]) == 4:
        return value[:4]
    if len(value) in (2, 3):
        return f"{value:0<4}s"
    return _days_in_words(*days)


def _days_in_words(first: dt.date, last: dt.date) -> str:
    month = MONTH_NAMES[last.month - 1]
    if first == last:
        return f"{last.day} {month} {last.year}"
    whole = first.day == 1 and last == month_end(last.year, last.month)
    if (first.year, first.month) == (last.year, last.month):
        return f"{month} {last.year}" if whole else f"{first.day}–{last.day} {month} {last.year}"
    start = MONTH_NAMES[first.month - 1] if whole else f"{first.day} {MONTH_NAMES[first.month - 1]}"
    if first.year != last.year:
        start += f" {first.year}"
    end = f"{month} {last.year}" if whole else f"{last.day} {month} {last.year}"
    return f"{start}–{end}" if whole and first.year == last.year else f"{start} – {end}"


def _insertions(sentence: Span, text: str, moments: Sequence[Moment]) -> Iterator[tuple[int, str]]:
    """Where something is to be put in, and what."""
    inside = [moment for moment in moments if sentence.holds(moment.span) and moment.type in ("DATE", "TIME")]
    told: set[str] = set()
    for number, moment in enumerate(inside):
        insertion = _missing(moment, text)
        if insertion is None:
            told.add(in_words(moment.value) or "")
        elif insertion not in told and not _continues(inside[number : number + 2], text):
            told.add(insertion)
            possessive = text.startswith(("'s", "’s"), moment.span.end, sentence.end)
            yield moment.span.end + 2 * possessive, insertion


def _continues(pair: Sequence[Moment], text: str) -> bool:
    """Whether the second date of a range completes the first: "March 23 to 25 [2021]"."""
    if len(pair) < 2 or not _RANGE.fullmatch(text, pair[0].span.end, pair[1].span.start):
        return False
    return _YEAR.search(pair[1].span.of(text)) is not None or _missing(pair[0], text) == _missing(pair[1], text)


def _missing(moment: Moment, text: str) -> str | None:
    """What the wording of a date leaves open: the year of "March 25", the day of "Thursday", nothing of "1990"."""
    wording = moment.span.of(text)
    if _YEAR.search(wording):
        return None
    named = _NAMED_DAY.search(wording) if moment.granularity != "month" else _NAMED_MONTH.search(wording)
    if (named or wording.isdigit()) and extent(moment.value):
        return moment.value[:4]
    return in_words(moment.value)
