"""Series: a toll, a cost, a number of those who were moved, from its oldest value to its newest.

A value moves if every later day brings a further one and none comes back to an earlier: "17 → 46 → 61". What befalls
people is counted anew in every report, so of those counts the one that most sources of a day open with stands.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.differences.quantity import Quantity, quantities
from mkdocs_newsbrief.briefing.differences.values import is_moving
from mkdocs_newsbrief.briefing.telling.claims import OPENING
from mkdocs_newsbrief.briefing.telling.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.telling.statements import citations_of
from mkdocs_newsbrief.briefing.wording.fates import replaces
from mkdocs_newsbrief.briefing.wording.identity import series_id
from mkdocs_newsbrief.model import Point, Series

_OPENING = 4  # sentences of a source in which it gives the toll of the story, not that of one place
_MOVED = re.compile(
    r"\b(?:again|by now|climbed|dropped|fallen|fell|gone (?:down|up)|grew|grown|increased|lowered|no longer|now|"
    r"raised|reached|reduced|revised|rise[ns]?|rose|so far|up from|updated)\b",
    re.IGNORECASE,
)
_NEWEST = 30  # counts of a fate that others are held against


@dataclass(frozen=True, slots=True)
class _Course:
    """The quantities of one thing, by day and value, the oldest first."""

    topic: str
    quantities: tuple[Quantity, ...]


class Register:
    """The values that move in a corpus."""

    def __init__(self, corpus: Corpus, groups: Sequence[Sequence[Quantity]]) -> None:
        """`groups` are quantities of one thing with different values, as `value_groups` finds them."""
        tolls = _tolls(corpus)
        moving = [_Course(_topic(group), tuple(group)) for group in groups if _has_moved(group)]
        self._courses = [*tolls, *moving]
        self.overtaken = frozenset([*_outrun(self._courses), *_outnumbered(corpus)])

    @property
    def series(self) -> tuple[Series, ...]:
        """Each thing whose value moved, with at least two values, the newest of them stated."""
        found = (_series(course) for course in self._courses)
        return tuple(series for series in found if series)


def _tolls(corpus: Corpus) -> list[_Course]:
    """What befell people, as the sources open with it: one value a day, which most of them give."""
    by_fate: defaultdict[str, list[Quantity]] = defaultdict(list)
    for one in _fates(corpus):
        if one.telling.sentence.number <= _OPENING:
            by_fate[str(one.fate)].append(one)
    about = _openings(corpus)
    return [_Course(fate, tuple(_toll(by_fate[fate], about))) for fate in sorted(by_fate)]


def _toll(told: Sequence[Quantity], about: Mapping[int, frozenset[str]]) -> Iterator[Quantity]:
    """Those of the story that the newest of them is of, one value a day."""
    newest = max(told, key=lambda one: (one.telling.day, one.telling.key))
    days: defaultdict[str, list[Quantity]] = defaultdict(list)
    for one in told:
        if about[one.telling.document] & about[newest.telling.document]:
            days[one.telling.day].append(one)
    yield from _growing(one for day in sorted(days) for one in _main(days[day]))


def _fates(corpus: Corpus) -> Iterator[Quantity]:
    for telling in corpus.sentences:
        if telling.day and telling.bears_out and not telling.foretells:
            yield from (one for one in quantities(telling) if one.fate and not one.doers and not one.amount.unit)


def _main(told: Sequence[Quantity]) -> list[Quantity]:
    """Those with the value that most sources give, of several the largest."""
    tellers = Counter(value for value, _ in {(one.amount.value, one.telling.document) for one in told})
    value = max(tellers, key=lambda value: (tellers[value], value))
    return [one for one in told if one.amount.value == value]


def _growing(told: Iterable[Quantity]) -> Iterator[Quantity]:
    """What is no less than what was told before: a smaller count is of some of them."""
    most = 0.0
    for one in told:
        if one.amount.value >= most:
            most = one.amount.value
            yield one


def _has_moved(group: Sequence[Quantity]) -> bool:
    """Whether a later value is told as a further one: two of two days may as well be two opinions."""
    if not is_moving(group) or any(one.fate for one in group):
        return False
    newest = max(one.telling.day for one in group)
    return any(_MOVED.search(one.telling.text) for one in group if one.telling.day == newest)


def _topic(group: Sequence[Quantity]) -> str:
    nouns = sorted({one.noun for one in group if one.noun}, key=lambda noun: (len(noun), noun))
    return nouns[0] if nouns else "amount"


def _series(course: _Course) -> Series | None:
    by_value: dict[float, list[Quantity]] = {}
    for one in sorted(course.quantities, key=lambda one: (one.telling.day, one.telling.key)):
        by_value.setdefault(one.amount.value, []).append(one)
    if len(by_value) < 2:
        return None
    newest = max(min(one.telling.day for one in told) for told in by_value.values())
    points = tuple(_point(told, newest) for told in by_value.values())
    return Series(series_id(course.topic, [point.value for point in points]), course.topic, points)


def _point(told: Sequence[Quantity], newest: str) -> Point:
    first = told[0]
    value = first.telling.text[first.amount.start : first.amount.end].strip()
    day = min(one.telling.day for one in told)
    return Point(value, day, "stated" if day == newest else "superseded", citations_of(one.telling for one in told))


def _outrun(courses: Iterable[_Course]) -> Iterator[tuple[str, int]]:
    """The keys of sentences whose value a later one of its course replaces."""
    for course in courses:
        newest = max((one.telling.day for one in course.quantities), default="")
        last = {one.amount.value for one in course.quantities if one.telling.day == newest}
        for one in course.quantities:
            if one.telling.day < newest and one.amount.value not in last:
                yield one.telling.key


def _outnumbered(corpus: Corpus) -> Iterator[tuple[str, int]]:
    """The keys of sentences whose count of a fate one of the newest counts of the story replaces."""
    counts: defaultdict[str, list[Quantity]] = defaultdict(list)
    for one in _fates(corpus):
        counts[str(one.fate)].append(one)
    about = _openings(corpus)
    for fate, told in counts.items():
        newest = sorted(told, key=lambda one: (one.telling.day, one.telling.key), reverse=True)[:_NEWEST]
        for old in told:
            names = about[old.telling.document]
            later = [
                new for new in newest if new.telling.day > old.telling.day and about[new.telling.document] & names
            ]
            if any(replaces(new.amount, old.amount, fate) for new in later):
                yield old.telling.key


def _openings(corpus: Corpus) -> dict[int, frozenset[str]]:
    """By document: the names with which it opens, and by which a reader knows the story."""
    names: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for telling in corpus.sentences:
        if telling.sentence.number <= OPENING:
            names[telling.document] |= telling.words & corpus.names - OFFICES
    return names
