"""Past or future: the nearest cue in the sentence decides, those before the expression first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Tense = Literal["past", "future"]

# Words that look forward by themselves, and words that do so before "to", "for" or "on".
_FUTURE = frozenset(
    {
        "will",
        "shall",
        "won't",
        "would",
        "could",
        "may",
        "might",
        "must",
        "should",
        "can",
        "due",
        "deadline",
        "upcoming",
    }
)
_FUTURE_BEFORE: dict[str, tuple[str, ...]] = {
    "going": ("to",),
    "is": ("to",),
    "are": ("to",),
    "about": ("to",),
    "planning": ("to",),
}
_FUTURE_BEFORE |= dict.fromkeys(("set", "scheduled", "expected", "slated", "likely", "planned"), ("to", "for", "on"))
_FUTURE_BEFORE |= dict.fromkeys(("plan", "hope", "aim", "intend", "want", "expect"), ("to",))
_FUTURE_BEFORE |= dict.fromkeys(("plans", "hopes", "aims", "intends", "wants", "expects"), ("to",))

# The irregular pasts of news reports; regular ones end in -ed.
_PAST = frozenset(
    {
        "was", "were", "had", "did", "said", "told", "came", "went", "took", "made", "met", "began", "held", "fell",
        "rose", "won", "lost", "left", "sent", "got", "gave", "saw", "found", "led", "became", "brought", "bought",
        "built", "caught", "drew", "drove", "felt", "fought", "flew", "grew", "heard", "kept", "knew", "laid", "paid",
        "ran", "sat", "sold", "spent", "spoke", "stood", "struck", "taught", "thought", "threw", "wrote", "broke",
        "chose", "been", "since", "sank", "sought", "swore", "shot",
    }
)  # fmt: skip
# Words in -ed that are no past: nouns and the like, and participles that speak of plans.
_NOT_PAST = frozenset({"need", "indeed", "speed", "feed", "hundred", "united", "proceed", "exceed", "succeed"})
_PLANNED = frozenset({"expected", "scheduled", "planned", "proposed", "supposed", "intended", "slated"})
_NO_PAST = _NOT_PAST | _PLANNED

_AFTER = 1.6  # a cue behind the expression counts as if it stood this much farther off …
_TURN = 6  # … and this many characters more
# Prepositions that look forward whatever the verb: "by Friday", "effective March 1".
_FORWARD = re.compile(
    r"\b(?:by|until|till|through|effective|payable|starting|beginning|due|between now and|expires?)"
    r"(?: (?:on|in|the|early|late))? $",
    re.IGNORECASE,
)
_BACKWARD = re.compile(r"\b(?:was|were|had|ed) (?:by|until|through) $", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def tense_at(sentence: str, start: int, end: int) -> Tense:
    """The tense around `sentence[start:end]`; news is past unless something says otherwise."""
    if _looks_forward(sentence, start, end):
        return "future"
    nearest = min(((_distance(at, stop, start, end), tense) for at, stop, tense in _cues(sentence)), default=None)
    return nearest[1] if nearest and nearest[0] < float("inf") else "past"


def _looks_forward(sentence: str, start: int, end: int) -> bool:
    """Whether "by", "until" … stands in front; not where that opens a report: "By Friday, twelve had died"."""
    before = sentence[max(0, start - 30) : start]
    if not _FORWARD.search(before) or _BACKWARD.search(before):
        return False
    opening = start < len("Starting in the early ")
    behind = next((tense for at, _, tense in _cues(sentence) if at >= end), "future") if opening else "future"
    return behind == "future"


def _cues(sentence: str) -> Iterator[tuple[int, int, Tense]]:
    """Where words tell past or future."""
    words = list(_WORD.finditer(sentence))
    for number, word in enumerate(words):
        token = word[0].lower()
        if word[0] == "May":
            continue  # the month
        if token in _FUTURE or token.endswith("'ll"):
            yield word.start(), word.end(), "future"
        elif token in _FUTURE_BEFORE and _follows(words[number + 1 : number + 2], _FUTURE_BEFORE[token]):
            yield word.start(), words[number + 1].end(), "future"
        elif _is_past(token) and not (number and words[number - 1][0].lower() == "be"):
            yield word.start(), word.end(), "past"  # "will be held" is none


def _is_past(token: str) -> bool:
    return token in _PAST or (token.endswith("ed") and len(token) > 3 and token not in _NO_PAST)


def _follows(words: list[re.Match[str]], allowed: tuple[str, ...]) -> bool:
    return bool(words) and words[0][0].lower() in allowed


def _distance(at: int, stop: int, start: int, end: int) -> float:
    if stop <= start:
        return start - stop
    return (at - end) * _AFTER + _TURN if at >= end else float("inf")
