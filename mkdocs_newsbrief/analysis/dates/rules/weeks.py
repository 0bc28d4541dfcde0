"""Days of the week told beside a week or another day: "Friday of last week", "Tuesday week", "the Friday before"."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import weekday_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import CARDINALS, WEEKDAY, WEEKDAY_WORDS, compiled
from mkdocs_newsbrief.analysis.dates.rules.days import CLAUSE_BEHIND, DEICTIC_DAYS
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, group
from mkdocs_newsbrief.analysis.dates.values import day_value


def weekday_of_week(match: re.Match[str], context: Context) -> Reading:
    """ "Friday of last week"."""
    number, anchor = weekday_number(match["weekday"]), context.anchor
    if anchor is None:
        return date(f"XXXX-WXX-{number + 1}")
    weeks = {"last": -1, "next": 1}.get(group(match, "which"), 0)
    return date(day_value(anchor + dt.timedelta(weeks=weeks, days=number - anchor.weekday())))


def week_on(match: re.Match[str], context: Context) -> Reading:
    """ "Tuesday week", "a fortnight on Friday", "a week today": as the British count."""
    counts = {"fortnight": 2, "two": 2, "three": 3}
    weeks = counts.get(group(match, "weeks") or group(match, "weeks2") or group(match, "fortnight"), 1)
    weekday, anchor = group(match, "weekday") or group(match, "weekday2"), context.anchor
    if anchor is None:
        return date(f"XXXX-WXX-{weekday_number(weekday) + 1}" if weekday else day_value(None))
    ahead = (
        (weekday_number(weekday) - anchor.weekday()) % 7
        if weekday
        else DEICTIC_DAYS[group(match, "day") or group(match, "day2")]
    )
    return date(day_value(anchor + dt.timedelta(weeks=weeks, days=ahead)))


def weekday_beside(match: re.Match[str], context: Context) -> Reading:
    """ "the Friday before", "the Monday after": of the day last spoken of."""
    number, base = weekday_number(group(match, "weekday") or group(match, "weekday2")), context.day
    if base is None:
        return date(f"XXXX-WXX-{number + 1}")
    if (group(match, "way") or group(match, "way2")) in ("after", "following"):
        return date(day_value(base + dt.timedelta(days=(number - base.weekday()) % 7 or 7)))
    return date(day_value(base - dt.timedelta(days=(base.weekday() - number) % 7 or 7)))


def weeks_from_weekday(match: re.Match[str], context: Context) -> Reading:
    """ "a week from Tuesday", "two weeks ago Friday"."""
    number, anchor = weekday_number(match["weekday"]), context.anchor
    if anchor is None:
        return date(f"XXXX-WXX-{number + 1}")
    weeks, back = CARDINALS.get(group(match, "weeks"), 1), (anchor.weekday() - number) % 7
    if group(match, "way") == "ago":
        return date(day_value(anchor - dt.timedelta(weeks=weeks, days=back)))
    return date(day_value(anchor + dt.timedelta(weeks=weeks, days=-back % 7)))


_WEEKDAY2 = WEEKDAY.replace("weekday", "weekday2")
_NO_OF = r"\b(?! (?:of|in|before|after)\b)"

RULES = (
    Rule(
        compiled(rf"{WEEKDAY} (?:of )?(?P<which>last|this|next) week"),
        frozenset({"week"}),
        weekday_of_week,
        "Friday of last week",
    ),
    Rule(
        compiled(
            rf"{WEEKDAY} (?:week|(?P<fortnight>fortnight)){_NO_OF}|(?P<day2>tomorrow) week{_NO_OF}|(?<!be )(?<!was )"
            r"(?:an? (?P<weeks>week|fortnight)|(?P<weeks2>two|three) weeks) "
            rf"(?:on {_WEEKDAY2}|(?P<day>today|tomorrow))"
        ),
        frozenset({"week", "weeks", "fortnight"}),
        week_on,
        "Tuesday week, a fortnight on Friday, a week today",
    ),
    Rule(
        compiled(
            rf"the {WEEKDAY} (?P<way>before|after)(?=[,.;]|{CLAUSE_BEHIND})|"
            rf"the (?P<way2>previous|following|preceding) {_WEEKDAY2}"
        ),
        WEEKDAY_WORDS,
        weekday_beside,
        "the Friday before, the previous Friday",
    ),
    Rule(
        compiled(rf"(?:an?|(?P<weeks>one|two|three)) weeks? (?P<way>from|ago)(?: on| this| last)? {WEEKDAY}"),
        frozenset({"week", "weeks"}),
        weeks_from_weekday,
        "a week from Tuesday",
    ),
)
