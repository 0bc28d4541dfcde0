"""A telling: one sentence of one source, with what the briefing compares and judges it by."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from functools import cached_property
from itertools import pairwise
from math import prod

from mkdocs_newsbrief.analysis.dateline import behind_dateline
from mkdocs_newsbrief.briefing.wording.amounts import Amount, find_amounts, is_age
from mkdocs_newsbrief.briefing.wording.standing import ORPHAN, faults, foretells, outside_quotes
from mkdocs_newsbrief.briefing.wording.terms import Term, find_words, in_place
from mkdocs_newsbrief.model import Analysis, Citation, Moment, Quote, Sentence, Span

_LETTERS = re.compile(r"[^\W\d_]+")
TO_THE_DAY = ("day", "part-of-day", "hour", "minute")  # granularities that name a day
_STAMP = re.compile(r"\W{0,3}\d{1,2}[.:]\d\d ?(?:[ap]\.?m\b)?")
_SMALL = 9  # numbers up to it are met everywhere
_PARAGRAPH = 5_000  # characters: nobody speaks on in a paragraph that is longer


class Telling:
    """A sentence in its article; `document` is the index of its analysis, `words` those of its news with content."""

    def __init__(self, document: int, analysis: Analysis, sentence: Sentence) -> None:
        self.document = document
        self.analysis = analysis
        self.sentence = sentence
        self.text = sentence.span.of(analysis.article.text)
        self.key = (analysis.article.id, sentence.span.start)  # the same whatever order the documents come in
        self.length = len(self.text.split())  # words as white space parts them
        self._starts, self.all_words = find_words(self.text)  # in order, those of no content too
        self._first = bisect_left(self._starts, self.opening) if self.opening else 0
        self.words = frozenset([word.name for word in self.all_words[self._first :] if word.content])

    @property
    def source(self) -> str:
        """The id of its article."""
        return self.analysis.article.id

    @cached_property
    def terms(self) -> list[Term]:
        """Its words in their places; offsets are into `text`."""
        return in_place(self._starts, self.all_words)

    def words_in(self, start: int, end: int) -> frozenset[str]:
        """The words of a stretch of `text`, behind the dateline."""
        first, beyond = max(self._first, bisect_left(self._starts, start)), bisect_left(self._starts, end)
        return frozenset([word.name for word in self.all_words[first:beyond] if word.content])

    def around(self, start: int, end: int, before: int, behind: int) -> frozenset[str]:
        """Of the words around a stretch of `text`, so many `before` and `behind` it."""
        first = [term.name for term in self.terms if term.content and term.start < start]
        last = [term.name for term in self.terms if term.content and term.start >= end]
        return frozenset([*first[-before:], *last[:behind]])

    @property
    def bears_out(self) -> bool:
        """Whether its source may bear out what another one tells: a report may, who speaks for himself may not."""
        return self.analysis.genre not in ("opinion", "release", "correction")

    @property
    def day(self) -> str:
        """The ISO day on which its source appeared, "" where that is not known."""
        return (self.analysis.article.masthead.published.value or "")[:10]

    def worded(self, names: Set[str]) -> list[str]:
        """How it words the terms of these names, in lower case."""
        terms = self.terms
        ends = [*(term.start for term in terms[1:]), len(self.text)]
        spans = [(term.start, end) for term, end in zip(terms, ends, strict=True) if term.name in names]
        return [found[0].lower() for start, end in spans if (found := _LETTERS.match(self.text, start, end))]

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Neighbouring words, at least one of which carries content."""
        return frozenset(
            [(left.name, right.name) for left, right in pairwise(self.all_words) if left.content or right.content]
        )

    @cached_property
    def faults(self) -> dict[str, float]:
        """What keeps it from standing alone, and the factor of each fault."""
        found = dict(faults(self.text))
        return found if found.keys() & {"orphan", "unclosed"} or not self._is_spoken else {**found, "orphan": ORPHAN}

    @cached_property
    def merit(self) -> float:
        """From 0 to 1: how gladly an editor would let it stand alone."""
        return prod(self.faults.values())

    @cached_property
    def foretells(self) -> bool:
        """Whether any of its words, those in quotation marks too, tell of something still to come."""
        return "expected" in self.faults or (self.text != outside_quotes(self.text) and foretells(self.text))

    @property
    def _is_spoken(self) -> bool:
        """Whether a quotation that an earlier sentence of its paragraph opened is still open where it begins."""
        opens = self.analysis.article.body[self.sentence.paragraph].start
        at = self.sentence.span.start
        before = self.analysis.article.text[opens:at] if at - opens <= _PARAGRAPH else ""
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    @cached_property
    def moments(self) -> list[Moment]:
        """What the sentence dates; the moments of an analysis stand in the order of the text."""
        span, moments = self.sentence.span, self.analysis.moments
        first = bisect_left(moments, span.start, key=_start)
        beyond = bisect_right(moments, span.end, lo=first, key=_start)
        return [moment for moment in moments[first:beyond] if span.holds(moment.span)]

    @property
    def _stamp(self) -> int:
        """Where it begins behind the time that a live page or a broadcast puts before it."""
        stamp = _STAMP.match(self.text)
        return stamp.end() if stamp else 0

    @cached_property
    def amounts(self) -> list[Amount]:
        """The numbers of its news, in order; nobody's age, and no "a" or "one"."""
        return [
            amount
            for amount in find_amounts(self.text)
            if amount.start >= max(self.opening, self._stamp)
            and not (amount.value == 1 and not amount.unit)
            and not is_age(self.text, amount)
        ]

    @cached_property
    def large_numbers(self) -> frozenset[float]:
        """The values of its numbers that are not met everywhere, whatever they are worded in."""
        return frozenset(amount.value for amount in self.amounts if amount.value > _SMALL)

    @cached_property
    def reported_days(self) -> frozenset[str]:
        """The ISO days on which it reports that something happened."""
        return frozenset(
            moment.value[:10]
            for moment in self.moments
            if moment.granularity in TO_THE_DAY and moment.modality == "reported" and moment.value[0].isdigit()
        )

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The names of those who are quoted in it."""
        span = self.sentence.span
        return frozenset(q.speaker for q in self.analysis.quotes if q.speaker and span.overlaps(q.span))

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        """Where in `text` the quotations stand that end within it."""
        span, quotes = self.sentence.span, self.analysis.quotes
        first = bisect_left(quotes, span.start, key=_end_of_quote)
        beyond = bisect_left(quotes, span.end, lo=first, key=_end_of_quote)
        return [
            (max(0, quote.span.start - span.start), quote.span.end - span.start) for quote in quotes[first:beyond]
        ]

    @cached_property
    def quoted(self) -> frozenset[str]:
        """The words that stand in quotations."""
        return frozenset().union(*(self.words_in(start, end) for start, end in self._quotations))

    def is_quoted(self, at: int) -> bool:
        """Whether a place in `text` lies within a quotation."""
        return any(start <= at < end for start, end in self._quotations)

    def leaves_quotation(self, start: int, beyond: int) -> bool:
        """Whether a stretch begins within a quotation, behind its first word, and goes on behind it."""
        return any(
            opens < start < closes <= beyond and self.text[opens:start].strip() for opens, closes in self._quotations
        )

    @cached_property
    def opening(self) -> int:
        """Where in `text` the news begins: behind a dateline."""
        return behind_dateline(self.text)

    @property
    def news(self) -> Span:
        """What is shown and cited of it, in the text of the article."""
        return Span(self.sentence.span.start + self.opening, self.sentence.span.end)

    @property
    def citation(self) -> Citation:
        return Citation(self.source, self.sentence.id, self.news)


def _start(moment: Moment) -> int:
    return moment.span.start


def _end_of_quote(quote: Quote) -> int:
    return quote.span.end


def tellings(analyses: Sequence[Analysis]) -> list[Telling]:
    """Every sentence of every source, in an order that does not depend on that of the sources."""
    found = [
        Telling(document, analysis, sentence)
        for document, analysis in enumerate(analyses)
        for sentence in analysis.sentences
    ]
    return sorted(found, key=lambda telling: telling.key)
