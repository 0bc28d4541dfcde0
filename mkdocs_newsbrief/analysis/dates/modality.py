"""Whether a moment is reported or still expected, and how an open end or a part of it is worded."""

from __future__ import annotations

import re
from typing import Literal

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.values import granularity

# The word that opens or narrows an expression, and what it is called.
_MODIFIER = re.compile(
    r"\b(?:(?P<since>(?:ever )?since)|(?P<until>until|till|through|up to)|(?P<before>before|by|prior to|ahead of)|"
    r"(?P<after>after|following|from))(?: (?:the|about|around))? ?$|"
    r"\b(?:(?P<early>early|earlier|the beginning of|the start of)|(?P<late>late|later|the end of|the close of))"
    r"(?: in)?(?: the)?[ -]?$|\b(?P<mid>mid|the middle of)(?: the)?[ -]?$",
    re.IGNORECASE,
)
_NARROWING = re.compile(
    r"\b(?:(?P<article>the )?(?:(?:early|earlier|late|later)(?: in| on)?(?: the)? |mid[- ])|"
    r"(?P<about>(?:about|around|approximately|roughly) )|"
    r"(?:the )?(?:very )?(?:beginning|end|start|middle|close) of (?:the )?)$",
    re.IGNORECASE,
)


# "The early 1980s", but "the early May vote": the article belongs to what has one of its own.
_ROUGH = frozenset({"year", "decade", "hour", "minute"})  # "about 1910"
_WITH_ARTICLE = frozenset({"decade", "century", "season", "quarter"})


def modifier(text: str, start: int, end: int) -> str | None:
    """ "since", "early" …: the word in front of the expression that opens or narrows it."""
    before = text[max(0, start - 24) : start]
    found = _MODIFIER.search(before[before.rfind("\n") + 1 :])
    return found.lastgroup if found else None


def widened(text: str, start: int, floor: int, value: str) -> int:
    """Where an expression begins with the words that narrow it, not before `floor`: "early", "the end of"."""
    narrowing = _NARROWING.search(text, max(floor, start - 24), start)
    if narrowing is None:
        return start
    if narrowing["about"]:
        return narrowing.start() if granularity(value) in _ROUGH else start
    own = granularity(value) in _WITH_ARTICLE
    return narrowing.start() if own or not narrowing["article"] else narrowing.end("article")


_LENGTH = re.compile(r"P[\dXT]")
_GONE = re.compile(r"\b(?:past|last|recent)\b", re.IGNORECASE)
_TERM = re.compile(r"\b(?:within|inside|in)(?: the)?(?: next)? $", re.IGNORECASE)


def modality(value: str, context: Context) -> Literal["reported", "expected"]:
    """What lies ahead of publication is expected; what surrounds it, if the sentence speaks of the future."""
    days = extent(value.removeprefix("FY"))
    if value.startswith("XXXX"):
        return "expected" if context.looks_ahead() else "reported"
    if _LENGTH.match(value) and _TERM.search(context.left) and not _GONE.search(context.words):
        return "expected" if context.looks_ahead("term") else "reported"
    if days is None or context.published is None:
        told = context.words.endswith("later") and not context.looks_ahead()  # "an hour later it was over"
        return "expected" if value == "FUTURE_REF" and not told else "reported"
    if days[0] > context.published:
        ahead = not (granularity(value) == "quarter" and not context.looks_ahead())  # a business year may run ahead
        return "expected" if ahead else "reported"
    surrounds = days[1] >= context.published
    return "expected" if surrounds and context.looks_ahead() else "reported"
