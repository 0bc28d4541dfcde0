"""Days told by a length of time: "a year ago", "three days later", "the third straight day"."""

from __future__ import annotations

import re

from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import (
    ORDINAL,
    PLURAL_WORDS,
    UNIT,
    UNIT_WORDS,
    UNITS_OF,
    compiled,
    unit,
)
from mkdocs_newsbrief.analysis.dates.rules.amounts import AMOUNT, FULL, ROUGHLY, amount
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date, time
from mkdocs_newsbrief.analysis.dates.values import before_christ, shifted, year_before


def ago(match: re.Match[str], context: Context) -> Reading:
    """ "two years ago" counts from publication, "two years earlier" from what was last spoken of."""
    count, code, way = amount(match), unit(match["unit"]), " ".join(match["way"].lower().split())
    ahead = way in ("later", "from now", "from today", "hence", "afterward", "afterwards")
    if code.startswith("T"):
        return time("FUTURE_REF" if ahead else "PAST_REF")
    if count is None:
        return date("FUTURE_REF" if ahead else "PAST_REF")
    if (count, code) == (1, "Y") and not ahead and _is_compared(context):
        return Reading("DATE", year_before(context.thread.value), aside=True)
    deictic = way in ("ago", "from now", "from today", "hence", "back")
    if not deictic and code in ("Y", "DE", "CE") and context.thread.before_christ:
        return date(before_christ(context.thread.before_christ, int(count if ahead else -count), code))
    base = context.anchor if deictic else context.in_passing or context.spoken
    if count != int(count):
        count, code = _finer(count, code)
    return date(shifted(base, int(count) if ahead else -int(count), code))


def ago_today(match: re.Match[str], context: Context) -> Reading | None:
    """ "ten years ago today", "a year ago this month", "a week ago today"."""
    count, words = amount(match), match["then"].lower().split()
    if count is None or context.anchor is None:
        return None
    off = {"last": -1, "yesterday": -1, "next": 1, "tomorrow": 1}.get(words[0], 0)
    if match["unit"].lower().startswith("week"):
        return date(shifted(context.anchor, off - 7 * int(count), "D")) if words[-1] != "month" else None
    return date(year_before(shifted(context.anchor, off, "M" if words[-1] == "month" else "D"), int(count)))


# What is compared with "a year earlier" is a figure: "from a year earlier", "46 cents a year ago".
_FIGURE = re.compile(
    r"(?:\b(?:from|than|with|to|versus|against|over|on|cents|percent|per cent|million|billion|share)|\d%?),? $",
    re.IGNORECASE,
)


def _is_compared(context: Context) -> bool:
    """Whether "a year earlier" means the same quarter of that year, or the same month beside a figure."""
    value = context.thread.value
    if re.fullmatch(r"\d{4}-[QH]\d", value):
        return True
    return bool(re.fullmatch(r"\d{4}-\d\d", value) and _FIGURE.search(context.left))


def _finer(count: float, code: str) -> tuple[float, str]:
    """A year and a half in months; other halves are rounded down."""
    return (count * 12, "M") if code == "Y" else (count, code)


def bare_ago(match: re.Match[str], context: Context) -> Reading:
    ahead = match["way"].lower() == "later"
    clock = unit(match["unit"]).startswith("T")
    value = "FUTURE_REF" if ahead else "PAST_REF"
    return time(value) if clock else date(value)


def moment_ago(match: re.Match[str], context: Context) -> Reading:
    return time("PAST_REF")


def running(match: re.Match[str], context: Context) -> Reading:
    """ "the third straight day": the one that it is now."""
    code = unit(match["unit"] or match["unit2"])
    base = context.day if code == "D" else context.anchor
    return date(shifted(base, -1 if code == "Q" else 0, code))


_UNIT_OF_CALENDAR = r"(?P<unit>day|week|month|quarter|year)"
RULES = (
    Rule(
        compiled(
            rf"{ROUGHLY}{AMOUNT}(?:-| ){FULL}{UNIT} (?P<way>ago|(?:earlier|later)(?! than)|before(?=[,.;])|"
            r"from (?:now|today)|hence|previously|prior(?! to)|afterwards?|beforehand|back(?=[,.;]))"
        ),
        UNIT_WORDS,
        ago,
        "two years ago, three days later, a year earlier",
    ),
    Rule(
        compiled(
            rf"{AMOUNT} (?P<unit>years?|weeks?) ago (?P<then>today|yesterday|tomorrow|(?:this|last|next) month)"
        ),
        frozenset({"ago"}),
        ago_today,
        "ten years ago today",
    ),
    Rule(
        compiled(rf"{UNITS_OF} (?P<way>ago|earlier|later|before(?=[,.;]))"),
        PLURAL_WORDS,
        bare_ago,
        "years ago, weeks later",
    ),
    Rule(
        compiled(r"(?:(?:a|just a|a few) )?moments? ago"),
        frozenset({"moment", "moments"}),
        moment_ago,
        "a moment ago",
    ),
    Rule(
        compiled(
            rf"(?:(?:the|an?) )?{ORDINAL} (?:(?:straight|consecutive|successive) {_UNIT_OF_CALENDAR}|"
            rf"{_UNIT_OF_CALENDAR.replace('unit', 'unit2')} (?:in a row|running))"
        ),
        frozenset({"straight", "consecutive", "successive", "row", "running"}),
        running,
        "the third straight day, the fifth week in a row",
    ),
)
