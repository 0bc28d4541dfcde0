"""Sentences of the body: Punkt finds the boundaries, a few rules of news text mend them."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

import nupunkt

from mkdocs_newsbrief.model import Sentence, Span

_WORD = re.compile(r"\w+")


def find_sentences(story: str, body: tuple[Span, ...]) -> tuple[Sentence, ...]:
    """The sentences of a story, in order; none crosses a paragraph, together they hold all its words."""
    seen: Counter[str] = Counter()
    sentences: list[Sentence] = []
    for paragraph, span in enumerate(body):
        for start, end in _boundaries(span.of(story)):
            place = Span(span.start + start, span.start + end)
            sentences.append(Sentence(_identity(place.of(story), seen), len(sentences) + 1, place, paragraph))
    return tuple(sentences)


def _boundaries(paragraph: str) -> Iterator[tuple[int, int]]:
    for start, end in nupunkt.sent_spans(paragraph):
        piece = paragraph[start:end]
        inner = piece.strip()
        if inner:
            offset = start + piece.index(inner)
            yield offset, offset + len(inner)


def _identity(sentence: str, seen: Counter[str]) -> str:
    """A hash of the words alone, so that a change of white space or marks keeps the anchor."""
    words = " ".join(_WORD.findall(sentence.lower()))
    seen[words] += 1
    digest = hashlib.sha256(f"{words}\x1f{seen[words]}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"s-{digest[:6]}"
