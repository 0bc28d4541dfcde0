"""What one block looks like by itself: numbers between about 0 and 2, the absent ones left out."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from mkdocs_newsbrief.reading.captions import looks_like_caption
from mkdocs_newsbrief.reading.marks import BYLINE, DATE, is_ended
from mkdocs_newsbrief.reading.words import FUNCTION_WORDS, INTERFACE_PAIRS, INTERFACE_WORDS, REPORTING_VERBS

Features = dict[str, float]

_WORD = re.compile(r"\w+(?:-\w+)*")
# Scripts that put no space between words: kana and ideographs, and the letters of Thai, Lao, Burmese and Khmer.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)
_BULLET = re.compile(r"(?:[*•·\-–]|#{1,6}|>|\d{1,3}\.)\s+")
_QUOTED = re.compile(r"[“\"][^“”\"\n]{15}")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|(?<!\w)[#@]\w|\.com?\b")
_LEGAL = re.compile(r"©|\bcopyright\b|\ball rights reserved\b", re.IGNORECASE)
_AGO = re.compile(r"\b\d+ ?(?:min|hour|hr|day|week|month|h\b|d\b|m\b)\w* ?(?:ago)?\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[a-z0-9][.!?][”\"’)]? [A-Z“\"‘]")
# Who wrote it, told at the end: "Ada Holt is a reporter who covers bridges."
_ABOUT = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,4}(?:is|was|has been|writes|covers|reports|works|joined)\b[^.\n]{0,80}?\b"
    r"(?:reporter|writer|editor|correspondent|journalist|columnist|author|contributor|fellow|"
    r"professor|producer|covering)\b"
    r"|\bfollow (?:him|her|them)\b|\bcan be (?:reached|contacted)\b"
)
# The headings of what follows a story.
_MARKER = re.compile(
    r"(?:\W*)(?:\d+ )?(?:comments?|related|more (?:from|on|stories|in|about|news|like)|about the author|about us|"
    r"about|recommended|read (?:next|more|also|this)|most (?:read|popular|viewed|shared|recent)|up next|trending|"
    r"topics?|tags?|share|newsletters?|sign up|popular|latest|sponsored|promoted|"
    r"top (?:stories|news|\d+)|editor['’]?s['’]? picks?|"
    r"you may|you might|the conversation|conversation|join the|follow us|contact|featured|next|previous|what to read|"
    r"filed under|published under|in this|see also|view comments|leave a|post a|copyright|©|advertisement|subscribe|"
    r"don['’]t miss|must reads?|stay|our|get|from around|around the web|paid|external links|references|notes)\b",
    re.IGNORECASE,
)
_TWEET = re.compile(r"pic\.twitter\.com|\(@\w+\)|\bt\.co/")
_CLOCK = re.compile(r"\b\d?\d:\d\d\b")
_LABEL = re.compile(r"(?:[A-Z][\w-]+ ?){1,3}: ?\S")
_GLUED = re.compile(r"[a-z][A-Z][a-z]{2}|[a-z][.!?][A-Z][a-z]")
_SIZES = (2, 4, 8, 15, 25, 45)
_READER = frozenset(("you", "your", "yours"))
_SELF = frozenset(("i", "my", "me"))
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
    own = _own(text)
    there = {"repeated": seen_before, "headline": len(text) > 15 and text.lower() in heads}
    seen = {name: 1.0 for name, holds in there.items() if holds}
    return replace(own, features={**own.features, **seen}) if seen else own


def is_author_note(text: str) -> bool:
    """Whether a block begins to tell who wrote the story."""
    return bool(_ABOUT.match(text))


@lru_cache(maxsize=4096)
def _own(text: str) -> Look:
    """A block by its words alone; menus come back on a page and on every page of a site, so they are remembered."""
    bare = _BULLET.sub("", text, count=1) if _BULLET.match(text) else text
    words = _words(bare.lower())
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
        "date": len(words) < 25 and any(map(str.isdigit, text)) and bool(DATE.search(text)),
        "marker": len(words) <= 7 and bool(_MARKER.match(text)),
        "appeal": prose and interface > 1 and not _READER.isdisjoint(words),
        "byline": bool(BYLINE.match(text)),
        "prose": prose,
        "prose_size": min(len(words), 60) / 30 if prose else 0,
        "clean": prose and not interface and not caption,
        **_marks(text),
    }
    return Look(text, words, {name: float(value) for name, value in values.items() if value}, prose)


def _words(text: str) -> tuple[str, ...]:
    """The words; a script without spaces is counted by its characters."""
    spaced = text if text.isascii() else _UNSPACED.sub(r"\g<0> ", text)
    return tuple(_WORD.findall(spaced))


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
        "i": not _SELF.isdisjoint(words),
        "you": not _READER.isdisjoint(words),
        "we": not _HOUSE.isdisjoint(words),
        "past": min(1.0, sum(word.endswith("ed") for word in words) / 3),
    }


def _marks(text: str) -> Features:
    digits = sum(map(str.isdigit, text))
    return {
        "comma": "," in text,
        "bullet": text[:1] in "*•·-–" and len(text) > 1,
        "heading": text.startswith("#"),
        "quotation": bool(_QUOTED.search(text)),
        "question": text.endswith("?"),
        "colon": text.endswith(":"),
        "ellipsis": text.endswith(("…", "...")),
        "digits": 3 * digits / len(text),
        "address": bool(_ADDRESS.search(text)),
        "pipe": any(mark in text for mark in "|»›"),
        "legal": bool(_LEGAL.search(text)),
        "ago": len(text) < 80 and digits > 0 and bool(_AGO.search(text)),
        "about": is_author_note(text),
        "tweet": bool(_TWEET.search(text)),
        "label": ":" in text and bool(_LABEL.match(text)),
        "glued": bool(_GLUED.search(text)),
        "clock": ":" in text and bool(_CLOCK.search(text)),
        "several": bool(_SEVERAL.search(text)),
    }
