"""A finding: wordings of several sources that cannot all be meant alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from mkdocs_newsbrief.almanac import MONTHS, WEEKDAYS
from mkdocs_newsbrief.briefing.telling.clauses import Clause, clauses
from mkdocs_newsbrief.briefing.telling.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.telling.statements import citations_of
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.identity import difference_id, statement_id
from mkdocs_newsbrief.briefing.wording.terms import names_of
from mkdocs_newsbrief.briefing.wording.words import stem
from mkdocs_newsbrief.model import Difference, Position

Kind = Literal["value", "wording", "scope", "denial"]

_MOST = 12  # citations of a difference: who reads it wants the wordings, not a concordance
_DAYS = 10  # between the first source and the last that can be set against each other
_NAMED = 2  # names in a topic
_MARKS = " \t\r\n.,;:!?…-–—()[]'’‘\"“”"
_CALENDAR = frozenset([stem(word) for word in (*MONTHS, *WEEKDAYS)])  # capitals that are no names


@dataclass(frozen=True, slots=True)
class Side:
    """What one sentence says: `start` and `end` are offsets into it."""

    telling: Telling
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.telling.text[self.start : self.end]

    def repeats(self, other: Side) -> bool:
        """Whether two sides have at least half of the shorter one in common."""
        common = min(self.end, other.end) - max(self.start, other.start)
        return self.telling is other.telling and 2 * common >= min(self.end - self.start, other.end - other.start)


@dataclass(frozen=True, slots=True)
class Finding:
    """Sides that differ in a value, in wording or in scope; `topic` is what they are about, in a source's word.

    What a source itself reports as a dispute needs no second source.
    """

    topic: str
    kind: Kind
    sides: tuple[Side, ...]
    reported: bool = False


def difference(finding: Finding, corpus: Corpus) -> Difference | None:
    """The finding as it is shown, equal wordings together; None unless two sources stand against each other."""
    grouped: dict[str, list[Side]] = {}
    for side in sorted(finding.sides, key=lambda side: (side.telling.key, side.words)):
        grouped.setdefault(statement_id(side.words), []).append(side)
    by_sources = sorted(grouped.values(), key=lambda sides: (-len(_sources(sides)), sides[0].telling.key))
    if len(by_sources) < 2 or not (finding.reported or _stand_against(finding.sides)):
        return None
    each = max(1, _MOST // len(by_sources))
    positions = tuple(
        Position(sides[0].words, citations_of(side.telling for side in _one_a_source(sides)[:each]))
        for sides in by_sources[:_MOST]
    )
    identity = difference_id(finding.topic, (position.text for position in positions))
    about = ", ".join(_about(finding.sides, corpus))
    topic = f"{finding.topic} ({about})" if about else finding.topic
    return Difference(identity, topic, finding.kind, positions)


def _stand_against(sides: Sequence[Side]) -> bool:
    return len(_sources(sides)) > 1 and _of_one_time(sides)


def _about(sides: Sequence[Side], corpus: Corpus) -> list[str]:
    """The names that stand beside all sides and in none of them, as the first side's sentence words them."""
    around = [frozenset().union(*(clause.words for clause in _around(side))) - names_of(side.words) for side in sides]
    shared = frozenset.intersection(*around) & corpus.names
    first = min(sides, key=lambda side: (side.telling.key, side.start))
    return _names(first.telling, shared - OFFICES - _CALENDAR)[:_NAMED]


def _around(side: Side) -> list[Clause]:
    """The clauses in which a side stands."""
    return [clause for clause in clauses(side.telling) if clause.start < side.end and side.start < clause.end]


def _names(telling: Telling, names: Set[str]) -> list[str]:
    """Stretches of a sentence that are made of names only, each once."""
    found: dict[frozenset[str], str] = {}
    terms = [term for term in telling.terms if term.start >= telling.opening]
    for is_name, run in groupby(range(len(terms)), key=lambda at: terms[at].capital and terms[at].name in names):
        places = list(run)
        if is_name:
            beyond = terms[places[-1] + 1].start if places[-1] + 1 < len(terms) else len(telling.text)
            words = frozenset([terms[place].name for place in places])
            found.setdefault(words, telling.text[terms[places[0]].start : beyond].rstrip(_MARKS))
    return list(found.values())


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
