"""Coverage: the claims that several sources make, and which sources make them."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.briefing.claims import Claim
from mkdocs_newsbrief.briefing.contradiction import counted_things
from mkdocs_newsbrief.briefing.corpus import Corpus
from mkdocs_newsbrief.briefing.coverage.rows import Comparison, Row
from mkdocs_newsbrief.briefing.coverage.shown import shown
from mkdocs_newsbrief.briefing.coverage.voices import Voices
from mkdocs_newsbrief.briefing.people import Inventory
from mkdocs_newsbrief.briefing.statements import citations_of, identity
from mkdocs_newsbrief.model import Coverage

_MOST = 60  # rows: the claims of an archive would be a book
_DETAIL = 3.0  # nats of words, told by two sources, that make a row of its own


def find_coverage(corpus: Corpus, claims: Sequence[Claim], inventory: Inventory) -> tuple[Coverage, ...]:
    """One row a claim: the main event, then those that most sources make."""
    analyses = list({t.source: t.analysis for t in corpus.tellings}.values())
    comparison = Comparison(corpus, Voices(analyses, inventory))
    found = comparison.rows()
    found.sort(key=lambda row: (-len(row.sources), -row.weight, row.part.key))
    lead = comparison.lead([clause.telling for clause in claims[0].clauses]) if claims else None
    kept: list[Row] = [lead] if lead else []
    for row in found:
        if len(kept) < _MOST and not any(_same(row, other, corpus) for other in kept):
            kept.append(row)
    return tuple(map(_coverage, kept))


def _same(row: Row, other: Row, corpus: Corpus) -> bool:
    """Whether a row tells what another tells, and no detail or number besides that all its sources tell."""
    common = {one.telling.source for one in row.parts for two in other.parts if one.overlaps(two)}
    if not common or not (row.sources <= other.sources or len(common) > 1):
        return False
    told = frozenset.intersection(*(part.words for part in row.parts))
    if told & counted_things(row.part) - counted_things(other.part):
        return False
    return corpus.worths(told - other.told) < _DETAIL


def _coverage(row: Row) -> Coverage:
    text, told = shown(row.part)
    return Coverage(
        claim=identity(row.part.text),
        text=text,
        sources=tuple(sorted(row.sources)),
        citations=citations_of(part.telling for part in row.parts),
        told=told,
        expected=tuple(part.telling.citation for part in row.expected),
    )
