"""Lone sentences: what one source tells and no other, in figures, in quotation marks or of somebody named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from mkdocs_newsbrief.briefing.sources.kinship import Kinship
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.statements import statement
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.amounts import find_amounts
from mkdocs_newsbrief.briefing.wording.words import word_set
from mkdocs_newsbrief.model import Statement

_MOST = 5  # of a source: who wants more reads it
_SHARE = 0.4  # of the worth of its words that no other source has
_OUT = word_set("question fragment orphan unclosed")  # faults with which a sentence tells nothing
_ENOUGH = 25.0  # nats of words that no other source has: more make a sentence long, not better
_FIGURE = 20  # from this number on, or with a unit, an amount is a figure that readers repeat


def find_lone(corpus: Corpus, kinship: Kinship) -> tuple[Statement, ...]:
    """At most five of each source, the best-telling first; none where there is only one source."""
    by_source: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in corpus.sentences:
        by_source[telling.source].append(telling)
    if len(by_source) < 2:
        return ()
    tellers = _tellers(corpus.sentences)
    found = (_of_source(by_source[source], tellers, corpus) for source in sorted(by_source))
    return tuple(statement(telling, (), kinship) for tellings in found for telling in tellings)


def has_figure(text: str) -> bool:
    """Whether a text gives a number that a reader may repeat."""
    return any(amount.unit or amount.value > _FIGURE for amount in find_amounts(text))


def _tellers(sentences: Sequence[Telling]) -> dict[str, set[str]]:
    """The sources that have each word."""
    tellers: defaultdict[str, set[str]] = defaultdict(set)
    for telling in sentences:
        for word in telling.words:
            tellers[word].add(telling.source)
    return tellers


def _of_source(sentences: Sequence[Telling], tellers: dict[str, set[str]], corpus: Corpus) -> Iterator[Telling]:
    worth = {telling: _worth(telling, tellers, corpus) for telling in sentences}
    best = sorted(
        (telling for telling in sentences if worth[telling]), key=lambda telling: (-worth[telling], telling.key)
    )
    return islice((telling for telling in best if not corpus.matching.matches(telling)), _MOST)


def _worth(telling: Telling, tellers: dict[str, set[str]], corpus: Corpus) -> float:
    """How well a sentence tells what no other source has; 0 where it tells little of that."""
    if telling.foretells or telling.faults.keys() & _OUT:
        return 0.0
    own = frozenset([word for word in telling.words if len(tellers[word]) == 1])
    lone = corpus.worths(own)
    if not lone or lone < _SHARE * corpus.worths(telling.words):
        return 0.0
    tells = (has_figure(telling.text), _is_quote(telling), bool(own & corpus.names))
    return telling.merit * min(lone, _ENOUGH) * sum(tells)


def _is_quote(telling: Telling) -> bool:
    """Whether somebody known speaks in it."""
    return any(quote.speaker and telling.sentence.span.overlaps(quote.span) for quote in telling.analysis.quotes)
