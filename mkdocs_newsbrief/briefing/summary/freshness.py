"""Freshness: what a sentence is worth by the day of its source, and by what later sources have replaced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence, Set

from mkdocs_newsbrief.briefing.summary.overtaken import rescheduled
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling

_A_DAY, _STALE = 0.85, 0.4  # what a sentence is worth that is a day older, and what it is worth at the least
_ONE_NEWS = 1  # days between reports of the same state of things: the wire's and the next morning's


class Freshness:
    """The sentences of a corpus by how new they are."""

    def __init__(self, corpus: Corpus, overtaken: Set[tuple[str, int]]) -> None:
        """`overtaken` are the keys of sentences with a value that a later source replaces."""
        self._by_document = _by_document(corpus.tellings)
        self._overtaken = overtaken | rescheduled(corpus)

    def of(self, telling: Telling) -> float:
        """From 0, where a later source has overtaken it, to 1 for the newest source and those without a day."""
        return 0.0 if telling.key in self._overtaken else self._by_document[telling.document]


def _by_document(tellings: Sequence[Telling]) -> dict[int, float]:
    """Less for each day that a document is older."""
    known = {telling.document: telling.analysis.article.masthead.published for telling in tellings}
    days = {
        document: dt.date.fromisoformat(day[:10])
        for document, published in known.items()
        if (day := published.value or published.latest)
    }
    newest = max(days.values(), default=dt.date.min)
    ages = {document: (newest - days.get(document, newest)).days for document in known}
    return {document: max(_STALE, _A_DAY ** max(0, age - _ONE_NEWS)) for document, age in ages.items()}
