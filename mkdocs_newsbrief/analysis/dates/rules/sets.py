"""What comes again and again."""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import WEEKDAY_NAMES, weekday_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import (
    NUMBER,
    PART,
    PARTS_OF_DAY,
    SEASONS,
    UNIT_WORDS,
    compiled,
    number,
    unit,
)
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, group
from mkdocs_newsbrief.analysis.dates.values import period

_ADVERBS = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M"}
_ADVERBS |= {"quarterly": "P1Q", "annually": "P1Y", "yearly": "P1Y", "annual": "P1Y", "fortnightly": "P2W"}
_ADVERBS |= dict.fromkeys(("semiannual", "semi-annual", "semiannually", "semi-annually", "biannual"), "P6M")
_ADVERBS |= {"bimonthly": "P2M", "biennial": "P2Y"}


def every(match: re.Match[str], context: Context) -> Reading:
    word, count = match["word"].lower(), group(match, "count")
    singular = word.removesuffix("s") if word not in UNIT_WORDS else word
    if singular in PARTS_OF_DAY and singular != "night":
        return Reading("SET", f"XXXX-XX-XXT{PARTS_OF_DAY[singular]}")
    if singular in SEASONS:
        return Reading("SET", f"XXXX-{SEASONS[singular]}")
    if word in UNIT_WORDS:
        times = 2 if count == "other" else None if count in ("few", "several") else number(count) if count else 1
        return Reading("SET", period(times, unit(word)))
    return Reading("SET", f"XXXX-WXX-{weekday_number(singular) + 1}")


# "The Daily Coast": a capital before a capital belongs to a name.
_NAME_BEHIND = re.compile(r" [A-Z][a-z]")


def adverb(match: re.Match[str], context: Context) -> Reading | None:
    if match[0].istitle() and _NAME_BEHIND.match(context.right):
        return None
    return Reading("SET", _ADVERBS[match[0].lower()])


def weekdays(match: re.Match[str], context: Context) -> Reading:
    """ "on Fridays", "Monday nights"."""
    word, part = match["word"] or match["day"], group(match, "part")
    value = f"XXXX-WXX-{weekday_number(word.removesuffix('s')) + 1}"
    return Reading("SET", f"{value}T{PARTS_OF_DAY[part]}" if part else value)


_WORDS = "|".join((*UNIT_WORDS, *(part for part in PARTS_OF_DAY if part != "night"), *SEASONS, *WEEKDAY_NAMES))
_SORTED = "|".join(sorted(_WORDS.split("|"), key=lambda word: (-len(word), word)))

RULES = (
    Rule(
        compiled(rf"(?:every|each) (?:(?P<count>{NUMBER}|other|few|several) )?(?P<word>{_SORTED})"),
        frozenset({"every", "each"}),
        every,
        "every two weeks, each Monday",
    ),
    Rule(compiled("|".join(_ADVERBS)), frozenset({*_ADVERBS, "semi"}), adverb, "daily"),
    Rule(
        compiled(
            rf"(?P<word>(?-i:{'|'.join(f'{name}s' for name in WEEKDAY_NAMES)}))|"
            rf"(?P<day>(?-i:{'|'.join(WEEKDAY_NAMES)})) {PART}s"
        ),
        frozenset((*WEEKDAY_NAMES, *(f"{name}s" for name in WEEKDAY_NAMES))),
        weekdays,
        "Fridays, Monday nights",
    ),
)
