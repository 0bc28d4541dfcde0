"""Where sources differ: in a value, in a term, in scope. A wrong difference is worse than a missed one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from mkdocs_newsbrief.briefing.differences.asks import find_asks
from mkdocs_newsbrief.briefing.differences.dates import find_dates
from mkdocs_newsbrief.briefing.differences.days import find_days
from mkdocs_newsbrief.briefing.differences.denials import find_denials
from mkdocs_newsbrief.briefing.differences.directions import find_directions
from mkdocs_newsbrief.briefing.differences.disputed import find_disputed
from mkdocs_newsbrief.briefing.differences.finding import Finding, difference
from mkdocs_newsbrief.briefing.differences.measures import find_measures
from mkdocs_newsbrief.briefing.differences.places import find_places
from mkdocs_newsbrief.briefing.differences.quantity import Quantity
from mkdocs_newsbrief.briefing.differences.records import find_records
from mkdocs_newsbrief.briefing.differences.stays import find_stays
from mkdocs_newsbrief.briefing.differences.things import find_things
from mkdocs_newsbrief.briefing.differences.values import find_values, value_groups
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.model import Difference

__all__ = ["find_differences", "value_groups"]

_DETECTORS = (
    find_disputed,
    find_denials,
    find_things,
    find_measures,
    find_stays,
    find_directions,
    find_records,
    find_places,
    find_asks,
    find_days,
    find_dates,
)
_ORDER = ("value", "denial", "scope", "wording")


def find_differences(
    corpus: Corpus, claims: Sequence[Claim], groups: Sequence[Sequence[Quantity]]
) -> tuple[Difference, ...]:
    """Conflicts first; the same words are set against each other once. `groups` are those of `value_groups`."""
    found: list[tuple[Finding, Difference]] = []
    for finding in chain(*(detector(corpus, claims) for detector in _DETECTORS), find_values(groups)):
        shown = difference(finding, corpus)
        if shown and not any(_within(finding, other) for other, _ in found):
            found.append((finding, shown))
    return tuple(sorted((shown for _, shown in found), key=lambda s: (_ORDER.index(s.kind), s.topic, s.id)))


def _within(finding: Finding, other: Finding) -> bool:
    """Whether every side of a finding says what a side of another says."""
    return all(any(side.repeats(known) for known in other.sides) for side in finding.sides)
