"""The summary as a page shows it: statements with all that bears them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import prod

from mkdocs_newsbrief.briefing.sources.kinship import Kinship
from mkdocs_newsbrief.briefing.summary.choice import choose
from mkdocs_newsbrief.briefing.summary.freshness import Freshness
from mkdocs_newsbrief.briefing.telling.antecedents import faults_shown
from mkdocs_newsbrief.briefing.telling.claims import Claim, main_event
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.statements import statement
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.words import word_set
from mkdocs_newsbrief.model import Statement

_MOST = 9  # sentences: more is no summary
_FEWEST = 3  # … and fewer are none
_ASIDE = ("opinion", "correction")  # genres that report nothing new
# Faults that no summary shows.
_OUT = word_set("dangling connective expected question orphan unclosed fragment address")


def write_summary(
    corpus: Corpus,
    claims: Sequence[Claim],
    kinship: Kinship,
    freshness: Freshness,
    words: int,
) -> tuple[Statement, ...]:
    """At most nine statements of together at most `words` words, the main event first."""
    chosen = choose(corpus, claims, _merits(corpus, freshness), words, _MOST)
    return tuple(_statement(telling, corpus, kinship) for telling in chosen)


def _statement(telling: Telling, corpus: Corpus, kinship: Kinship) -> Statement:
    """With what surely tells the same, and apart from it what is likely to tell a part, of further sources."""
    support = corpus.matching.support(telling)
    sources = {telling.source, *(other.source for other in support)}
    likely = [match.telling for match in corpus.matching.matches(telling) if match.telling.source not in sources]
    related = {other.source: other for other in reversed(likely)}
    made = statement(telling, support, kinship)
    return replace(made, related=tuple(related[source].citation for source in sorted(related)))


def _merits(corpus: Corpus, freshness: Freshness) -> list[float]:
    """What cannot stand alone is left out, unless hardly anything else is left; what is newer is worth more."""
    plain = [telling.merit for telling in corpus.tellings]
    strict = [_strictly(telling) for telling in corpus.tellings]
    merits = strict if sum(map(bool, strict)) >= _FEWEST else plain
    return [merit * freshness.of(telling) for merit, telling in zip(merits, corpus.tellings, strict=True)]


def _strictly(telling: Telling) -> float:
    broken = faults_shown(telling)
    if telling.analysis.genre in _ASIDE or broken.keys() & _OUT:
        return 0.0
    return prod(broken.values())


def write_dek(corpus: Corpus, claims: Sequence[Claim], kinship: Kinship, freshness: Freshness) -> Statement | None:
    """The main event in the fewest words that a source opens with, not an old one; None where none opens with it.

    The first sentence of a source names whom it is about; those after it may not.
    """
    event = main_event(claims)
    found = [clause.telling for clause in event.clauses] if event else []
    openings = [telling for telling in found if telling.sentence.number == 1 and freshness.of(telling)]
    if not openings:
        return None
    shortest = min(openings, key=lambda one: (freshness.of(one) < 1, one.merit < 1, one.length, one.key))
    return statement(shortest, corpus.matching.support(shortest), kinship)
