"""Where sources differ: in a value, in a term, in scope. A wrong difference is worse than a missed one."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.briefing.claims import Claim
from mkdocs_newsbrief.briefing.corpus import Corpus
from mkdocs_newsbrief.briefing.differences.asks import find_asks
from mkdocs_newsbrief.briefing.differences.counts import find_counts
from mkdocs_newsbrief.briefing.differences.days import find_days
from mkdocs_newsbrief.briefing.differences.directions import find_directions
from mkdocs_newsbrief.briefing.differences.finding import difference
from mkdocs_newsbrief.briefing.differences.places import find_places
from mkdocs_newsbrief.briefing.differences.records import find_records
from mkdocs_newsbrief.briefing.differences.stays import find_stays
from mkdocs_newsbrief.briefing.differences.things import find_things
from mkdocs_newsbrief.model import Citation, Difference

__all__ = ["find_differences"]

_DETECTORS = (find_counts, find_things, find_stays, find_directions, find_records, find_places, find_asks, find_days)
_ORDER = ("value", "scope", "wording")


def find_differences(corpus: Corpus, claims: Sequence[Claim]) -> tuple[Difference, ...]:
    """Conflicts first; the same sentences are set against each other once."""
    found: list[Difference] = []
    for detector in _DETECTORS:
        for finding in detector(corpus, claims):
            shown = difference(finding, corpus)
            if shown and not any(_cited(shown) <= _cited(other) for other in found):
                found.append(shown)
    return tuple(sorted(found, key=lambda shown: (_ORDER.index(shown.kind), shown.topic, shown.id)))


def _cited(shown: Difference) -> set[Citation]:
    return {citation for position in shown.positions for citation in position.citations}
