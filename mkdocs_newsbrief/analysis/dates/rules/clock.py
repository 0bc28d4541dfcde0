"""Times of day."""

from __future__ import annotations

import datetime as dt
import re

from mkdocs_newsbrief.almanac import alternatives, weekday_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import CARDINALS, ONES, PART, WEEKDAY, compiled
from mkdocs_newsbrief.analysis.dates.nearest import nearest_weekday
from mkdocs_newsbrief.analysis.dates.rules.calendar import DAY_MONTH, MONTH_DAY, month_day
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, group, time
from mkdocs_newsbrief.analysis.dates.values import day_value

_ZONE = (
    r"(?:,? ?\(?(?P<zone>(?-i:UTC|GMT|[ECMP][SD]?T|BST|CES?T|KST|JST|IST|AE[SD]T|Z)\b)(?! ?[+-]\d)"
    r"|,? (?:local|eastern|central|mountain|pacific)(?: standard| daylight)? time)?"
)
_OTHER_CLOCK = r"(?: \([^()\n]{3,24}\))?"  # "10:30 p.m. (2030 GMT) Thursday"
_DEICTIC = r"(?:today|yesterday|tomorrow)"
_ON = rf"(?:,? (?:on )?(?P<near>{WEEKDAY}|{_DEICTIC}))?"
# The part of day that stands with an hour tells its half: "8 o'clock in the evening", "6:30 tonight".
_PART_OF = (
    rf"(?: (?:(?:this|that|last|in the|(?:on )?(?P<near>{WEEKDAY}|{_DEICTIC})) {PART}|(?P<night>tonight|at night))"
    rf"|,? (?:on )?(?P<near2>{WEEKDAY.replace('weekday', 'weekday2')}|{_DEICTIC}))"
)
_HOUR_WORD = rf"(?P<hour>[01]?\d|{alternatives(ONES[:12])})"
_JOINT = re.compile(rf"{_OTHER_CLOCK}(?: [A-Z]\w+ time)?,? (?:on )?", re.IGNORECASE)
_WEEKDAY_BEHIND = compiled(rf"(?P<near>{WEEKDAY}|{_DEICTIC})(?! (?:mornings|nights))")
_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


# "With 3:24 left", "a 4:12 mile", "in 12:45", "Luke 12:15": a length on a clock, a verse.
_LENGTH_BEFORE = re.compile(
    r"(?:\b(?:in|with|of|an?|final|last|first|ran|clocked|timed|record|best|lasting|lasted|long|for|remaining|"
    r"(?!At|By|From|Until|Till|Before|After|Around|About|And|To|Between|Since|[A-Z]\w*day|[A-Z][a-z]+\s?$(?<=day))"
    r"[A-Z][a-z]+)) $"
)
_LENGTH_BEHIND = re.compile(
    r"(?:-| )(?:left|remaining|to (?:go|play|spare)|into|long|mark\b(?! of the)|of (?:play|overtime|extra|"
    r"the (?:first|second|third|fourth|fifth|final|opening))|in the (?:first|second|third|fourth|fifth|final|video|"
    r"clip|film|recording|match|game|half|period)|on the (?:video|clip|clock|tape)|miles?|marathon|clip|video|"
    r"minutes?|mins?|seconds|secs?|lead|(?:for|over) the (?:mile|distance))\b"
)


def _is_length(match: re.Match[str], context: Context) -> bool:
    """Whether figures like 12:45 tell a length of time or a place in a film or a match, and no hour."""
    told = group(match, "half") or group(match, "zone") or group(match, "near") or group(match, "part")
    if told or ":" not in match[0]:
        return False
    return bool(_LENGTH_BEFORE.search(context.left) or _LENGTH_BEHIND.match(context.right))


def clock(match: re.Match[str], context: Context) -> Reading | None:
    """An hour of the day that stands with it, else of the day last spoken of; UTC is marked Z."""
    hour, minute = _hour(match), group(match, "minute") or "00"
    if hour is None or _is_length(match, context):
        return None
    zulu = "Z" if group(match, "zone") in ("utc", "gmt", "z") and not group(match, "half") else ""
    return time(f"{_day(match, context, hour)}T{hour:02d}:{minute}{zulu}")


