"""Stays: how long a visit, a strike or a summit lasts, as a number of days or from one date to another."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.amounts import find_amounts
from mkdocs_newsbrief.briefing.wording.words import word_set

# "a two-day visit to Ellery": the number, the unit, what lasts, and where.
_LASTING = re.compile(
    r"\b([a-z]+|\d{1,3})-(day|week|month|year)(?:-long)? ([a-z]+)(?: (?:to|in|of|at) (?:the )?([A-Z][\w’'-]+))?"
)
_DAYS = {"day": 1, "week": 7}
_WHERE = re.compile(
    r"\b[Ii]n (?:the )?([A-Z][\w’'-]+)(?:,)? (?:on|for) (?:an? |his |her |their )?$"
)  # "in Ellery on a two-day visit"
# "in Ellery March 23 to 25", "in Ellery from 3 to 6 May": being somewhere between two dates.
_THERE = re.compile(
    r"\b(?:in|to) (?:the )?([A-Z][\w’'-]+)(?: from| on|,)? $|\b(?:stay|visit)(?:s|ed|ing)? (?:from )?$"
)
_TO = re.compile(r" ?(?:to|through|until|till|-|–) ?$")
_GOING = word_set("visit trip tour stay")


@dataclass(frozen=True, slots=True)
class Stay:
    """What lasts ("visit"), where, and for how many days."""

    side: Side
    what: str
    where: str | None
    days: int


def find_stays(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each thing that lasts: the lengths that different sources give it."""
    stays = [stay for telling in corpus.sentences for stay in (*_lasting(telling), *_between(telling))]
    for what in sorted({stay.what for stay in stays}):
        same = [stay for stay in stays if stay.what == what]
        if len({stay.where for stay in same if stay.where}) != 1:
            continue  # of visits to several places, who is to say which one is meant
        sides = {stay.side for one, other in product(same, same) if _differ(one, other) for stay in (one, other)}
        if sides:
            yield Finding(
                f"How long the {what} lasts", "value", tuple(stay.side for stay in same if stay.side in sides)
            )


def _differ(one: Stay, other: Stay) -> bool:
    return one.side.telling.source != other.side.telling.source and one.days != other.days


def _lasting(telling: Telling) -> Iterator[Stay]:
    for match in _LASTING.finditer(telling.text):
        amounts = find_amounts(match[1])
        if amounts and match[2] in _DAYS:
            what = "visit" if match[3] in _GOING else match[3]
            days = int(amounts[0].value) * _DAYS[match[2]]
            before = _WHERE.search(telling.text, 0, match.start())
            where = match[4] or (before and before[1]) or None
            yield Stay(Side(telling, match.start(), match.end()), what, where, days)


def _between(telling: Telling) -> Iterator[Stay]:
    """A stay between two dates, both days counted."""
    text, offset = telling.text, telling.sentence.span.start
    for first, last in pairwise(telling.moments):
        start, end = first.span.start - offset, last.span.end - offset
        there = _THERE.search(text, 0, start)
        days = _days(first.value, last.value)
        if there and days and _TO.fullmatch(text, first.span.end - offset, last.span.start - offset):
            yield Stay(Side(telling, there.start(), end), "visit", there[1], days)


def _days(first: str, last: str) -> int | None:
    begin, finish = extent(first), extent(last)
    if begin is None or finish is None or begin[0] != begin[1] or finish[0] != finish[1]:
        return None
    days = (finish[0] - begin[0] + dt.timedelta(days=1)).days
    return days if 1 < days < 60 else None
