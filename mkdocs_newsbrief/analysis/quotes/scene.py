"""The scene of a quotation: its paragraph as tokens, with the sources and cues that stand around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.analysis.quotes.cues import Cue, find_cues
from mkdocs_newsbrief.analysis.quotes.marks import Stretch
from mkdocs_newsbrief.analysis.quotes.narration import Narration, Token
from mkdocs_newsbrief.analysis.quotes.sources import Directory, Source, find_sources
from mkdocs_newsbrief.model import Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the narration, read."""

    tokens: Sequence[Token]
    starts: Sequence[int]
    sources: Sequence[Source]
    cues: Sequence[Cue]

    def index(self, at: int) -> int:
        """The first token that starts at or after an offset."""
        return bisect_left(self.starts, at)

    def sources_within(self, span: Span) -> list[Source]:
        return [source for source in self.sources if span.holds(source.span)]

    def cues_between(self, first: int, end: int) -> list[Cue]:
        return [cue for cue in self.cues if first <= cue.index < end]


@dataclass(frozen=True, slots=True)
class Scene:
    """One quotation in its paragraph; `first` and `end` are its token indices, `sentence` that of the narration."""

    stretch: Stretch
    words: tuple[str, ...]
    line: Span
    sentence: Span
    paragraph: Paragraph
    above: Paragraph | None
    first: int
    end: int

    @property
    def opens_paragraph(self) -> bool:
        return self.first == 0

    @property
    def ends_sentence(self) -> bool:
        """Whether nothing but marks follows in the sentence."""
        tokens = self.paragraph.tokens
        last = self.paragraph.index(self.sentence.end)
        return not any(token.word[0].isalnum() for token in tokens[self.end : last])

    @property
    def stands_alone(self) -> bool:
        """Whether the sentence holds no word of the reporter's."""
        tokens = self.paragraph.tokens
        inside = tokens[self.paragraph.index(self.sentence.start) : self.paragraph.index(self.sentence.end)]
        return not any(token.word[0].isalnum() for token in inside)


class Stage:
    """Builds the scenes of one story; each paragraph is read at most once."""

    def __init__(self, story: str, narration: Narration, directory: Directory) -> None:
        self._story, self._narration, self._directory = story, narration, directory
        self._read: dict[int, Paragraph] = {}

    def scene(self, stretch: Stretch) -> Scene:
        number = self._narration.line_number(stretch.outer.start)
        line = self._narration.lines[number]
        paragraph = self._paragraph(number)
        first_sentence = self._narration.sentence(stretch.outer.start)
        last_sentence = self._narration.sentence(max(stretch.outer.start, stretch.outer.end - 1))
        return Scene(
            stretch,
            tuple(stretch.inner.of(self._story).split()),
            line,
            Span(first_sentence.start, last_sentence.end),
            paragraph,
            self._paragraph(number - 1) if number else None,
            paragraph.index(stretch.outer.start),
            paragraph.index(stretch.outer.end),
        )

    def _paragraph(self, number: int) -> Paragraph:
        if number not in self._read:
            tokens = self._narration.tokens(self._narration.lines[number])
            self._read[number] = Paragraph(
                tokens,
                [token.start for token in tokens],
                find_sources(tokens, self._directory),
                list(find_cues(tokens)),
            )
        return self._read[number]
