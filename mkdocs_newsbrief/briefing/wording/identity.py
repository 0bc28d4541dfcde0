"""Identities: what a thing is called in addresses, data files and `briefing.yml`.

Each is a hash of words of the sources, never of a place in a list nor of what the rules make of the words. So an id
lasts while the words are there, whatever is added, renamed, put in another order, or corrected by an editor.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from mkdocs_newsbrief.briefing.wording.words import tokens

_DIGITS = 6
_QUOTE_DIGITS = 8


def statement_id(text: str) -> str:
    """ "c-" and a hash of a sentence's words."""
    return f"c-{_digest(tokens(text))}"


def quote_id(wording: Sequence[str]) -> str:
    """ "q-" and a hash of the words between the marks, whoever is taken to have said them."""
    return f"q-{_digest(wording, _QUOTE_DIGITS)}"


def event_id(sentence: str, as_reported: str) -> str:
    """ "e-" and a hash of a sentence's words and of the words that date it, whatever day these are taken to mean."""
    return f"e-{_digest([*tokens(sentence), '', *tokens(as_reported)])}"


def difference_id(topic: str, positions: Iterable[str]) -> str:
    """ "d-" and a hash of what the difference is about and of its sides, in whatever order."""
    return f"d-{_digest(tokens(' '.join([topic, *sorted(positions)])))}"


def series_id(topic: str, values: Iterable[str]) -> str:
    """ "n-" and a hash of what moves and of the value it began with: later ones do not change it."""
    return f"n-{_digest([*tokens(topic), *list(values)[:1]])}"


def doubt_id(kind: str, text: str) -> str:
    """ "u-" and a hash of a doubt's kind and of the words it is about."""
    return f"u-{_digest([kind, *tokens(text)])}"


def distinct(ids: Iterable[str]) -> list[str]:
    """The same ids, a repeated one with "-2", "-3" … behind it: the anchors of a page are unique."""
    count: dict[str, int] = {}
    found = []
    for name in ids:
        count[name] = count.get(name, 0) + 1
        found.append(name if count[name] == 1 else f"{name}-{count[name]}")
    return found


def _digest(words: Iterable[str], digits: int = _DIGITS) -> str:
    return hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:digits]
