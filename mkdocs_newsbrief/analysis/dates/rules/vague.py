"""Past, present and future without a date (TIMEX3 PAST_REF, PRESENT_REF, FUTURE_REF)."""

from __future__ import annotations

import re

from mkdocs_newsbrief.almanac import alternatives
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.lexicon import CARDINALS, compiled
from mkdocs_newsbrief.analysis.dates.rules.rule import Reading, Rule, date

_COUNT = rf"(?:\d+|few|several|{alternatives(CARDINALS)})"  # "the past seven sessions"
# Words, the words that trigger them, and the value they have.
_REFERENCES = (
    (
        r"now(?! that\b|-)|right now|currently|current(?! (?:account|events|affairs)|[.,;:])|at present|"
        r"(?:(?<=at )|(?<=for ))the moment|nowadays|"
        r"presently|at this time|the present(?: time| day)?|these days|the time being|(?:modern|present)[- ]day|"
        r"this time(?=[,.])",
        {"now", "currently", "current", "present", "moment", "nowadays", "presently", "time", "these", "modern"},
        "PRESENT_REF",
    ),
    (
        rf"recently|lately|the (?:recent |distant )?past(?! {_COUNT}\b)|long ago|not long ago|"
        r"recent(?: (?:years|months|weeks|days|decades|times))?|"
        r"(?:a )?(?:short |long )?(?:time|while) ago|some time (?:ago|earlier)",
        {"recently", "lately", "past", "ago", "recent"},
        "PAST_REF",
    ),
    (
        r"(?:the )?(?:near |foreseeable |immediate |not[- ]too[- ]distant )?future(?!-)|the (?:near|short|long) term",
        {"future", "term"},
        "FUTURE_REF",
    ),
)


def _rule(words: str, triggers: set[str], value: str) -> Rule:
    def reference(match: re.Match[str], context: Context) -> Reading:
        return date(value)

    return Rule(compiled(words), frozenset(triggers), reference, value)


RULES = tuple(_rule(*reference) for reference in _REFERENCES)
