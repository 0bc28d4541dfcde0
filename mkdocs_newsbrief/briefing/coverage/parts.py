"""Parts: the stretch of a sentence that a sentence of another source tells, too."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cached_property

from mkdocs_newsbrief.briefing.telling.clauses import Clause
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.model import Span

_PARAPHRASE = 1.2  # nats that an unshared word costs at the most: another desk may have put it in another way

_CURRENCIES = ("$", "€", "£", "¥")


class Part:
    """A stretch of a sentence from one term to another; offsets are into the sentence."""

    def __init__(self, telling: Telling, first: int, last: int) -> None:
        terms, text = telling.terms, telling.text
        if not any(term.content for term in terms[:first]):
            first = 0
        if not any(term.content for term in terms[last + 1 :]):
            last = len(terms) - 1
        self.telling = telling
        self.terms = terms[first : last + 1]
        self.start = terms[first].start - text.startswith(_CURRENCIES, terms[first].start - 1)
        self.end = _end(text, terms[last].start, terms[last + 1].start if last + 1 < len(terms) else len(text))
        self.key = (*telling.key, self.start, self.end)

    @classmethod
    def whole(cls, telling: Telling) -> Part:
        """A sentence with at least one term as one part."""
        return cls(telling, 0, len(telling.terms) - 1)

    @property
    def text(self) -> str:
        return self.telling.text[self.start : self.end]

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset([term.name for term in self.terms if term.content])

    def overlaps(self, other: Part) -> bool:
        return self.telling.key == other.telling.key and self.start < other.end and other.start < self.end


def _end(text: str, start: int, beyond: int) -> int:
    """Where the term at `start` ends, before the next one at `beyond`."""
    while beyond > start + 1 and not text[beyond - 1].isalnum():
        beyond -= 1
    return beyond


def part_told(telling: Telling, words: Set[str], corpus: Corpus, outside: Sequence[Clause] = ()) -> Part | None:
    """The stretch that has most of `words` and least besides (maximum subarray); None where it has none.

    A word counts once. The stretch does not begin within a quotation and go on behind it. What stands in the clauses
    `outside` counts as unshared.
    """
    best, first, last = 0.0, 0, 0
    run, start, had = 0.0, 0, set[str]()
    terms = telling.terms
    for at, name, worth in corpus.weighed(telling):
        if run <= 0 or telling.leaves_quotation(terms[start].start, terms[at].start):
            run, start, had = 0.0, at, set()
        told = name in words and not any(clause.start <= terms[at].start < clause.end for clause in outside)
        if not told:
            run -= min(worth, _PARAPHRASE)
        elif name not in had:
            run += worth
            had.add(name)
        if run > best or (told and run == best):
            best, first, last = run, start, at
    return Part(telling, first, last) if best else None


def part_around(telling: Telling, words: Set[str]) -> Part | None:
    """The stretch from the first to the last of `words` behind the dateline; None where it has none."""
    inside = [at for at, term in enumerate(telling.terms) if term.name in words and term.start >= telling.opening]
    return Part(telling, inside[0], inside[-1]) if inside else None


def part_within(telling: Telling, span: Span) -> Part | None:
    """What stands in a span of the article; None where no word of the sentence does."""
    at = telling.sentence.span.start
    inside = [place for place, term in enumerate(telling.terms) if span.start <= at + term.start < span.end]
    return Part(telling, inside[0], inside[-1]) if inside else None


def share_told(part: Part, words: Set[str], corpus: Corpus) -> float:
    """How much of a part is among `words`, by weight; what is not may be another desk's wording and counts little."""
    told = corpus.worths(part.words & words)
    rest = sum(min(corpus.worth(word), _PARAPHRASE) for word in sorted(part.words - words))
    return told / (told + rest) if told else 0.0
