"""The scene of a quotation: its paragraph as tokens, with the sources and cues that stand around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_newsbrief.analysis.quotes.cues import Cue, find_cues
from mkdocs_newsbrief.analysis.quotes.marks import Stretch
from mkdocs_newsbrief.analysis.quotes.narration import Narration, Token
from mkdocs_newsbrief.analysis.quotes.sources import Directory, Source, find_sources
from mkdocs_newsbrief.model import Span

_NEAR = 25  # tokens from a subject to its verb, at most
_NAMED = frozenset(("nicknamed", "titled", "entitled", "so-called"))
_WINDOW = 60  # tokens of a sentence that are looked at; the bound keeps endless sentences cheap


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the narration, read."""

    tokens: Sequence[Token]
    starts: Sequence[int]
    sources: Sequence[Source]
    source_starts: Sequence[int]
    cues: Sequence[Cue]
    cue_indices: Sequence[int]
    seen: dict[tuple[str, int], str] = field(default_factory=dict)  # what `clause` has looked up

    def index(self, at: int) -> int:
        """The first token that starts at or after an offset."""
        return bisect_left(self.starts, at)

    def sources_within(self, start: int, end: int) -> Sequence[Source]:
        """The sources that start between two offsets."""
        return self.sources[bisect_left(self.source_starts, start) : bisect_left(self.source_starts, end)]

    def cues_between(self, first: int, end: int) -> Sequence[Cue]:
        """The cues among some tokens."""
        return self.cues[bisect_left(self.cue_indices, first) : bisect_left(self.cue_indices, end)]

    def cue_after(self, source: Source) -> Cue | None:
        """The next cue, if it is near enough to be the source's own."""
        cues = self.cues_between(source.last + 1, source.last + _NEAR)
        return cues[0] if cues else None


@dataclass(frozen=True)
class Scene:
    """One quotation in its paragraph; `first` and `end` are its token indices, `sentence` that of the narration.

    `above` is the paragraph before, read only where the quotation opens its own.
    """

    stretch: Stretch
    words: tuple[str, ...]
    line: Span
    sentence: Span
    paragraph: Paragraph
    above: Paragraph | None
    first: int
    end: int
    seen: dict[str, str] = field(default_factory=dict)  # what `features` has looked up

    @property
    def opens_paragraph(self) -> bool:
        return self.first == 0

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether nothing but marks follows in the sentence."""
        last = self.paragraph.index(self.sentence.end)
        return _is_silent(self.paragraph.tokens[self.end : min(last, self.end + _WINDOW)])

    @property
    def tells_name(self) -> bool:
        """Whether a word right before it says that it is a name: "known as “the Heron”", "the so-called “Nine”"."""
        before = [token.lower for token in self.paragraph.tokens[max(0, self.first - 2) : self.first]]
        return (before[-1:] == ["as"] and before[0] == "known") or not _NAMED.isdisjoint(before[-1:])

    @cached_property
    def stands_alone(self) -> bool:
        """Whether the sentence holds no word of the reporter's."""
        start = max(self.paragraph.index(self.sentence.start), self.first - _WINDOW)
        return self.ends_sentence and _is_silent(self.paragraph.tokens[start : self.first])


def _is_silent(tokens: Sequence[Token]) -> bool:
    return not any(token.word[0].isalnum() for token in tokens)


class Stage:
    """Builds the scenes of one story; each paragraph is read at most once."""

    def __init__(self, story: str, narration: Narration, directory: Directory) -> None:
        self._story, self._narration, self._directory = story, narration, directory
        self._read: dict[int, Paragraph] = {}

    def scene(self, stretch: Stretch) -> Scene:
        number = self._narration.line_number(stretch.outer.start)
        line = self._narration.lines[number]
        paragraph = self._paragraph(number)
        first = paragraph.index(stretch.outer.start)
        first_sentence = self._narration.sentence(stretch.outer.start)
        last_sentence = self._narration.sentence(max(stretch.outer.start, stretch.outer.end - 1))
        return Scene(
            stretch,
            tuple(stretch.inner.of(self._story).split()),
            line,
            Span(first_sentence.start, last_sentence.end),
            paragraph,
            self._paragraph(number - 1) if number and first == 0 else None,
            first,
            paragraph.index(stretch.outer.end),
        )

    def _paragraph(self, number: int) -> Paragraph:
        if number not in self._read:
            tokens = self._narration.tokens(self._narration.lines[number])
            starts = [token.start for token in tokens]
            sources = find_sources(tokens, starts, self._directory)
            cues = list(find_cues(tokens))
            self._read[number] = Paragraph(
                tokens,
                starts,
                sources,
                [source.span.start for source in sources],
                cues,
                [cue.index for cue in cues],
            )
        return self._read[number]
