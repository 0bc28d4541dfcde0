"""Weeks, months, seasons and years told from where the reader stands: "last week", "the following year"."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import (
    DAY,
    MONTH,
    ORDINALS,
    SEASON_BEGINS,
    SEASONS,
    WINTER_ENDS,
    YEAR,
    compiled,
    unit,
)
from mkdocs_newsbrief.analysis.dates.rules.calendar import month, month_day
from mkdocs_newsbrief.analysis.dates.rules.days import AHEAD, BACK
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, duration, group
from mkdocs_newsbrief.analysis.dates.values import before_christ, period, shifted, week_value, year_before

# These count from the day last spoken of, not from publication.
_ANAPHORIC = frozenset({"following", "same", "that", "preceding", "prior", "succeeding"})

_OVER = re.compile(r"\b(?:over|in|within|during|for|throughout) $", re.IGNORECASE)
_PERIOD = r"(?P<unit>week|weekend|month|quarter|year|decade|century)"
_KIND = r"(?:calendar |full )?"
_RELATIONS = (
    r"(?P<which>latest|last|past|next|this(?: past)?|previous|coming|current|following|same|that|prior|preceding|"
    r"present)"
)


# "Her last year" is the last of many.
_WHOSE_LAST = re.compile(r"(?:\b(?:his|her|its|their|my|your|our|whose|every|each|one)|'s|s') $", re.IGNORECASE)


def relative_period(match: re.Match[str], context: Context) -> Reading | None:
    """ "last week" counts from publication, "the following week" from what was last spoken of."""
    if group(match, "which") in ("last", "past", "latest") and _WHOSE_LAST.search(context.left):
        return None
    which, code = group(match, "which").removeprefix("this ") or "this", unit(match["unit"])
    definite = bool(group(match, "the"))
    if (
        definite
        and code != "WE"
        and not group(match, "end")
        and _is_length(which, context, of_calendar=code in ("Q", "CE"))
    ):
        return duration(period(1, code))
    if code == "WE" and which == "this" and context.is_early_in_week and not context.looks_ahead():
        which = "last"  # of the one that has just passed
    spoken = which in _ANAPHORIC or (definite and which in ("previous", "next"))
    if spoken and code in ("Y", "DE", "CE") and context.thread.before_christ:
        return date(before_christ(context.thread.before_christ, (which in AHEAD) - (which in BACK), code))
    base = context.last_year if which == "that" and code == "Y" else context.spoken if spoken else context.anchor
    return date(shifted(base, -1 if which in BACK else 1 if which in AHEAD else 0, code))


def _is_length(which: str, context: Context, *, of_calendar: bool) -> bool:
    """Whether "the past year", "over the next month" is a length and no month of the calendar."""
    return which == "past" or (
        not of_calendar and which in ("last", "next", "coming") and bool(_OVER.search(context.left))
    )


def period_beside(match: re.Match[str], context: Context) -> Reading:
    """ "the year before", "the month after": beside what was last spoken of, a quarter beside a quarter."""
    code, ahead = unit(match["unit"]), group(match, "way") in ("after", "following")
    if beyond := group(match, "beyond"):
        return date(shifted(context.anchor, -2 if beyond.startswith("before") else 2, code))
    if code == "Y" and not ahead and not context.in_passing and "-Q" in context.thread.value:
        return Reading("DATE", year_before(context.thread.value), aside=True)
    base = context.in_passing or context.spoken
    return Reading("DATE", shifted(base, 1 if ahead else -1, code), aside=True)


def week_of_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "the week of Oct. 23"."""
    found = month_day(match, context)
    days = extent(found.value) if found else None
    return date(shifted(days[0], 0, unit(match["unit"]))) if days else None


