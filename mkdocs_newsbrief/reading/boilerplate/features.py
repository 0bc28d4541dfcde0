"""What one block looks like by itself: numbers between about 0 and 2, the absent ones left out."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_newsbrief.reading.captions import looks_like_caption
from mkdocs_newsbrief.reading.marks import BYLINE, DATE, is_ended
from mkdocs_newsbrief.reading.words import FUNCTION_WORDS, INTERFACE_PAIRS, INTERFACE_WORDS, REPORTING_VERBS

Features = dict[str, float]

_WORD = re.compile(r"\w+(?:-\w+)*")
_BULLET = re.compile(r"(?:[*•·\-–]|#{1,6}|>|\d{1,3}\.)\s+")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{15}")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|(?<!\w)[#@]\w|\.com?\b")
_LEGAL = re.compile(r"©|\bcopyright\b|\ball rights reserved\b", re.IGNORECASE)
_AGO = re.compile(r"\b\d+ ?(?:min|hour|hr|day|week|month|h\b|d\b|m\b)\w* ?(?:ago)?\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[a-z0-9][.!?][”\"’)]? [A-Z“\"‘]")
_SIZES = (2, 4, 8, 15, 25, 45)
_READER = frozenset(("you", "your", "yours"))
_HOUSE = frozenset(("our", "we", "us"))


@dataclass(frozen=True, slots=True)
class Look:
    """A block as the judge sees it."""

    text: str
    words: tuple[str, ...]
    features: Features
    prose: bool


def look(text: str, *, seen_before: bool, heads: Sequence[str]) -> Look:
    """`seen_before`: the same words stand elsewhere in the file; `heads`: its first lines, in lower case."""
    bare = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
    words = tuple(_WORD.findall(bare.lower()))
    ended = is_ended(text)
    function = sum(word in FUNCTION_WORDS for word in words) / (len(words) or 1)
    interface = _interface(words)
    prose = ended and len(words) >= 8 and function > 0.2
    caption = looks_like_caption(text)
    values = {
        **_size(words),
        **_language(text, words, function),
        "ended": ended,
        "ended_long": ended and len(words) >= 8,
        "interface": min(interface, 4) / 2,
        "interface_dense": min(1.0, 4 * interface / (len(words) + 1)),
        "interface_short": interface > 0 and len(words) < 12,
        "caption": caption,
        "date": len(words) < 25 and bool(DATE.search(text)),
        "byline": bool(BYLINE.match(text)),
        "repeated": seen_before,
        "headline": len(text) > 15 and text.lower() in heads,
        "prose": prose,
        "prose_size": min(len(words), 60) / 30 if prose else 0,
        "clean": prose and not interface and not caption,
        **_marks(text),
    }
    return Look(text, words, {name: float(value) for name, value in values.items() if value}, prose)


def _interface(words: tuple[str, ...]) -> int:
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    return sum(word in INTERFACE_WORDS for word in words) + sum(pair in INTERFACE_PAIRS for pair in pairs)


def _size(words: tuple[str, ...]) -> Features:
    bands = {f"words>={size}": float(len(words) >= size) for size in _SIZES}
    return {**bands, "log_words": math.log1p(len(words)) / 4}


def _language(text: str, words: tuple[str, ...], function: float) -> Features:
    tokens = text.split()[1:]
    return {
        "function": function * 2,
        "no_function": function < 0.15,
        "much_function": function > 0.35,
        "capitals": sum(token[:1].isupper() for token in tokens) / (len(tokens) or 1),
        "all_capitals": text.isupper(),
        "starts_low": text[:1].islower(),
        "reporting": not REPORTING_VERBS.isdisjoint(words),
        "you": not _READER.isdisjoint(words),
        "we": not _HOUSE.isdisjoint(words),
        "past": min(1.0, sum(word.endswith("ed") for word in words) / 3),
    }


def _marks(text: str) -> Features:
    return {
        "comma": "," in text,
        "bullet": text[:1] in "*•·-–" and len(text) > 1,
        "heading": text.startswith("#"),
        "quotation": bool(_QUOTED.search(text)),
        "question": text.endswith("?"),
        "colon": text.endswith(":"),
        "ellipsis": text.endswith(("…", "...")),
        "digits": 3 * sum(map(str.isdigit, text)) / len(text),
        "address": bool(_ADDRESS.search(text)),
        "pipe": any(mark in text for mark in "|»›"),
        "legal": bool(_LEGAL.search(text)),
        "ago": len(text) < 80 and bool(_AGO.search(text)),
        "several": bool(_SEVERAL.search(text)),
    }
