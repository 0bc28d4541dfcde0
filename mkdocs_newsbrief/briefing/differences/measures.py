"""Measures: a size, a price, an age or a number that sources give for one thing, in sentences on one matter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import log

from mkdocs_newsbrief.briefing.amounts import Amount, compatible, find_amounts, find_ordinals, find_scores
from mkdocs_newsbrief.briefing.claims import Claim, main_event
from mkdocs_newsbrief.briefing.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.differences.counts import COUNTED
from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.standing import foretells
from mkdocs_newsbrief.briefing.synonyms import is_event
from mkdocs_newsbrief.briefing.telling import Telling
from mkdocs_newsbrief.briefing.terms import Term, names_of
from mkdocs_newsbrief.briefing.words import word_set

_MONEY_TOPIC, _AGE_TOPIC = "How much money", "What age"
# Units by what they measure: the topic that a reader is shown, and the words behind the number.
UNITS = {
    word: topic
    for topic, words in {
        "How far": "kilometre kilometres kilometer kilometers km mile miles metre metres meter meters feet foot",
        "How heavy": "kilogram kilograms kilos kilo kg tonne tonnes ton tons pound pounds",
        "How long": "year years month months week weeks day days hour hours minute minutes",
        _MONEY_TOPIC: "crown crowns dollar dollars euro euros yen yuan won rupees roubles pesos",
    }.items()
    for word in words.split()
}
_MONEY = frozenset("$€£¥")
# "magnitude 6.9", "a magnitude of 7.0", "the 7.0-magnitude quake"
_MAGNITUDE = re.compile(
    r"\bmagnitude(?: of)? (?P<after>\d\.\d)(?![\d.]\d)|(?<![\d.])(?P<before>\d\.\d)[ -]magnitude\b", re.I
)
# "Reed, 58, accepted": whose age it is stands before the number.
_AGE = re.compile(r"\b(?P<who>[A-Z][\w’'-]+), (?P<age>\d{1,3}),")
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|instead of|rather than|up from|down from)\b"
)
# What is planned: between the plan and the outcome a number may change.
_PLANNED = re.compile(r"\b(?:would|agreed|plan(?:s|ned)?|intend(?:s|ed)?|propos(?:es|ed))\b")
# What goes on from day to day: numbers of it grow.
_GROWING = names_of("killed injured missing displaced infected toll burned spread destroyed damaged flooded")
_NO_HEAD = word_set("percent percentage cent point points of in on at and or to times")
_SCALES = names_of("hundred thousand million billion trillion")

_NEAR = 6  # terms with content before and behind a measure that tell what is measured
_BEFORE, _BEHIND = 2, 3  # … and so many, in which a word of `counts` stands that looks at the number itself
_SHARED = 2  # words that two sentences on one matter have in common …
_WEIGHT, _ONE_STORY = 6.0, 4.5  # … what they weigh in nats, and where all sources tell of one event …
_SUMS = 9.0  # … and so much where they name sums, of which business news is full
_SENTENCES, _RARER = 70, 3  # … more among many sentences, as for the rows of the coverage
_CUT = re.compile(r"[;:—–(]|, (?!\d)|\d, ")  # what stands behind a mark tells something else
_CROWD = 300  # measures of one head: among more, nobody can say which are of one thing
_TOLD = 60  # characters that may be shown besides a measure
_ALIKE = 3  # words near two measures of one number that make them one
_AGES = range(1, 111)


@dataclass(frozen=True)
class Measure:
    """An amount with what it measures: `head` is the same for what can be set against each other."""

    side: Side
    amount: Amount
    head: str
    topic: str

    @cached_property
    def near(self) -> frozenset[str]:
        """The words around it, of both sides together, without numbers."""
        return frozenset(self._around(_NEAR, _NEAR))

    @property
    def is_counted(self) -> bool:
        """Whether it is the number of those to whom something happened."""
        return not COUNTED.keys().isdisjoint(self._around(_BEFORE, _BEHIND))

    def _around(self, before: int, behind: int) -> list[str]:
        content = [term for term in self.side.telling.terms if term.content and not term.name[0].isdigit()]
        first = [term.name for term in content if term.start < self.amount.start][-before:]
        return first + [term.name for term in content if term.start >= self.amount.end][: behind + 1]


def find_measures(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each thing that is measured: what different sources give for it in sentences on one matter."""
    by_head: defaultdict[str, list[Measure]] = defaultdict(list)
    for telling in corpus.sentences:
        for measure in _measures(telling):
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
        least = max(self._least, _SUMS if one.topic == _MONEY_TOPIC else 0.0)
        if len(shared) < _SHARED or self._corpus.worths(shared) < least:
            return False
        if _is_to_come(left.text) != _is_to_come(right.text):
            return False
        names = self._corpus.names - OFFICES
        mine, theirs = left.words & names, right.words & names
        if mine and theirs and not (one.near & theirs or other.near & mine):
            return False
        near = (one.near & other.near) - names - {one.head, *_SCALES}
        if one.topic == _MONEY_TOPIC:
            return any(is_event(word) for word in one.side.telling.worded(near))
        return bool(near) or one.topic == _AGE_TOPIC


