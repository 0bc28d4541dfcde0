"""Times of day."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import weekday_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import WEEKDAY, compiled
from mkdocs_newsbrief.analysis.dates.nearest import nearest_weekday
from mkdocs_newsbrief.analysis.dates.rules.calendar import DAY_MONTH, MONTH_DAY, month_day
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, group, time
from mkdocs_newsbrief.analysis.dates.values import day_value

_ZONE = (
    r"(?:,? ?\(?(?P<zone>(?-i:UTC|GMT|[ECMP][SD]?T|BST|CES?T|KST|JST|IST|AE[SD]T|Z)\b)"
    r"|,? (?:local|eastern|central|mountain|pacific)(?: standard| daylight)? time)?"
)
_ON = rf"(?:,? (?:on )?(?P<near>{WEEKDAY}|today|yesterday|tomorrow))?"
_JOINT = re.compile(r"(?: [A-Z]\w+ time)?,? (?:on )?", re.IGNORECASE)
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def clock(match: re.Match[str], context: Context) -> Reading | None:
    """An hour of the day that stands with it, else of the day last spoken of; UTC is marked Z."""
    hour, minute = int(match["hour"]), group(match, "minute") or "00"
    if group(match, "half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0].lower() == "p" else 0)
    zulu = "Z" if group(match, "zone") in ("utc", "gmt", "z") and not group(match, "half") else ""
    return time(f"{_day(match, context)}T{hour:02d}:{minute}{zulu}") if hour < 24 else None


def named_hour(match: re.Match[str], context: Context) -> Reading:
    return time(f"{_day(match, context)}T{_NAMED[match['name'].lower()]}")


def _day(match: re.Match[str], context: Context) -> str:
    near, anchor = group(match, "near"), context.anchor
    if behind := _day_behind(context):
        return behind
    if not near or anchor is None:
        return day_value(context.same_paragraph or (context.day if context.history else anchor))
    if near in ("today", "yesterday", "tomorrow"):
        return day_value(anchor + dt.timedelta(days={"yesterday": -1, "today": 0, "tomorrow": 1}[near]))
    return day_value(nearest_weekday(weekday_number(match["weekday"]), context))


def _day_behind(context: Context) -> str | None:
    """ "5:34 AM local time on March 20, 2003": the day that stands behind the hour."""
    at = _JOINT.match(context.text, context.end)
    days = (form.match(context.text, at.end()) for form in (MONTH_DAY, DAY_MONTH)) if at else ()
    readings = (month_day(found, context) for found in days if found)
    return next((reading.value for reading in readings if reading and reading.type == "DATE"), None)


RULES = (
    Rule(
        compiled(rf"(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap](?:m\b|\.m\.?)){_ZONE}{_ON}"),
        frozenset({"#clock", "m", "am", "pm"}),
        clock,
        "8:30 p.m. Thursday, 11am",
    ),
    Rule(
        compiled(rf"(?<!:)(?P<hour>[01]?\d|2[0-3])[:](?P<minute>[0-5]\d)(?![:.]?\d|%){_ZONE}{_ON}"),
        frozenset({"#mark"}),
        clock,
        "16:00 UTC today",
    ),
    Rule(
        compiled(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) (?:hours )?\(?(?P<zone>(?-i:UTC|GMT))"),
        frozenset({"UTC", "GMT"}),
        clock,
        "0800 GMT",
    ),
    Rule(compiled(rf"(?P<name>{'|'.join(_NAMED)}){_ON}"), frozenset(_NAMED), named_hour, "noon, midnight Monday"),
)
