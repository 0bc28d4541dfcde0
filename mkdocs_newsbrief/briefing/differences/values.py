"""Values: how many, how much or when, where sources tell the same of one thing and give another number.

Two numbers are set against each other only in one frame: one kind of thing (head noun, unit, what befell them), in
sentences that tell the same but for the number, as of one time. What was measured to remove false ones and hardly a
true one: a source that knows both values, a later report that updates, a part of a whole, two such in one sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from mkdocs_newsbrief.briefing.differences.finding import Finding
from mkdocs_newsbrief.briefing.differences.measure import UNITS
from mkdocs_newsbrief.briefing.differences.plans import is_to_come
from mkdocs_newsbrief.briefing.differences.quantity import Quantity, quantities
from mkdocs_newsbrief.briefing.telling.clauses import clauses
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.words import stem

_ALIKE = 0  # likeness of two sentences, numbers left out, from which they may tell of one thing …
_BESIDE = 1  # … if so many words besides names stand near both numbers
_SEVERAL = 3  # values of one thing that a story may give
_CLOSE = 2500  # likeness that sums, shares and measures want besides: everything has a length and a price
_MEASURES = frozenset(stem(word) for word in UNITS)
_CROWDED = 5  # numbers in a sentence from which it is a list or a record of play


def find_values(groups: Iterable[Sequence[Quantity]]) -> Iterator[Finding]:
    """For each thing that is counted or measured: the values that sources give it as of one time."""
    for group in groups:
        if len({one.amount.value for one in group}) <= _SEVERAL and not is_moving(group):
            yield Finding(_topic(group), "value", tuple(one.side for one in group))


def value_groups(corpus: Corpus) -> list[list[Quantity]]:
    """Quantities of one thing with different values, whether sources differ in them or the thing has moved."""
    known = _Known(corpus)
    pairs: list[tuple[Quantity, Quantity]] = []
    for telling in corpus.sentences:
        for other in corpus.matching.near(telling) if known.of(telling) else ():
            if telling.key < other.key and corpus.matching.likeness(telling, other) >= _ALIKE:
                pairs += _against(telling, other, known, corpus)
    return _groups(pairs)


class _Known:
    """The quantities of all sentences, and what each source gives."""

    def __init__(self, corpus: Corpus) -> None:
        self._of = {telling.key: quantities(telling) for telling in corpus.sentences}
        self._by_document: defaultdict[int, list[Quantity]] = defaultdict(list)
        self._values: defaultdict[str, set[float]] = defaultdict(set)
        for telling in corpus.sentences:
            self._by_document[telling.document] += self._of[telling.key]
            for one in self._of[telling.key]:
                self._values[one.fate or one.amount.unit or one.head].add(one.amount.value)

    def of(self, telling: Telling) -> list[Quantity]:
        return self._of[telling.key]

    def is_common(self, one: Quantity) -> bool:
        """Whether the story gives many values of such a thing: then most of them are of different things."""
        return len(self._values[one.fate or one.amount.unit or one.head]) > _SEVERAL

    def gives(self, document: int, quantity: Quantity) -> bool:
        """Whether a source gives the value of `quantity`, of such a thing, anywhere."""
        return any(
            one.amount.value == quantity.amount.value and one.of_one_kind(quantity)
            for one in self._by_document[document]
        )


def _against(one: Telling, other: Telling, known: _Known, corpus: Corpus) -> Iterator[tuple[Quantity, Quantity]]:
    mine, theirs = known.of(one), known.of(other)
    if max(len(mine), len(theirs)) >= _CROWDED:
        return
    free = [q for q in mine if not any(q.amount.value == r.amount.value for r in theirs)]
    rest = [r for r in theirs if not any(q.amount.value == r.amount.value for q in mine)]
    for q in free:
        for r in rest:
            if not (q.against(r) and _one_thing(q, r, corpus, known.is_common(q))) or _is_planned(q) != _is_planned(
                r
            ):
                continue
            if sum(q.of_one_kind(x) for x in theirs) > 1 or sum(r.of_one_kind(x) for x in mine) > 1:
                continue
            if not (known.gives(one.document, r) or known.gives(other.document, q)):
                yield q, r


def _one_thing(one: Quantity, other: Quantity, corpus: Corpus, common: bool) -> bool:
    """Whether two numbers are of the same: by noun or fate, and by the words that stand near both."""
    if (
        not (one.head and one.head == other.head)
        and not (one.fate and one.fate == other.fate)
        and not one.amount.unit
    ):
        return False
    beside = (one.near & other.near) - corpus.light - one.own - other.own
    told = len([word for word in beside if not word[0].isdigit()])
    measures = bool(one.amount.unit) or one.head in _MEASURES
    if common or measures:
        close = _CLOSE * (1 + (common and measures))
        return told > _BESIDE and corpus.matching.likeness(one.telling, other.telling) >= close
    return told >= _BESIDE


def _is_planned(quantity: Quantity) -> bool:
    side = quantity.side
    return any(is_to_come(c) for c in clauses(side.telling) if c.start < side.end and side.start < c.end)


def _groups(pairs: Iterable[tuple[Quantity, Quantity]]) -> list[list[Quantity]]:
    """What stands against each other, directly or by way of a third."""
    groups: list[list[Quantity]] = []
    for pair in pairs:
        touched = [group for group in groups if any(one in group for one in pair)]
        merged = [*dict.fromkeys(one for group in (*touched, pair) for one in group)]
        groups = [*(group for group in groups if group not in touched), merged]
    return groups


def is_moving(group: Sequence[Quantity]) -> bool:
    """Whether every later day brings a further value and none comes back to an earlier one: then it moves."""
    days: defaultdict[float, list[str]] = defaultdict(list)
    for one in group:
        days[one.amount.value].append(one.telling.day)
    spans = sorted((min(found), max(found)) for found in days.values())
    return "" not in {day for span in spans for day in span} and all(
        first[1] < second[0] for first, second in pairwise(spans)
    )


def _topic(group: Sequence[Quantity]) -> str:
    """ "How many evacuated", "How many barrels"."""
    fates = {one.fate for one in group if one.fate}
    nouns = sorted({one.noun for one in group if one.noun}, key=lambda noun: (len(noun), noun))
    if len(fates) == 1:
        return f"How many were {fates.pop()}"
    if nouns:
        return f"How many {nouns[0]}"
    return "How much"