def _has_grown(one: Measure, other: Measure) -> bool:
    """Whether the source of a later day gives the larger number of what grows: that is no conflict."""
    first, later = sorted((one, other), key=lambda measure: measure.amount.value)
    days = [measure.side.telling.analysis.article.masthead.published.value or "" for measure in (first, later)]
    return days[0][:10] < days[1][:10] and not _GROWING.isdisjoint(first.near | later.near)


def _is_to_come(text: str) -> bool:
    return foretells(text) or _PLANNED.search(text) is not None


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
    if measure.topic == _AGE_TOPIC:
        return side
    alike = frozenset().union(*(other.near for other in group if other.side.telling is not telling))
    reach = []
    for term in telling.terms:
        if term.name in alike - names - {measure.head, *_SCALES} and not side.start <= term.start < side.end:
            end = _end(telling.text, term.start)
            wider = Side(telling, min(side.start, term.start), max(side.end, end))
            happens = is_event(telling.text[term.start : end].lower())
            reach.append((not happens, len(wider.words), wider))
    fit = [found for found in reach if found[1] <= len(side.words) + _TOLD and not _CUT.search(found[2].words)]
    return min(fit, key=lambda found: found[:2])[2] if fit else side


def _measures(telling: Telling) -> Iterator[Measure]:
    if _DENIED.search(telling.text):
        return
    found = [*_magnitudes(telling), *_ages(telling), *_scores(telling), *_ordinals(telling)]
    yield from found
    counted = [
        measure
        for amount in find_amounts(telling.text)
        if not any(other.side.start <= amount.start < other.side.end for other in found)
        and (measure := _counted(telling, amount))
    ]
    heads = Counter(measure.head for measure in counted)  # who gives two of a kind tells of two things
    yield from (measure for measure in counted if heads[measure.head] == 1 and not measure.is_counted)


def _magnitudes(telling: Telling) -> Iterator[Measure]:
    for match in _MAGNITUDE.finditer(telling.text):
        number = float(match["after"] or match["before"])
        amount = Amount(number, "magnitude", "", match.start(), match.end())
        yield Measure(Side(telling, *match.span()), amount, "magnitude", "What magnitude")


def _ages(telling: Telling) -> Iterator[Measure]:
    for match in _AGE.finditer(telling.text):
        if int(match["age"]) in _AGES:
            amount = Amount(float(match["age"]), "", "", *match.span("age"))
            side = Side(telling, match.start(), match.end("age"))
            yield Measure(side, amount, f"age {match['who']}", _AGE_TOPIC)


def _scores(telling: Telling) -> Iterator[Measure]:
    scores = find_scores(telling.text)
    if len(scores) == 1:
        side = Side(telling, scores[0].start, scores[0].end)
        yield Measure(side, scores[0], "score", "By how many votes or points")


def _ordinals(telling: Telling) -> Iterator[Measure]:
    """ "The eighth time in a row": one of a row of what the noun behind it names."""
    for amount in find_ordinals(telling.text):
        if noun := _noun(telling, amount):
            end = _end(telling.text, noun.start)
            topic = f"Which {telling.text[noun.start : end]} in a row"
            yield Measure(Side(telling, amount.start, end), amount, f"{noun.name} in a row", topic)


def _counted(telling: Telling, amount: Amount) -> Measure | None:
    """An amount with the noun behind it; None where none stands there."""
    text = telling.text
    noun = _noun(telling, amount)
    if amount.unit in _MONEY:
        return Measure(Side(telling, amount.start, amount.end), amount, amount.unit, _MONEY_TOPIC)
    if noun and not amount.unit and text[amount.start : amount.end].lower() not in ("a", "an", "one"):
        end = _end(text, noun.start)
        word = text[noun.start : end]
        topic = UNITS.get(word.lower(), f"How many {word}")
        return Measure(Side(telling, amount.start, end), amount, noun.name, topic)
    return None


def _noun(telling: Telling, amount: Amount) -> Term | None:
    """The noun right behind an amount, in small letters: "2,000 houses", "900 jobs", not "12 of" or "3 Norwick"."""
    text = telling.text
    term = next((term for term in telling.terms if term.start >= amount.end), None)
    if term is None or text[amount.end : term.start] not in (" ", "-"):
        return None
    word = text[term.start : _end(text, term.start)]
    compound = next((other for other in telling.terms if other.start == term.start + len(word) + 1), None)
    if compound and not word.endswith("s") and text[compound.start : _end(text, compound.start)].endswith("s"):
        term, word = compound, text[compound.start : _end(text, compound.start)]  # "baby monitors"
    return term if word.islower() and word not in _NO_HEAD and (term.content or word in UNITS) else None


def _end(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
