"""Days and periods told from where the reader stands: "Thursday", "yesterday", "last week", "the following year"."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import weekday_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import (
    PART,
    PARTS_OF_DAY,
    SEASONS,
    WEEKDAY,
    WEEKDAY_WORDS,
    compiled,
    unit,
)
from mkdocs_newsbrief.analysis.dates.nearest import nearest_weekday
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, duration, group, time
from mkdocs_newsbrief.analysis.dates.values import day_value, part_value, period, shifted

_BACK = frozenset({"latest", "last", "past", "previous", "prior", "preceding"})
_AHEAD = frozenset({"next", "coming", "following", "succeeding"})
# These count from the day last spoken of, not from publication.
_ANAPHORIC = frozenset({"following", "same", "that", "preceding", "prior", "succeeding"})

_OVER = re.compile(r"\b(?:over|in|within|during|for|throughout) $", re.IGNORECASE)
_PERIOD = r"(?P<unit>week|weekend|month|quarter|year|decade|century)"
_WEEKDAY_RELATIONS = "last|past|next|this|previous|coming|following"
_KIND = r"(?:calendar |full |fiscal |financial )?"
_RELATIONS = (
    r"(?P<which>latest|last|past|next|this|previous|coming|current|following|same|that|prior|preceding|present)"
)


# The name of a day that is no bare weekday: "Super Tuesday", "Black Friday".
_NAMED_DAY = re.compile(r"\b(?:Super|Black|Bloody|Cyber|Giving|Fat|Holy|Small Business) $")
# One of many: "on a recent Friday", "a rainy Monday morning in May"; but "a Monday rally" is a certain Monday.
_ONE_OF_MANY = re.compile(r"\b(?:an?|one|another|any|some)(?: [a-z]+)? $")
_NO_NOUN = re.compile(
    r"(?: nights?| mornings?)?(?:[,.;:]|$| (?:in|at|this|last|when|after|before|to|for|with|and)\b)"
)


def weekday(match: re.Match[str], context: Context) -> Reading | None:
    """A bare day of the week is the nearest in the direction of the tense; today counts."""
    if _NAMED_DAY.search(context.left):
        return None
    number, part = weekday_number(match["weekday"]), group(match, "part")
    any_one = _ONE_OF_MANY.search(context.left) and _NO_NOUN.match(context.right)
    day = None if any_one else _weekday(number, group(match, "which"), context)
    if day is None:
        value = f"XXXX-WXX-{number + 1}"
        return time(f"{value}T{PARTS_OF_DAY[part]}") if part else date(value)
    return time(part_value(day, PARTS_OF_DAY[part])) if part else date(day_value(day))


def _weekday(number: int, which: str, context: Context) -> dt.date | None:
    anchor = context.anchor
    if anchor is None:
        return None
    back = (anchor.weekday() - number) % 7
    if which in _AHEAD:
        return anchor + dt.timedelta(days=7 - back)
    if which in _BACK:
        return anchor - dt.timedelta(days=back or 7)
    return nearest_weekday(number, context)


_DEICTIC_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


# "USA TODAY", "Russia Today": a capital behind a capitalised word belongs to a name.
_NAME_BEFORE = re.compile(r"[A-Z]\w+ $")


def deictic_day(match: re.Match[str], context: Context) -> Reading | None:
    if match["day"][0].isupper() and _NAME_BEFORE.search(context.left):
        return None
    part = group(match, "part")
    count = _DEICTIC_DAYS[match["day"].lower()]
    count += {"before": -1, "after": 1}.get(group(match, "beyond"), 0)
    value = shifted(context.anchor, count, "D")
    return time(f"{value}T{PARTS_OF_DAY[part]}") if part else date(value)


def part_of_day(match: re.Match[str], context: Context) -> Reading:
    """ "tonight", "this morning", "last night", "overnight"."""
    words = match[0].lower()
    if words == "overnight":
        return time(part_value(context.day, "NI"))
    part = "NI" if words == "tonight" else PARTS_OF_DAY[match["part"].lower()]
    back = group(match, "which") == "last"
    return time(f"{shifted(context.anchor, -back, 'D')}T{part}")


def anaphoric_part(match: re.Match[str], context: Context) -> Reading:
    """ "in the morning", "that night", "the next morning": of the day last spoken of."""
    count = {"next": 1, "following": 1, "previous": -1}.get(group(match, "which"), 0)
    return time(f"{shifted(context.day, count, 'D')}T{PARTS_OF_DAY[match['part'].lower()]}")


def anaphoric_day(match: re.Match[str], context: Context) -> Reading:
    words = group(match, "which") or group(match, "beyond")
    count = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}.get(words, 0)
    return date(shifted(context.day, count, "D"))


def the_day(match: re.Match[str], context: Context) -> Reading:
    """ "later in the day", "the end of the day": the day last spoken of."""
    return date(day_value(context.day))


def relative_period(match: re.Match[str], context: Context) -> Reading:
    """ "last week" counts from publication, "the following week" from what was last spoken of."""
    which, code = group(match, "which"), unit(match["unit"])
    definite = bool(group(match, "the"))
    if definite and code != "WE" and not group(match, "end") and _is_length(which, context):
        return duration(period(1, code))
    spoken = which in _ANAPHORIC or (definite and which in ("previous", "next"))
    base = context.spoken if spoken else context.anchor
    return date(shifted(base, -1 if which in _BACK else 1 if which in _AHEAD else 0, code))


def _is_length(which: str, context: Context) -> bool:
    """Whether "the past year", "over the next month" is a length and no month of the calendar."""
    return which == "past" or (which in ("last", "next", "coming") and bool(_OVER.search(context.left)))


def the_period(match: re.Match[str], context: Context) -> Reading:
    """ "the end of the year", "later in the month": the one that is under way."""
    base = context.spoken if context.history else context.anchor
    return date(shifted(base, 0, unit(match["unit"])))


def the_year(match: re.Match[str], context: Context) -> Reading:
    """ "the full year" is the one last spoken of, "year-end" the end of the one that is under way."""
    return date(shifted(context.spoken if group(match, "unit") else context.anchor, 0, "Y"))


def the_weekend(match: re.Match[str], context: Context) -> Reading:
    base = context.anchor
    ahead = context.tense == "future" or (base is not None and base.weekday() >= 5)
    return date(shifted(base, 0 if ahead else -1, "WE"))


def relative_season(match: re.Match[str], context: Context) -> Reading:
    season, which = SEASONS[match["season"].lower()], group(match, "which")
    base = context.spoken if which in _ANAPHORIC else context.anchor
    if base is None:
        return date(f"XXXX-{season}")
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    year = base.year
    if which in _BACK:
        year -= begins + (2 if season != "WI" else 0) >= base.month
    elif which in _AHEAD:
        year += begins <= base.month
    return date(f"{year:04d}-{season}")


_DAY_WORDS = frozenset({"yesterday", "today", "tomorrow"})
_PART_WORDS = frozenset(PARTS_OF_DAY)
_PERIODS = frozenset({"week", "weekend", "month", "quarter", "year", "decade", "century"})

RULES = (
    Rule(
        compiled(rf"(?:(?:the )?(?P<which>{_WEEKDAY_RELATIONS}) )?{WEEKDAY}(?:(?:'s)?,? {PART})?"),
        WEEKDAY_WORDS,
        weekday,
        "Thursday, last Monday, Friday night",
    ),
    Rule(
        compiled(rf"(?:the day (?P<beyond>before|after) )?(?P<day>yesterday|today|tomorrow)(?: {PART})?"),
        _DAY_WORDS,
        deictic_day,
        "yesterday, tomorrow morning, the day after tomorrow",
    ),
    Rule(
        compiled(r"tonight|overnight|(?P<which>this|last) (?P<part>morning|afternoon|evening|night)"),
        _PART_WORDS | {"tonight", "overnight"},
        part_of_day,
        "this morning, last night",
    ),
    Rule(
        compiled(
            r"(?:(?<=in )the|(?<=during )the|that(?: same)?|the (?P<which>next|following|same|previous)) "
            r"(?P<part>morning|afternoon|evening|night)(?! of\b)"
        ),
        _PART_WORDS,
        anaphoric_part,
        "in the morning, that night, the next morning",
    ),
    Rule(
        compiled(
            r"the (?:very )?(?P<which>following|next|previous|preceding|same) day|"
            r"that(?: same| very)? day|the day (?P<beyond>before|after)(?=[,.;])"
        ),
        frozenset({"day"}),
        anaphoric_day,
        "the following day, that day",
    ),
    Rule(
        compiled(
            r"(?:(?:later|earlier|early|late) in|(?:start|end|close|beginning|rest) of) the day|later that day|"
            r"(?<=end )the day|(?<=ended )the day|(?<=ending )the day|(?<=finish )the day|(?<=finished )the day|"
            r"(?<=closed )the day|(?<=for )the day(?=[,.])|(?<=on )the day(?=[,.])"
        ),
        frozenset({"day"}),
        the_day,
        "later in the day",
    ),
    Rule(
        compiled(rf"(?P<the>the )?(?:very )?{_RELATIONS}[ -]{_KIND}{_PERIOD}(?P<end>'s end)?"),
        _PERIODS,
        relative_period,
        "last week, the following year, this month",
    ),
    Rule(
        compiled(
            rf"(?:(?:the )?(?:rest|remainder|end|middle|beginning|start|close|course|latter part|early part) of the|"
            rf"(?:later|earlier|early|late) in the) {_PERIOD}"
        ),
        _PERIODS,
        the_period,
        "the end of the year, later in the month",
    ),
    Rule(
        compiled(r"the (?:full|entire|whole) (?P<unit>year)|year-?end|(?:the )?year's end"),
        frozenset({"year", "yearend"}),
        the_year,
        "the full year, year-end",
    ),
    Rule(compiled("the weekend"), frozenset({"weekend"}), the_weekend, "the weekend"),
    Rule(
        compiled(rf"(?:the )?{_RELATIONS} (?P<season>{'|'.join(SEASONS)})"),
        frozenset(SEASONS),
        relative_season,
        "last summer, this spring",
    ),
)
