"""The narration: a story with its quotations veiled, so that only the reporter's own words are left to read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_newsbrief.analysis.quotes.marks import Stretch
from mkdocs_newsbrief.model import Span

VEIL = "\x01"
_LEAD = 200  # characters of a clause that are looked at before a name
_TOKEN = re.compile(r"\x01+|[^\W_]+(?:[.&’'-][^\W_]+)*(?:\.(?=[^\W_]|, ))?|--|[^\w\s]")
_BREAK = re.compile(r"([.!?…])[”\"’'»)\]\x01]*\s+(?=[“\"‘'«(\[A-ZÀ-ÖØ-Þ\x01])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|St|Jr|Sr|Adm|Maj|No|vs)|\b[A-Z])\.$"
)


class Token(NamedTuple):
    """A word, a mark, or a veiled quotation of the narration."""

    start: int
    end: int
    word: str
    lower: str


@dataclass(frozen=True, slots=True)
class Narration:
    """`text` has the length of the story; `breaks` are the offsets where its sentences start."""

    text: str
    stretches: Sequence[Stretch]
    breaks: Sequence[int]
    lines: Sequence[Span]
    line_starts: Sequence[int]

    def sentence(self, at: int) -> Span:
        """The sentence of the narration that holds `at`; it never leaves its paragraph."""
        index = bisect_right(self.breaks, at) - 1
        line = self.paragraph(at)
        end = self.breaks[index + 1] if index + 1 < len(self.breaks) else len(self.text)
        return Span(max(line.start, self.breaks[index]), min(line.end, end))

    def paragraph(self, at: int) -> Span:
        return self.lines[self.line_number(at)]

    def line_number(self, at: int) -> int:
        return max(0, bisect_right(self.line_starts, at) - 1)

    def is_veiled(self, at: int) -> bool:
        return self.text[at : at + 1] == VEIL

    def sentences_between(self, start: int, end: int) -> int:
        return bisect_right(self.breaks, end) - bisect_right(self.breaks, start)

    def lead(self, at: int) -> list[str]:
        """The words of the clause before `at`: since the last stop, line break or quotation."""
        start = max(self.sentence(at).start, at - _LEAD)
        _, _, told = self.text[start:at].rpartition(VEIL)
        return told.split()

    def tokens(self, span: Span) -> list[Token]:
        found = _TOKEN.finditer(self.text, span.start, span.end)
        return [Token(*match.span(), match[0], match[0].lower()) for match in found]


def narrate(story: str, stretches: Sequence[Stretch]) -> Narration:
    """Veil the quotations; a full stop inside the marks still ends the sentence outside them."""
    pieces: list[str] = []
    at = 0
    for stretch in stretches:
        pieces += (story[at : stretch.outer.start].replace(VEIL, " "), _veiled(story, stretch))
        at = stretch.outer.end
    text = "".join([*pieces, story[at:].replace(VEIL, " ")])
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    line_starts = [line.start for line in lines]
    starts = {0, *line_starts}
    starts.update(match.end() for match in _BREAK.finditer(text) if not _is_abbreviation(text, match))
    return Narration(text, stretches, sorted(starts), lines, line_starts)


def _veiled(story: str, stretch: Stretch) -> str:
    span = stretch.outer
    last = stretch.inner.end - 1
    if last > span.start and story[last] in ".!?…":
        return VEIL * (last - span.start) + story[last] + VEIL * (span.end - last - 1)
    return VEIL * len(span)


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    if match[1] != ".":
        return False
    return bool(_ABBREVIATED.search(text, max(0, match.start() - 6), match.start() + 1))
