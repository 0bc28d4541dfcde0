"""A telling: one sentence of one source, with what the briefing compares and judges it by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_newsbrief.briefing.words import is_content, stem, tokens
from mkdocs_newsbrief.model import Analysis, Citation, Sentence


@dataclass(frozen=True)
class Telling:
    """A sentence in its article; `document` is the index of its analysis among those given."""

    document: int
    analysis: Analysis = field(repr=False, compare=False)
    sentence: Sentence

    @cached_property
    def text(self) -> str:
        return self.sentence.span.of(self.analysis.article.text)

    @cached_property
    def key(self) -> tuple[str, int]:
        """Orders tellings in the same way whatever order the documents came in."""
        return self.analysis.article.id, self.sentence.span.start

    @cached_property
    def length(self) -> int:
        """Words as white space parts them."""
        return len(self.text.split())

    @cached_property
    def tokens(self) -> list[str]:
        return tokens(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of the words with content."""
        return frozenset(stem(token) for token in self.tokens if is_content(token))

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Stems of neighbours, at least one of which carries content."""
        stemmed = [stem(token) for token in self.tokens]
        carries = [is_content(token) for token in self.tokens]
        return frozenset(
            (stemmed[i], stemmed[i + 1]) for i in range(len(stemmed) - 1) if carries[i] or carries[i + 1]
        )

    @property
    def citation(self) -> Citation:
        return Citation(self.analysis.article.id, self.sentence.id, self.sentence.span)


def tellings(analyses: Sequence[Analysis]) -> list[Telling]:
    """Every sentence of every source, in an order that does not depend on that of the sources."""
    found = [
        Telling(document, analysis, sentence)
        for document, analysis in enumerate(analyses)
        for sentence in analysis.sentences
    ]
    return sorted(found, key=lambda telling: telling.key)
