"""Coverage: the claims that several sources make, and which sources make them."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.briefing.coverage.agenda import Agendas
from mkdocs_newsbrief.briefing.coverage.figures import Figures
from mkdocs_newsbrief.briefing.coverage.lead import Lead
from mkdocs_newsbrief.briefing.coverage.moods import Moods
from mkdocs_newsbrief.briefing.coverage.rows import Row, Rows
from mkdocs_newsbrief.briefing.coverage.shown import shown
from mkdocs_newsbrief.briefing.coverage.voices import Voices
from mkdocs_newsbrief.briefing.sources.people import Inventory
from mkdocs_newsbrief.briefing.telling.claims import Claim, main_event
from mkdocs_newsbrief.briefing.telling.contradiction import counted_things
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.statements import citations_of
from mkdocs_newsbrief.briefing.wording.identity import statement_id
from mkdocs_newsbrief.model import Coverage, Utterance

_MOST = 60  # rows: the claims of an archive would be a book
_DETAIL = 3.0  # nats of words, told by two sources, that make a row of its own


def find_coverage(
    corpus: Corpus, claims: Sequence[Claim], quotes: Sequence[Utterance], inventory: Inventory
) -> tuple[Coverage, ...]:
    """One row a claim or a remark: the main event, then what most sources tell."""
    voices = Voices(list({t.source: t.analysis for t in corpus.tellings}.values()), inventory)
    moods = Moods(corpus)
    rows = Rows(corpus, moods)
    event = main_event(claims)
    lead = Lead(corpus, moods, voices).of([clause.telling for clause in event.clauses]) if event else None
    others = (*Agendas(corpus, moods).rows(), *Figures(corpus, moods, voices).rows())
    told, spoken = (sorted(found, key=_rank) for found in ([*rows.all(), *others], rows.spoken(quotes)))
    kept: list[Row] = [lead] if lead else []
    for row in (*told, *spoken):
        if len(kept) < _MOST and not _is_told(row, kept, corpus):
            kept.append(row)
    kept.sort(key=lambda row: (row is not lead, _rank(row)))
    best = [row for at, row in enumerate(kept) if row is lead or not _is_told_better(row, kept[at + 1 :], corpus)]
    return tuple(map(_coverage, best))


def _rank(row: Row) -> tuple[object, ...]:
    """What most sources tell comes first."""
    return -len(row.sources), -row.weight, row.part.key


def _is_told_better(row: Row, others: Sequence[Row], corpus: Corpus) -> bool:
    """Whether another row of the same sources tells all of it, and more."""
    return any(row.sources == other.sources and _is_told(row, [other], corpus) for other in others)


def _is_told(row: Row, others: Sequence[Row], corpus: Corpus) -> bool:
    """Whether others together tell what a row tells, but for no detail or number that all its sources tell."""
    near = [other for other in others if _is_near(row, other)]
    told = frozenset.intersection(*(part.words for part in row.parts))
    counted = frozenset().union(*(counted_things(other.part) for other in near))
    if not near or told & counted_things(row.part) - counted:
        return False
    return corpus.worths(told.difference(*(other.told for other in near))) < _DETAIL


def _is_near(row: Row, other: Row) -> bool:
    """Whether two rows mark the same places, and the one has no source that the other lacks, or but few."""
    common = {one.telling.source for one in row.parts for two in other.parts if one.overlaps(two)}
    return bool(common) and (row.sources <= other.sources or len(common) > 1)


def _coverage(row: Row) -> Coverage:
    text, told = shown(row.part)
    return Coverage(
        claim=statement_id(row.part.text),
        text=text,
        sources=tuple(sorted(row.sources)),
        citations=citations_of(part.telling for part in row.parts),
        told=told,
        expected=tuple(part.telling.citation for part in row.expected),
    )
