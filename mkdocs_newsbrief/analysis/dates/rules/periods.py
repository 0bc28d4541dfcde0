"""Seasons and feasts: the parts of a year that have a name, and the year beside them."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import alternatives
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.feasts import FEASTS
from mkdocs_newsbrief.analysis.dates.lexicon import (
    ERA,
    PART,
    PARTS_OF_DAY,
    SEASON,
    SEASON_BEGINS,
    SEASONS,
    YEAR,
    compiled,
)
from mkdocs_newsbrief.analysis.dates.nearest import is_allowed, nearest
from mkdocs_newsbrief.analysis.dates.outlook import near_month
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, group, time
from mkdocs_newsbrief.analysis.dates.values import year_value


def year_beside(match: re.Match[str], context: Context) -> int | None:
    """The year that is said with a quarter or a season, or None."""
    year = group(match, "year") or group(match, "year2") or group(match, "year3")
    if year:
        return int(year)
    if group(match, "ago") and context.anchor:
        return context.anchor.year - 1
    whose, anchor = group(match, "whose") or group(match, "whose2"), context.anchor
    if whose and anchor:
        base = context.spoken or anchor
        return base.year if whose == "that" else anchor.year + {"last": -1, "next": 1}.get(whose, 0)
    return None


_SEASON = 3  # months; a winter is felt until March
# "The spring and summer of 1979".
_SHARED_YEAR = re.compile(rf"(?:, | and |-| or )(?:early |late )?{SEASON}(?: of)? {YEAR}\b", re.IGNORECASE)


# A season is one only where something says so: "fall" and "spring" are verbs and springs.
def season(match: re.Match[str], context: Context) -> Reading:
    name, year = SEASONS[match["season"].lower()], year_beside(match, context)
    if group(match, "bc"):
        year = -int(match["bc"])
    if year is None and (shared := _SHARED_YEAR.match(context.text, match.end())):
        year = int(shared["year"])
    if year is None:
        year = -context.thread.before_christ or _season_year(SEASON_BEGINS[name], context)
    return date(f"{year_value(year)}-{name}")


def _season_year(begins: int, context: Context) -> int | None:
    """The year in which the season begins: of the one that is under way, or the last or coming one."""
    anchor = context.anchor
    if anchor is None or context.history:
        return anchor.year if anchor else None
    begun = (anchor.month - begins) % 12
    last = anchor.year - (begins > anchor.month)
    if begun < _SEASON + (begins == SEASON_BEGINS["WI"]):
        return last
    return last + context.looks_ahead(near_month(12 - begun))


_EVERY = re.compile(r"\b(?:every|each|most) $", re.IGNORECASE)


def feast(match: re.Match[str], context: Context) -> Reading | None:
    """A feast without a year is the nearest that the tense allows, or the last or next one."""
    if _EVERY.search(context.left):
        return None
    find, anchor = FEASTS[" ".join(match["feast"].lower().split())], context.anchor
    year = year_beside(match, context)
    if year is None and anchor is not None and context.history:
        year = anchor.year
    if year is not None:
        return _feast_day(find(year), group(match, "part"))
    years = (anchor.year - 1, anchor.year, anchor.year + 1) if anchor else ()
    days = [day for day in map(find, years) if anchor and is_allowed(day, anchor, group(match, "which"))]
    day = nearest(days, context)
    return _feast_day(day, group(match, "part")) if day else None


def _feast_day(day: dt.date, part: str) -> Reading:
    return time(f"{day}T{PARTS_OF_DAY[part]}") if part else date(day.isoformat())


OF_YEAR = rf"(?:,? (?:of |in )?(?:{YEAR}(?!\d)|(?:fiscal )?(?P<whose>last|this|next|that|the) year))?"
_SEASON_OF = rf"(?:,? (?:of )?(?:{YEAR}|(?P<bc>\d{{1,4}}) ?{ERA}|(?P<whose>last|this|next|that) year))"
_CAPITAL = "(?-i:[A-Z][a-z])"  # the article of "the Spring Offensive" is the offensive's
# "The spring tide", "the winter coat", "the fall in prices": there the season only tells the kind, or is none.
_NO_KIND = (
    r"(?! (?:tides?|dances?|rolls?|water|onions?|chickens?|break|cleaning|mattress|line|bulbs?|fair|fashion|sales?|"
    r"collections?|coats?|gardens?|houses?|camps?|schools?|wheat|barley|crops?|solstice|equinox|lamb|fever|olympics|"
    r"games|clothes|tyres|fuel|jobs?|palace|balls?|guy)\b|(?<=fall) (?:in (?!\d)|from|off|out)\b)"
)
_FEAST_NAMES = alternatives(name.title().replace("'S", "'s").replace(" Of ", " of ") for name in FEASTS)

_NO_HOUSE = r"(?! (?-i:Island|Hospital|Church|Cathedral|College|School)\b)"  # called after the feast

RULES = (
    Rule(
        compiled(rf"(?:the )?{SEASON}{_SEASON_OF}"),
        frozenset(SEASONS),
        season,
        "the summer of 1998, spring 480 BC",
    ),
    Rule(
        compiled(
            rf"(?:the (?!\w+ {_CAPITAL})|(?<=the )(?=\w+ {_CAPITAL})|(?<=in )|(?<=early )|(?<=late )|(?<=mid-)|"
            rf"(?<=by )|(?<=until )|(?<=since )){SEASON}{_NO_KIND}"
        ),
        frozenset(SEASONS),
        season,
        "in the summer, during winter",
    ),
    Rule(
        compiled(rf"(?:(?P<which>last|this|next) )?(?P<feast>(?-i:{_FEAST_NAMES})){_NO_HOUSE}(?: {PART})?{OF_YEAR}"),
        frozenset(name.title().replace("'", " ").replace(".", " ").split()[0] for name in FEASTS),
        feast,
        "Christmas Day, Thanksgiving 2008",
    ),
)
