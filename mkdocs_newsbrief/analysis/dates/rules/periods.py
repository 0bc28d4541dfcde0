"""Quarters, halves, seasons and feasts: the parts of a year that have a name."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import alternatives
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.feasts import FEASTS
from mkdocs_newsbrief.analysis.dates.lexicon import ERA, SEASON, SEASONS, YEAR, compiled
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, group
from mkdocs_newsbrief.analysis.dates.values import year_value

_COUNT = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_COUNT |= {"final": 4, "last": 4, "latter": 2}


def _year_beside(match: re.Match[str], context: Context) -> int | None:
    """The year that is said with a quarter or a season, or None."""
    year = group(match, "year") or group(match, "year2") or group(match, "year3")
    if year:
        return int(year)
    whose, anchor = group(match, "whose") or group(match, "whose2"), context.anchor
    if whose and anchor:
        base = context.spoken or anchor
        return base.year if whose == "that" else anchor.year + {"last": -1, "next": 1}.get(whose, 0)
    return None


def quarter(match: re.Match[str], context: Context) -> Reading:
    """A quarter without a year is the latest that has begun, or the coming one after a future."""
    number, anchor = int(group(match, "digit") or 0) or _COUNT[group(match, "count")], context.anchor
    year = _year_beside(match, context)
    if year is None and anchor is not None:
        begun = (number - 1) * 3 + 1 <= anchor.month
        year = anchor.year - (not begun and not context.history and context.tense == "past")
    return date(f"{year_value(year)}-Q{number}")


def same_period(match: re.Match[str], context: Context) -> Reading | None:
    """ "the same period a year earlier": what was told last, a year before."""
    value = context.thread.value
    if not re.fullmatch(r"\d{4}(?:-Q\d|-\d\d|-H\d)", value):
        return None
    return Reading("DATE", f"{int(value[:4]) - 1:04d}{value[4:]}", aside=True)


def the_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """ "for the quarter": the one that the report is about."""
    value = context.thread.value
    return date(value) if "-Q" in value else None


def half(match: re.Match[str], context: Context) -> Reading | None:
    number, year = _COUNT[group(match, "count")], _year_beside(match, context)
    if number > 2:
        return None
    if year is None and context.anchor is not None:
        year = context.anchor.year
    return date(f"{year_value(year)}-H{number}")


# A season is one only where something says so: "fall" and "spring" are verbs and springs.
def season(match: re.Match[str], context: Context) -> Reading:
    name, year = SEASONS[match["season"].lower()], _year_beside(match, context)
    if group(match, "bc"):
        year = -int(match["bc"])
    if year is None and context.anchor is not None:
        year = context.anchor.year
    return date(f"{year_value(year)}-{name}")


def feast(match: re.Match[str], context: Context) -> Reading | None:
    """A feast without a year is the nearest in the direction of the tense."""
    find, anchor = FEASTS[" ".join(match["feast"].lower().split())], context.anchor
    year = _year_beside(match, context)
    if year is not None:
        return date(find(year).isoformat())
    if anchor is None:
        return None
    day: dt.date = find(anchor.year)
    if not context.history:
        if day < anchor and context.tense == "future":
            day = find(anchor.year + 1)
        elif day > anchor and context.tense == "past":
            day = find(anchor.year - 1)
    return date(day.isoformat())


_OF = rf"(?:,? (?:of |in )?(?:{YEAR}(?!\d)|(?:fiscal )?(?P<whose>last|this|next|that|the) year))?"
_SEASON_OF = rf"(?:,? (?:of )?(?:{YEAR}|(?P<bc>\d{{1,4}}) ?{ERA}|(?P<whose>last|this|next|that) year))"
_FEAST_NAMES = alternatives(name.title().replace("'S", "'s").replace(" Of ", " of ") for name in FEASTS)

RULES = (
    Rule(
        compiled(
            rf"(?:the )?(?:(?P<whose2>last|this|next) year's )?(?:(?P<year3>(?:19|20)\d\d)(?:'s)? )?"
            rf"(?P<count>{alternatives(_COUNT)})[- ]"
            rf"(?:fiscal )?quarter{_OF}|Q(?P<digit>[1-4])(?:,? (?P<year2>(?:19|20)\d\d))?"
        ),
        frozenset({"quarter", "q1", "q2", "q3", "q4"}),
        quarter,
        "the third quarter of 2008, Q3",
    ),
    Rule(
        compiled(
            r"(?:the )?(?:same|comparable|corresponding) (?:month|quarter|period|time|half) "
            r"(?:of |in )?(?:last year|the (?:previous|prior) year|a year (?:ago|earlier|before))|"
            r"(?:the )?year-(?:earlier|ago) (?:month|quarter|period|half)"
        ),
        frozenset({"same", "comparable", "corresponding", "earlier", "ago"}),
        same_period,
        "the same period a year earlier, the year-ago quarter",
    ),
    Rule(
        compiled(r"(?<=for )the quarter|(?<=in )the quarter|(?<=during )the quarter"),
        frozenset({"quarter"}),
        the_quarter,
        "for the quarter",
    ),
    Rule(
        compiled(rf"(?:the )?(?P<count>first|second|latter)[- ]half{_OF[:-1]}"),
        frozenset({"half"}),
        half,
        "the second half of 2008",
    ),
    Rule(
        compiled(rf"(?:the )?{SEASON}{_SEASON_OF}"),
        frozenset(SEASONS),
        season,
        "the summer of 1998, spring 480 BC",
    ),
    Rule(
        compiled(rf"(?:the |(?<=in )|(?<=in early )|(?<=in late )|(?<=by )|(?<=until )|(?<=since )){SEASON}"),
        frozenset(SEASONS),
        season,
        "in the summer, during winter",
    ),
    Rule(
        compiled(rf"(?P<feast>(?-i:{_FEAST_NAMES})){_OF}"),
        frozenset(word for name in FEASTS for word in name.title().split()[:1]),
        feast,
        "Christmas Day, Thanksgiving 2008",
    ),
)
