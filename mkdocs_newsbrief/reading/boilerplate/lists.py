"""Lists: lines of one shape, as "Ada Holt (North): second term"; one that begins in the story belongs to it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

_WORDS = re.compile(r"\w+(?:[ '’-]+\w+)*")
_ITEMS = 4
_ITEM = 120  # characters
_MARKS = 5  # characters of a shape that tells something: "w (w): w"


def rest_of_lists(texts: Sequence[str], story: Container[int]) -> Iterator[int]:
    """The blocks of the lists of a page whose first item is in the story."""
    for shape, run in groupby(range(len(texts)), lambda at: _shape(texts[at])):
        items = list(run)
        if shape and len(items) >= _ITEMS and items[0] in story:
            yield from items


def _shape(text: str) -> str:
    """What is left of a line when its words are made alike; nothing where that is hardly more than the words."""
    shape = _WORDS.sub("w", text) if len(text) < _ITEM else ""
    return shape if len(shape) >= _MARKS else ""
