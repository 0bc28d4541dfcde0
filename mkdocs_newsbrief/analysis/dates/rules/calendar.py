"""Days and months by name or number: what a calendar has."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import day_of, month_number, weekday_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.landmarks import FIGURES, named_day
from mkdocs_newsbrief.analysis.dates.lexicon import (
    DAY,
    ERA,
    MONTH,
    MONTH_WORDS,
    NAME_BEHIND,
    PART,
    PARTS_OF_DAY,
    WEEKDAY,
    YEAR,
    compiled,
)
from mkdocs_newsbrief.analysis.dates.nearest import nearest_day, nearest_month
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, group, time
from mkdocs_newsbrief.analysis.dates.values import month_value

# "June Holt" is somebody.
_FORENAMES = frozenset({"april", "may", "june", "august"})
_SURNAME = re.compile(r" [A-Z][a-z]")
_SINCE = re.compile(r"\b(?:in|since|until|till|during|late|early|mid|the|a|its|their) ?-?$|'s $", re.IGNORECASE)
# "May" and "March" are also verbs: without a day or a year they need a preposition or a modifier in front.
_VERBAL = frozenset({"may", "march"})
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|until|till|by|of|from|before|after|during|through|throughout|for|and|to|on|between|late|early|mid|"
    r"earlier|later|last|next|this|or|every) ?-?$",
    re.IGNORECASE,
)
# … or, as a capital shows, stand before a noun: "the March figures"; "said May" is somebody.
_BEFORE_NOUN = re.compile(r"\b(?:an?|the|its|their|his|her|this|last|weak|strong|'s) $", re.IGNORECASE)
_NOUN = re.compile(r" (?!(?:on|in|of|to|towards?|for|against|and|or|at|by|from|was|is|has|had)\b)[a-z]+\b")


def _is_named(context: Context) -> bool:
    if _BEFORE_MONTH.search(context.left):
        return True
    return bool(_BEFORE_NOUN.search(context.left) and _NOUN.match(context.right))


# "August and September 1914", "July 29 to August 2, 1920": a year behind the second serves the first too.
_SHARED_YEAR = re.compile(
    rf" ?(?:\d\d?)?(?:,|-|/| (?:and|to|or|through|until|-) | and until ) ?"
    rf"(?:(?:early|late|mid|the end of)[- ])?(?:\d\d? )?{MONTH}(?: \d\d?)?,? (?:of )?"
    rf"(?:{YEAR}|(?P<whose>last|this|next) year)\b"
)


def _year(match: re.Match[str], context: Context) -> int | None:
    """The year that stands with a month, however it is said; before Christ negative."""
    if group(match, "bc"):
        return -int(match["bc"])
    if group(match, "year"):
        return int(match["year"])
    whose = group(match, "whose")
    if not whose and context.thread.before_christ:
        return -context.thread.before_christ
    if not whose:
        shared = _SHARED_YEAR.match(context.text, match.end())
        if shared is None or shared["year"]:
            return int(shared["year"]) if shared else None
        whose = shared["whose"]
    base = context.last_year if whose.startswith(("that", "the ")) else context.anchor
    if base is None:
        return None
    return base.year + {"last": -1, "previous": -1, "next": 1, "following": 1}.get(whose.removeprefix("the "), 0)


def day_in(match: re.Match[str], context: Context, day: int) -> str | None:
    """The value of a day of a month; without a year, the likeliest one."""
    month, year = month_number(match["month"]), _year(match, context)
    if day_of(2000, month, day) is None:
        return None
    if year is not None:
        return f"{month_value(year, month)}-{day:02d}" if year < 0 or day_of(year, month, day) else None
    if context.anchor is None:
        return f"XXXX-{month:02d}-{day:02d}"
    weekday = weekday_number(match["weekday"]) if group(match, "weekday") else None
    found = nearest_day(month, day, group(match, "which"), context, weekday)
    return found.isoformat() if found else None


# The day on which a quarter ended is told in passing: the report goes on about the quarter.
_PERIOD_END = re.compile(
    r"\b(?:quarter|half|months|weeks|year|period),? (?:ended|ending|through|to) $", re.IGNORECASE
)


def month_day(match: re.Match[str], context: Context) -> Reading | None:
    value = day_in(match, context, int(match["day"]))
    part = group(match, "part")
    if value and part:
        return time(f"{value}T{PARTS_OF_DAY[part]}")
    return Reading("DATE", value, aside=bool(_PERIOD_END.search(context.left))) if value else None


def day_range(match: re.Match[str], context: Context) -> tuple[Reading, ...] | None:
    second, day, month = day_in(match, context, int(match["day2"])), int(match["day"]), month_number(match["month"])
    if second is None or day_of(2000, month, day) is None or day >= int(match["day2"]):
        return None
    return date(f"{second[:-2]}{day:02d}", "first"), date(second, "second")


def month(match: re.Match[str], context: Context) -> Reading | None:
    name, which, year = match["month"].lower().rstrip("."), group(match, "which"), _year(match, context)
    if year is not None:
        return date(month_value(year, month_number(name)))
    if not which and NAME_BEHIND.match(context.right):
        return None
    short = len(name) <= 4 and name not in ("may", "june", "july")
    if short and not match["month"].endswith("."):
        return None  # a bare "Mar" or "Dec" is as often a name
    if name in _VERBAL and not which and not _is_named(context):
        return None
    if name in _FORENAMES and not which and _SURNAME.match(context.right) and not _SINCE.search(context.left):
        return None
    return date(month_value(nearest_month(month_number(name), which, context), month_number(name)))


def iso(match: re.Match[str], context: Context) -> Reading | None:
    day = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    if day is None:
        return None
    return _stamped(day, match)


def compact(match: re.Match[str], context: Context) -> Reading | None:
    """ "19980108" is a day only where a line begins with it."""
    day = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return date(day.isoformat()) if day and context.left[-1:] in ("", "\n") else None


def _stamped(day: dt.date, match: re.Match[str]) -> Reading:
    """A day with the hour of its stamp, if it has one."""
    clock = match["clock"] or (match["wire"] and f"{match['wire'][:2]}:{match['wire'][2:]}")
    if not clock:
        return date(day.isoformat())
    hour, _, rest = clock.partition(":")
    return time(f"{day}T{hour:0>2}:{rest}")


def figures(match: re.Match[str], context: Context) -> Reading | None:
    """ "9/11": a day that is the name of an event."""
    return date_of(named_day(*FIGURES[match[0]], context.published or dt.date.max))


def numeric(match: re.Match[str], context: Context) -> Reading | None:
    """Month first, as American wires write, unless that is impossible."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    day = day_of(year, first, second) or day_of(year, second, first)
    return _stamped(day, match) if day else None


