"""A finding: wordings of several sources that cannot all be meant alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from mkdocs_newsbrief.briefing.statements import citations_of, identity
from mkdocs_newsbrief.briefing.telling import Telling
from mkdocs_newsbrief.model import Difference, Position

Kind = Literal["value", "wording", "scope"]

_MOST = 12  # citations of a difference: who reads it wants the wordings, not a concordance


_DAYS = 10  # between the first source and the last that can be set against each other


@dataclass(frozen=True, slots=True)
class Side:
    """What one sentence says: `start` and `end` are offsets into it."""

    telling: Telling
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.telling.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Finding:
    """Sides that differ in a value, in wording or in scope; `topic` is what they are about, in a source's word."""

    topic: str
    kind: Kind
    sides: tuple[Side, ...]


def difference(finding: Finding) -> Difference | None:
    """The finding as it is shown, equal wordings together; None unless two sources stand against each other."""
    grouped: dict[str, list[Side]] = {}
    for side in sorted(finding.sides, key=lambda side: (side.telling.key, side.words)):
        grouped.setdefault(identity(side.words), []).append(side)
    by_sources = sorted(grouped.values(), key=lambda sides: (-len(_sources(sides)), sides[0].telling.key))
    if len(by_sources) < 2 or len(_sources(finding.sides)) < 2 or not _of_one_time(finding.sides):
        return None
    each = max(1, _MOST // len(by_sources))
    positions = tuple(
        Position(sides[0].words, citations_of(side.telling for side in _one_a_source(sides)[:each]))
        for sides in by_sources[:_MOST]
    )
    words = " ".join([finding.topic, *sorted(position.text for position in positions)])
    return Difference(f"d-{identity(words)[2:]}", finding.topic, finding.kind, positions)


def _of_one_time(sides: Iterable[Side]) -> bool:
    """Whether the sources appeared within days of each other: later ones may tell of another state of things."""
    values = [side.telling.analysis.article.masthead.published.value for side in sides]
    days = [dt.date.fromisoformat(value) for value in values if value]
    return not days or (max(days) - min(days)).days <= _DAYS


def _sources(sides: Iterable[Side]) -> set[str]:
    return {side.telling.source for side in sides}


def _one_a_source(sides: list[Side]) -> list[Side]:
    """The first side of each source, then the others."""
    first = {side.telling.source: side for side in reversed(sides)}
    return sorted(sides, key=lambda side: (first[side.telling.source] is not side, side.telling.key))
