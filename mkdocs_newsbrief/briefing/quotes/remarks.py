"""Remarks: what one source has somebody say at one point, put together from the pieces of a split quotation."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_newsbrief.analysis.wordlist import wordlist
from mkdocs_newsbrief.briefing.wording.words import is_content, stem, tokens
from mkdocs_newsbrief.model import Analysis, Citation, Quote, Sentence, Span

_CUT = " … "
# Words that fill any speech: sharing them says nothing about what was said.
_CHATTER = wordlist(
    """actually anything ask asked believe better big bit day do done everybody everything feel find get gets getting
    give go goes going good got great happen happened happens hear help hope kind know known let like little long look
    looking lot made make makes making many matter maybe mean might need needs never new nothing now number once ought
    part people percent person place point probably put question quite ready really right saw saying see seen show
    something sort start still stuff sure take takes taking talk talking tell thing things think thinking thought
    time times today together told took totally true try trying understand use want wanted wants way well work
    working world yes yesterday year years"""
)
_NEIGHBOURS = 120  # characters that "she said after the meeting" may take
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True)
class Remark:
    """The pieces are in reading order; between two of them the source says who speaks."""

    analysis: Analysis
    pieces: tuple[Quote, ...]

    @cached_property
    def key(self) -> tuple[str, int]:
        """Orders remarks in the same way whatever order the sources came in."""
        return self.analysis.article.id, self.pieces[0].span.start

    @property
    def lead(self) -> Quote:
        return self.pieces[0]

    @cached_property
    def text(self) -> str:
        """Slices of the source, a cut between them; a comma before the closing mark is the reporter's."""
        slices = (piece.span.of(self.analysis.article.text).strip() for piece in self.pieces)
        return _CUT.join(piece.removesuffix(",") for piece in slices)

    @cached_property
    def wording(self) -> tuple[str, ...]:
        """The bare words: two remarks with the same ones are the same text."""
        return tuple(tokens(self.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Content without names: who speaks of Norway says nothing yet about what he says of it."""
        return self._stems(self.text)

    @cached_property
    def parts(self) -> tuple[frozenset[str], ...]:
        """The stems of the whole and of each of its sentences: one source may quote a longer stretch than another."""
        sentences = _SENTENCE_END.split(self.text)
        return (self.stems, *(self._stems(sentence) for sentence in sentences if len(sentences) > 1))

    def _stems(self, text: str) -> frozenset[str]:
        return frozenset(stem(token) for token in tokens(text) if self._tells(token))

    def _tells(self, token: str) -> bool:
        return is_content(token) and token not in _CHATTER and token not in self._names

    @cached_property
    def published(self) -> dt.date | None:
        """The day of the source, the first it may be where that is a range."""
        stamp = self.analysis.article.masthead.published
        day = stamp.value or stamp.earliest
        return dt.date.fromisoformat(day[:10]) if day else None

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self._capitalised())

    @property
    def is_direct(self) -> bool:
        return any(piece.kind == "direct" for piece in self.pieces)

    @property
    def confidence(self) -> float:
        return max(piece.confidence for piece in self.pieces)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        source = self.analysis.article.id
        return tuple(Citation(source, self._sentence(piece).id, piece.span) for piece in self.pieces)

    def leads_to(self, other: Remark) -> bool:
        """Whether the other is the very next quotation of the same source, and says something more."""
        repeated = 2 * len(self.stems & other.stems) >= min(len(self.stems), len(other.stems))
        if self.analysis is not other.analysis or repeated:
            return False
        between = Span(self.pieces[-1].span.end, other.lead.span.start)
        nothing = not any(quote.span.overlaps(between) for quote in self.analysis.quotes)
        return nothing and 0 <= len(between) <= _NEIGHBOURS

    def with_(self, other: Remark) -> Remark:
        return Remark(self.analysis, (*self.pieces, *other.pieces))

    @property
    def context(self) -> str:
        """The sentence around the first piece."""
        return self._sentence(self.lead).span.of(self.analysis.article.text)

    def _sentence(self, piece: Quote) -> Sentence:
        sentences = self.analysis.sentences
        following = bisect_right(sentences, piece.span.start, key=lambda sentence: sentence.span.start)
        return sentences[max(0, following - 1)]

    def _capitalised(self) -> Iterator[str]:
        """Words with a capital that no sentence start explains, and the parts of hyphenated ones."""
        at_start = True
        for word in self.text.split():
            bare = word.strip("“”\"'‘’()[],.;:?!…")
            if bare[:1].isupper() and not at_start:
                yield from tokens(bare)
            at_start = word[-1:] in ".?!…"


def find_remarks(analyses: Sequence[Analysis]) -> list[Remark]:
    """Every remark of every source, in an order that does not depend on that of the sources."""
    remarks = [remark for analysis in analyses for remark in _of(analysis)]
    return sorted(remarks, key=lambda remark: remark.key)


def _of(analysis: Analysis) -> Iterator[Remark]:
    pieces: list[Quote] = []
    for quote in analysis.quotes:
        if pieces and not _goes_on(analysis.article.text, pieces[-1], quote):
            yield Remark(analysis, tuple(pieces))
            pieces = []
        pieces.append(quote)
    if pieces:
        yield Remark(analysis, tuple(pieces))


def _goes_on(text: str, one: Quote, other: Quote) -> bool:
    """Whether a quotation finishes the sentence of the one before: "A," he said, "b."."""
    if one.utterance is None or one.utterance != other.utterance:
        return False
    ended = one.span.of(text).rstrip()[-1:] in ".?!"
    return not ended and one.kind == "direct"
