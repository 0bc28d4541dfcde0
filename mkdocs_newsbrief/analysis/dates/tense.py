"""Past or future: the nearest cue in the sentence decides, those before the expression first."""

from __future__ import annotations

import re
from typing import Literal

_FUTURE = re.compile(
    r"\b(?:will|shall|won't|going to|due|deadline|upcoming|would|could|may|might|must|should|can|"
    r"(?:set|scheduled|expected|slated|likely|planned|about) (?:to|for|on)|"
    r"(?:plans?|planning|hopes?|aims?|intends?|wants?|expects?) to|(?:is|are) to)\b|'ll\b",
    re.IGNORECASE,
)
# A finite past; regular forms, then the irregular verbs of news reports.
_PAST = re.compile(
    r"\b(?:(?P<regular>\w{2,}ed)|was|were|had|did|said|told|came|went|took|made|met|began|held|fell|rose|won|lost|"
    r"left|sent|got|gave|saw|found|led|became|brought|bought|built|caught|drew|drove|felt|fought|flew|grew|heard|"
    r"kept|knew|laid|paid|ran|sat|sold|spent|spoke|stood|struck|taught|thought|threw|wrote|broke|chose|been|since|"
    r"sank|sought|swore|shot)\b",
    re.IGNORECASE,
)
# Words in -ed that are no past: nouns and the like, and participles that speak of plans.
_NOT_PAST = frozenset({"need", "indeed", "speed", "feed", "hundred", "united", "proceed", "exceed", "succeed"})
_PLANNED = frozenset({"expected", "scheduled", "planned", "proposed", "supposed", "intended", "slated"})
_AFTER = 1.6  # a cue behind the expression counts as if it stood this much farther off …
_TURN = 6  # … and this many characters more
# Prepositions that look forward whatever the verb: "by Friday", "effective March 1".
_FORWARD = re.compile(
    r"\b(?:by|until|till|through|effective|payable|starting|beginning|due|between now and|expires?)"
    r"(?: (?:on|in|the|early|late))? $",
    re.IGNORECASE,
)
_BACKWARD = re.compile(r"\b(?:was|were|had|ed) (?:by|until|through) $", re.IGNORECASE)


def tense_at(sentence: str, start: int, end: int) -> Literal["past", "future"]:
    """The tense around `sentence[start:end]`; news is past unless something says otherwise."""
    before = sentence[max(0, start - 30) : start]
    if _FORWARD.search(before) and not _BACKWARD.search(before):
        return "future"
    future = min((_distance(cue, start, end) for cue in _FUTURE.finditer(sentence)), default=float("inf"))
    past = min((_distance(cue, start, end) for cue in _PAST.finditer(sentence) if _finite(cue)), default=float("inf"))
    return "future" if future < past else "past"


def _finite(cue: re.Match[str]) -> bool:
    word = (cue["regular"] or "").lower()
    return word not in _NOT_PAST and word not in _PLANNED


def _distance(cue: re.Match[str], start: int, end: int) -> float:
    if cue.end() <= start:
        return start - cue.end()
    return (cue.start() - end) * _AFTER + _TURN if cue.start() >= end else float("inf")
