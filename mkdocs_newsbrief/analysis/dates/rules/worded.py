"""Days and years in words: "the first of June", "on the fourth", "November two thousand"."""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import day_of, month_number
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import (
    DAY_WORD,
    DAY_WORDS,
    MONTH,
    MONTH_WORDS,
    YEAR_WORDS,
    compiled,
    spelt_year,
)
from mkdocs_newsbrief.analysis.dates.nearest import nearest
from mkdocs_newsbrief.analysis.dates.rules.calendar import TAIL, date_of, day_in
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date
from mkdocs_newsbrief.analysis.dates.values import month_value


def worded_day(match: re.Match[str], context: Context) -> Reading | None:
    """ "the first of June": a day in words."""
    value = day_in(match, context, DAY_WORDS[match["word"].lower()])
    return date(value) if value else None


def worded_day_of_month(match: re.Match[str], context: Context) -> Reading | None:
    """ "on the fourth", "by the twentieth": of the month that is under way, or the next or last."""
    base, number = context.anchor, DAY_WORDS[match["word"].lower()]
    if base is None:
        return None
    months = [base.year * 12 + base.month - 1 + off for off in (-1, 0, 1)]
    return date_of(
        nearest([day for month in months if (day := day_of(month // 12, month % 12 + 1, number))], context)
    )


def worded_year(match: re.Match[str], context: Context) -> Reading:
    """ "November two thousand", "in nineteen ninety-five"."""
    year = spelt_year(match["spelt"])
    return date(month_value(year, month_number(match["month"])) if match["month"] else f"{year}")


RULES = (
    Rule(
        compiled(rf"(?:the )?{DAY_WORD} of {MONTH}{TAIL}"),
        MONTH_WORDS,
        worded_day,
        "the first of June",
    ),
    Rule(
        compiled(
            rf"(?:(?<=on )|(?<=by )|(?<=until )|(?<=since )|(?<=from ))the {DAY_WORD}"
            r"(?: of (?:the|this) month)?(?=[.;]|, (?!\w+ and\b)| (?:he|she|it|they|we|when|after|before|at|but)\b)"
        ),
        frozenset(word for name in DAY_WORDS for word in name.split("-")),
        worded_day_of_month,
        "on the fourth, by the twentieth",
    ),
    Rule(
        compiled(
            rf"(?:{MONTH},? (?:of )?|(?<=in )|(?<=since )|(?<=by )|(?<=until )){YEAR_WORDS}"
            r"(?! (?:people|men|women|of))"
        ),
        frozenset({"nineteen", "twenty", "thousand"}),
        worded_year,
        "November two thousand",
    ),
)