def week_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "the last week of March": a week belongs to the month that holds its Thursday, as in ISO 8601."""
    found = month(match, context)
    days = extent(found.value) if found else None
    if days is None:
        return None
    if match["count"].lower() in ("last", "final"):
        return date(week_value(days[1] - dt.timedelta(days=(days[1].weekday() - 3) % 7)))
    first = days[0] + dt.timedelta(days=(3 - days[0].weekday()) % 7)
    return date(week_value(first + dt.timedelta(weeks=ORDINALS[match["count"].lower()] - 1)))


def the_period(match: re.Match[str], context: Context) -> Reading:
    """ "the end of the year", "later in the month": the one that is under way."""
    base = context.spoken if context.history else context.anchor
    return date(shifted(base, 0, unit(match["unit"])))


# … but "man of the year", "the best time of the year".
_REPORTED = re.compile(r"\b(?:for|in|during|over|on|so far|through|of) $", re.IGNORECASE)
_ELECTED = re.compile(
    r"\b(?:man|woman|person|player|driver|team|book|film|song|word|event|times?) of $", re.IGNORECASE
)
# A year, month or week that is told by what happened in it.
_DEFINED = (
    r"(?:of|that|when|where|which|in which|he|she|they|it|we|i|you|before|after|between|since|leading|to come|ahead|"
    r"to (?-i:[A-Z])\w+|beginning|begins|began|ending|ends|starting|following|prior|preceding|earlier|previous|"
    r"until|\d+|[ivx]+|[a-z]+ed)"
)


def reported_period(match: re.Match[str], context: Context) -> Reading | None:
    """ "for the year, net fell": the one that the report is about, told last or under way."""
    if not _REPORTED.search(context.left) or _ELECTED.search(context.left):
        return None
    told, anchor = context.spoken, context.anchor
    near = told is None or anchor is None or abs(told - anchor) < dt.timedelta(days=731)
    return date(shifted(told if near else anchor, 0, unit(match["unit"])))


def the_year(match: re.Match[str], context: Context) -> Reading:
    """ "the full year" is the one last spoken of, "year-end" the end of the one that is under way or named."""
    if match["year"]:
        return date(match["year"])
    return date(shifted(context.spoken if group(match, "unit") else context.anchor, 0, "Y"))


def the_weekend(match: re.Match[str], context: Context) -> Reading:
    base = context.anchor
    ahead = context.looks_ahead() or (base is not None and base.weekday() >= 5)
    return date(shifted(base, 0 if ahead else -1, "WE"))


def relative_season(match: re.Match[str], context: Context) -> Reading:
    season, which = SEASONS[match["season"].lower()], group(match, "which")
    base = context.spoken if which in _ANAPHORIC else context.anchor
    if base is None:
        return date(f"XXXX-{season}")
    begins = SEASON_BEGINS[season]
    year = base.year
    if season == "WI" and which == "this" and base.month <= WINTER_ENDS:
        year -= 1
    elif which in BACK:
        year -= begins + (2 if season != "WI" else 0) >= base.month
    elif which in AHEAD:
        year += begins <= base.month
    return date(f"{year:04d}-{season}")


_PERIODS = frozenset({"week", "weekend", "month", "quarter", "year", "decade", "century"})

RULES = (
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
        compiled(rf"the (?P<unit>year|month|week)(?! {_DEFINED}\b)"),
        _PERIODS,
        reported_period,
        "for the year, the first six months of the year",
    ),
    Rule(
        compiled(
            rf"the (?:full|entire|whole) (?P<unit>year)|year[- ]?end(?:,? (?:of )?{YEAR}(?!\d))?|(?:the )?year's end"
        ),
        frozenset({"year", "yearend"}),
        the_year,
        "the full year, year-end",
    ),
    Rule(
        compiled(
            rf"the {_PERIOD} (?:(?P<beyond>before last|after next)|"
            r"(?P<way>before|after|earlier|previous|prior|following)(?=[,.;:)]|$| (?:he|she|it|they|we|I) had\b))"
        ),
        _PERIODS,
        period_beside,
        "the year before, the year before last",
    ),
    Rule(
        compiled(rf"the (?P<unit>week|weekend) of {MONTH} {DAY}(?:, {YEAR}(?!\d))?"),
        frozenset({"week", "weekend"}),
        week_of_day,
        "the week of Oct. 23",
    ),
    Rule(
        compiled(
            rf"the (?P<count>first|second|third|fourth|last|final) (?:full )?week (?:of|in) {MONTH}"
            rf"(?:,? (?:of )?{YEAR}(?!\d))?(?! \d)"
        ),
        frozenset({"week"}),
        week_of_month,
        "the last week of March",
    ),
    Rule(compiled("the weekend"), frozenset({"weekend"}), the_weekend, "the weekend"),
    Rule(
        compiled(rf"(?:the )?{_RELATIONS} (?P<season>{'|'.join(SEASONS)})"),
        frozenset(SEASONS),
        relative_season,
        "last summer, this spring",
    ),
)
