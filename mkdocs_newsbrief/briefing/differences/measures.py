"""Measures: a size, a price, an age or a number that sources give for one thing, in sentences on one matter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import combinations
from math import log

from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.differences.measure import AGE, UNITS, Measure, measures_of, word_end
from mkdocs_newsbrief.briefing.differences.plans import is_to_come
from mkdocs_newsbrief.briefing.telling.claims import Claim, main_event
from mkdocs_newsbrief.briefing.telling.clauses import clauses
from mkdocs_newsbrief.briefing.telling.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.wording.amounts import compatible
from mkdocs_newsbrief.briefing.wording.synonyms import is_event
from mkdocs_newsbrief.briefing.wording.terms import names_of

# What goes on from day to day: numbers of it grow.
_GROWING = names_of("killed injured missing displaced infected toll burned spread destroyed damaged flooded")
_UNITS = names_of(" ".join(UNITS))
_SCALES = names_of("hundred thousand million billion trillion")

_SHARED = 2  # words that two sentences on one matter have in common …
_WEIGHT, _ONE_STORY = 6.0, 4.5  # … what they weigh in nats, and where all sources tell of one event …
_MUCH, _MUCH_WEIGHT = 6, 12.0  # … or so much, where nothing that happens is told beside them
_SENTENCES, _RARER = 70, 3  # … more among many sentences, as for the rows of the coverage
_CUT = re.compile(r"[;:—–(]|, (?!\d)|\d, ")  # what stands behind a mark tells something else
_CROWD = 300  # measures of one head: among more, nobody can say which are of one thing
_TOLD = 60  # characters that may be shown besides a measure
_ALIKE = 3  # words near two measures of one number that make them one


def find_measures(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each thing that is measured: what different sources give for it in sentences on one matter."""
    by_head: defaultdict[str, list[Measure]] = defaultdict(list)
    for telling in corpus.sentences:
        for measure in measures_of(telling):
            by_head[measure.head].append(measure)
    matter = _Matter(corpus, claims)
    for head in sorted(head for head, measures in by_head.items() if len(measures) <= _CROWD):
        against = [pair for pair in combinations(by_head[head], 2) if matter.differ(*pair)]
        for group in (_with_alike(group, by_head[head]) for group in _groups(against)):
            if not _of_two_minds(group):
                yield Finding(
                    group[0].topic, "value", tuple(_told(measure, group, corpus.names) for measure in group)
                )


class _Matter:
    """Whether two sentences are on one matter."""

    def __init__(self, corpus: Corpus, claims: Sequence[Claim]) -> None:
        self._corpus = corpus
        event = main_event(claims)
        sources = len({telling.document for telling in corpus.tellings})
        weight = _ONE_STORY if event and 2 * len(event.sources) > sources else _WEIGHT
        self._least = weight + _RARER * max(0.0, log(max(1, len(corpus.sentences)) / _SENTENCES))

    def differ(self, one: Measure, other: Measure) -> bool:
        if one.side.telling.document == other.side.telling.document or compatible(one.amount, other.amount):
            return False
        return not _has_grown(one, other) and self._is_one(one, other)

    def _is_one(self, one: Measure, other: Measure) -> bool:
        left, right = one.side.telling, other.side.telling
        shared = {word for word in left.words & right.words if not word[0].isdigit()}
        named = " " in one.counted and one.counted == other.counted and one.head not in _UNITS
        if len(shared) < _SHARED or (self._corpus.worths(shared) < self._least and not named):
            return False
        if _is_to_come(one) != _is_to_come(other):
            return False
        if one.given and other.given and one.given != other.given:
            return False
        names = self._corpus.names - OFFICES
        mine, theirs = left.words & names, right.words & names
        much = len(shared) >= _MUCH and self._corpus.worths(shared) >= _MUCH_WEIGHT
        apart = not (one.near & theirs or other.near & mine)
        if mine and theirs and apart and not (named or (much and mine & theirs)):
            return False
        near = (one.near & other.near) - names - {one.head, *_SCALES}
        return bool(near) or one.topic == AGE


def _has_grown(one: Measure, other: Measure) -> bool:
    """Whether the source of a later day gives the larger number of what grows: that is no conflict."""
    first, later = sorted((one, other), key=lambda measure: measure.amount.value)
    return first.side.telling.day < later.side.telling.day and not _GROWING.isdisjoint(first.near | later.near)


def _is_to_come(measure: Measure) -> bool:
    """Whether the clause in which it stands tells of a plan."""
    side = measure.side
    around = [clause for clause in clauses(side.telling) if clause.start < side.end and side.start < clause.end]
    return any(map(is_to_come, around))


def _groups(pairs: Iterable[tuple[Measure, Measure]]) -> list[list[Measure]]:
    """What stands against each other, directly or by way of a third."""
    groups: list[list[Measure]] = []
    for pair in pairs:
        touched = [group for group in groups if any(measure in group for measure in pair)]
        merged = [*dict.fromkeys(measure for group in (*touched, pair) for measure in group)]
        groups = [*(group for group in groups if group not in touched), merged]
    return groups


def _with_alike(group: list[Measure], measures: Sequence[Measure]) -> list[Measure]:
    """With what gives the same number in the same words."""
    return group + [
        other
        for other in measures
        if other not in group
        and any(other.amount.value == one.amount.value and len(other.near & one.near) >= _ALIKE for one in group)
    ]


def _of_two_minds(group: Sequence[Measure]) -> bool:
    """Whether one source gives two amounts: then it tells of two things, and so may the others."""
    return any(
        one.side.telling.document == other.side.telling.document and not compatible(one.amount, other.amount)
        for one, other in combinations(group, 2)
    )


def _told(measure: Measure, group: Sequence[Measure], names: Set[str]) -> Side:
    """The measure with a word that another one has beside it, too, best with what happens: "jailed for six years"."""
    side, telling = measure.side, measure.side.telling
    if measure.topic == AGE:
        return side
    alike = frozenset().union(*(other.near for other in group if other.side.telling is not telling))
    reach = []
    for term in telling.terms:
        if term.name in alike - names - {measure.head, *_SCALES} and not side.start <= term.start < side.end:
            end = word_end(telling.text, term.start)
            wider = Side(telling, min(side.start, term.start), max(side.end, end))
            happens = is_event(telling.text[term.start : end].lower())
            reach.append((not happens, len(wider.words), wider))
    fit = [found for found in reach if found[1] <= len(side.words) + _TOLD and not _CUT.search(found[2].words)]
    return min(fit, key=lambda found: found[:2])[2] if fit else side