def _hour(match: re.Match[str]) -> int | None:
    """0–23, from what the clock shows and the half of the day that is told with it; None where none is."""
    word, half = match["hour"].lower(), group(match, "half")
    hour = CARDINALS.get(word) or int(word)
    if half:
        return hour % 12 + (12 if half[0] == "p" else 0) if 1 <= hour <= 12 else None
    part = group(match, "part") or ("night" if group(match, "night") else "")
    late = part in ("afternoon", "evening") or (part == "night" and hour > 5)
    return hour + 12 if late and hour < 12 else hour if hour < 24 else None


def named_hour(match: re.Match[str], context: Context) -> Reading:
    return time(f"{_day(match, context)}T{_NAMED[match['name'].lower()]}")


_SMALL_HOURS = 5


def _day(match: re.Match[str], context: Context, hour: int = 12) -> str:
    near, anchor = group(match, "near") or group(match, "near2"), context.anchor
    if not near and (behind := _day_behind(context)):
        return behind
    if anchor is not None and (near or group(match, "night") == "tonight" or " this " in match[0].lower()):
        return day_value(_near(near, anchor, context))
    if anchor is not None and " last " in match[0].lower():
        return day_value(anchor - dt.timedelta(days=1))
    day = context.day_of_hour
    if day and context.thread.late and hour < _SMALL_HOURS and day == context.thread.day:
        day += dt.timedelta(days=1)  # past midnight
    return day_value(day)


def _near(near: str, anchor: dt.date, context: Context) -> dt.date | None:
    if near in ("today", "yesterday", "tomorrow", ""):
        return anchor + dt.timedelta(days={"yesterday": -1, "tomorrow": 1}.get(near, 0))
    return nearest_weekday(weekday_number(near), context)


def _day_behind(context: Context) -> str | None:
    """The day behind the hour: "5:34 AM local time on March 20, 2003", "10:30 p.m. (2030 GMT) Thursday"."""
    at = _JOINT.match(context.text, context.end)
    if at is None:
        return None
    days = (form.match(context.text, at.end()) for form in (MONTH_DAY, DAY_MONTH))
    readings = (month_day(found, context) for found in days if found)
    if value := next((reading.value for reading in readings if reading and reading.type == "DATE"), None):
        return value
    weekday = _WEEKDAY_BEHIND.match(context.text, at.end())
    return day_value(_near(weekday["near"].lower(), context.anchor, context)) if weekday and context.anchor else None


RULES = (
    Rule(
        compiled(rf"(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap](?:m\b|\.m\.?)){_ZONE}{_ON}"),
        frozenset({"#clock", "m", "am", "pm"}),
        clock,
        "8:30 p.m. Thursday, 11am",
    ),
    Rule(
        compiled(rf"(?<!:)(?P<hour>[01]?\d|2[0-3])[:](?P<minute>[0-5]\d)(?![:.]?\d|%)(?: hours)?{_ZONE}{_PART_OF}?"),
        frozenset({"#mark"}),
        clock,
        "16:00 UTC today, 6:30 tonight",
    ),
    Rule(
        compiled(rf"{_HOUR_WORD} o'clock{_ZONE}{_PART_OF}?"),
        frozenset({"clock"}),
        clock,
        "nine o'clock, 8 o'clock in the morning",
    ),
    Rule(
        compiled(rf"(?<=at )(?P<hour>1?\d){_PART_OF}"),
        frozenset({"morning", "afternoon", "evening", "night", "tonight", "today", "yesterday", "tomorrow"}),
        clock,
        "at 9 this morning",
    ),
    Rule(
        compiled(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) (?:hours )?\(?(?P<zone>(?-i:UTC|GMT))"),
        frozenset({"UTC", "GMT"}),
        clock,
        "0800 GMT",
    ),
    Rule(
        compiled(rf"(?P<name>{'|'.join(_NAMED)}){_PART_OF}?"), frozenset(_NAMED), named_hour, "noon, midnight Monday"
    ),
)
