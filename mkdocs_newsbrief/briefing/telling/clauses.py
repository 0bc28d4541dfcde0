"""Clauses: a news sentence often tells several things, and each of them may have other sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.standing import foretells, is_expected, is_intended
from mkdocs_newsbrief.model import Span

Mood = Literal["reported", "intended", "expected"]

# Where a new clause may begin: after a mark, or before a word that subordinates or joins. One set of characters
# stands first, so that the search leaps from one of them to the next.
_SEAM = re.compile(
    r"[,;:–—(\s](?:(?<=[,;:])\s+|(?<=[–—(])\s?|(?<=\s)(?:[–—(]\s?|--\s|(?<! soon\s)(?<! well\s)(?=(?:after|"
    r"as(?! (?:well|soon|possible|long|far|much|many|a|an|of)\b)|amid|while|whilst|following|because|despite|when|"
    r"where|who|which|although|though|(?:before|since|until)(?! \d)|and|but|saying|including|due to)\b)))"
)
_JOINED = re.compile(r"\W*(?:and|or|nor|but|as well as)\b")  # goes on in the mood of the clause before
_LEAST = 3  # terms with content in a clause: less goes with its neighbour


class Clause:
    """A stretch of a sentence that can be compared by itself; offsets are into the sentence."""

    def __init__(
        self, telling: Telling, start: int, end: int, words: frozenset[str], before: Clause | None = None
    ) -> None:
        self.telling = telling
        self.start = start
        self.end = end
        self.before = before
        self.key = (*telling.key, start)
        self.words = words

    @classmethod
    def whole(cls, telling: Telling) -> Clause:
        """A sentence as one clause."""
        return cls(telling, 0, len(telling.text), telling.words)

    @property
    def text(self) -> str:
        return self.telling.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its place in the text of the article."""
        at = self.telling.sentence.span.start
        return Span(at + self.start, at + self.end)

    @property
    def goes_on(self) -> bool:
        """Whether it is joined to the clause before, and so of its mood."""
        return _JOINED.match(self.text) is not None

    @cached_property
    def foretells(self) -> bool:
        """Whether any of its words, those in quotation marks too, tell of something still to come."""
        return foretells(self.text)

    @cached_property
    def mood(self) -> Mood:
        if is_expected(self.text):
            return "expected"
        if self.before and self.goes_on:
            return self.before.mood
        return "intended" if is_intended(self.text) else "reported"


def clauses(telling: Telling) -> list[Clause]:
    """The clauses of a sentence, in order; together they hold all its words."""
    found: list[Clause] = []
    for start, end, words in _stretches(telling):
        found.append(Clause(telling, start, end, words, found[-1] if found else None))
    return found


def _stretches(telling: Telling) -> list[tuple[int, int, frozenset[str]]]:
    """Where clauses stand, and their words; a piece with too few words goes with its neighbour."""
    joined: list[tuple[int, int, frozenset[str]]] = []
    pieces = list(_pieces(telling.text))
    if len(pieces) == 1:
        return [(*pieces[0], telling.words)]
    for start, end in pieces:
        words = telling.words_in(start, end)
        if joined and (len(words) < _LEAST or len(joined[-1][2]) < _LEAST):
            begun, _, had = joined[-1]
            joined[-1] = (begun, end, had | words)
        else:
            joined.append((start, end, words))
    return joined


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for seam in _SEAM.finditer(text):
        if seam.start() > at:
            yield at, seam.start()
            at = seam.end()
    if at < len(text):
        yield at, len(text)