def date_of(day: dt.date | None) -> Reading | None:
    return date(day.isoformat()) if day else None


def day_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "on the 5th" is a day of the month that was last spoken of."""
    base = context.spoken
    day = day_of(base.year, base.month, int(match["day"])) if base else None
    return date(day.isoformat()) if day else None


# The hour of a wire's stamp: "16:11:00", "T15:29Z", "1711EST".
_STAMP = r"(?:[T ](?:(?P<clock>[0-2]?\d:[0-5]\d(?::[0-5]\d)?)Z?|(?P<wire>[0-2]\d[0-5]\d)[ECMP][SD]T))?"
_WHICH = r"(?:(?:the (?=previous|next|last|coming))?(?P<which>last|past|next|this|previous|coming|that) )?"
_WHOSE = r"(?P<whose>that|the same|the following|the previous|the next|last|this|next)"
TAIL = rf"(?:,? (?P<bc>\d{{1,4}}) ?{ERA}|(?:,? (?:of )?(?:{YEAR}(?![\d%]|,\d| ?{ERA})|(?:of )?{_WHOSE} year))?)"
_AND = r" ?(?:to|-|–|—|and|or|through|until|till) ?"
_SECOND_DAY = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%:]|[.,]\d)"
_ON_PART = rf"(?:(?:the )?(?:(?:early|late) )?{PART}(?: hours)? of )?"
_ON_WEEKDAY = rf"(?:{WEEKDAY},? )?"
# A day with its month, either order; the clock looks for them behind an hour.
MONTH_DAY = compiled(rf"{_ON_PART}{_ON_WEEKDAY}{_WHICH}{MONTH} (?:the )?{DAY}{TAIL}")
DAY_MONTH = compiled(rf"{_ON_PART}{_ON_WEEKDAY}(?:the )?{DAY}(?: day)?(?: of)? {MONTH}{TAIL}")

RULES = (
    Rule(compiled(r"9/11(?![/\d])|(?<=the )(?:7/7|26/11)(?![/\d])"), frozenset({"#mark"}), figures, "after 9/11"),
    Rule(
        compiled(rf"(?P<year>(?:1[5-9]|20)\d\d)(?P<mark>[-/])(?P<month>[01]\d)(?P=mark)(?P<day>[0-3]\d){_STAMP}"),
        frozenset({"#mark"}),
        iso,
        "2021-03-25",
    ),
    Rule(
        compiled(r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)"),
        frozenset({"#stamp"}),
        compact,
        "19980108",
    ),
    Rule(
        compiled(rf"(?P<first>[0-3]?\d)(?P<mark>[/-])(?P<second>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)?\d\d){_STAMP}"),
        frozenset({"#mark"}),
        numeric,
        "11/02/89, 03-25-2021",
    ),
    Rule(
        compiled(rf"(?P<first>{MONTH} {DAY}){_AND}(?P<second>{_SECOND_DAY}){TAIL}"),
        MONTH_WORDS,
        day_range,
        "March 23 to 25, 2021",
    ),
    Rule(
        compiled(
            rf"(?P<first>(?P<day>[0-3]?\d)(?:st|nd|rd|th)?){_AND}(?P<second>{_SECOND_DAY}(?: of)? {MONTH}{TAIL})"
        ),
        MONTH_WORDS,
        day_range,
        "6–7 January 1916",
    ),
    Rule(
        MONTH_DAY,
        MONTH_WORDS,
        month_day,
        "Thursday, March 25, 2021; last Sept. 28; the morning of April 19",
    ),
    Rule(
        DAY_MONTH,
        MONTH_WORDS,
        month_day,
        "25 March 2021, the 25th of March",
    ),
    Rule(
        compiled(rf"{_WHICH}{MONTH}{TAIL}(?! \d\d?\b(?! ?%))"),
        MONTH_WORDS,
        month,
        "March 2021, next May, October of that year",
    ),
    Rule(
        compiled(
            r"(?<=[nye] )the (?P<day>[0-3]?\d)(?:st|nd|rd|th)(?=[,.;)]| (?:the|at|when|was|were|of the month)\b)"
        ),
        frozenset({"#ordinal"}),
        day_of_month,
        "on the 5th, by the 5th",
    ),
)
