"""Matching: whether two sentences of different sources tell the same, by exact arithmetic on what they share.

Inside one story everything is on topic, and dictionaries, word vectors and sentence encoders were measured to tell
nothing more (see `limits.md`). What decides is how much of two sentences is shared by weight (inverse document
frequency within the story, Dice), how many different things are shared (words that only come together, as the parts
of a name or "state of emergency", count as one), numbers, days and voices. The weights are fitted on stories with
keys by `benchmarks/claim_model.py`; all arithmetic is in whole numbers, so that no sum depends on order or machine.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import chain
from math import log
from typing import NamedTuple

from mkdocs_newsbrief.briefing.telling.clauses import clauses
from mkdocs_newsbrief.briefing.telling.contradiction import contradicts
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.fates import part_ways
from mkdocs_newsbrief.briefing.wording.synonyms import is_event

NAT = 1024  # weights are in 1/1024 nat
_FEWEST = 24  # sentences: in fewer, a word that all of them use still tells something
_LEAST_MASS = 3 * NAT  # of shared words, below which two sentences are not compared
_LEAST_DICE = 120  # thousandths, likewise
_CROWD = 60  # a word in more sentences than that nominates nobody, but counts
_MOST = 16  # candidates of a sentence, the likest
_TOGETHER = 3  # sentences in which two words stand side by side …
_MOSTLY, _OFTEN = 60, 34  # … as per cent of those of the rarer, and of those of the commoner, to be one thing
_SHARED = 3  # words that two sentences have in common, one of them of what happens …
_PLAIN = 4  # … or so many that are no names or offices
_TOLD = 15  # per cent of each clause, by weight, that a sentence must tell to bear out the whole: judged by a reader
_SEVERAL = 12  # shared things beyond which more tell nothing

Key = tuple[str, int]


class Features(NamedTuple):
    """What the decision is made of, in whole numbers; in the order of the weights."""

    dice: int  # thousandths: twice the shared weight by the weight of both
    numbers: int  # numbers that both give, at most 3
    things: int  # different things shared, at most 12
    plain: int  # those of them that are no names or offices, at most 12
    plain_mass: int  # 1/16 nat: their weight
    mass: int  # 1/16 nat: the weight of the shared words that are no names or offices
    one_speaks: int  # 1 if somebody is quoted in the one only
    day: int  # 1 if both report of one day, −1 if of different days
    foretells: int  # 1 if only one tells of what is to come
    numbers_differ: int  # 1 if both give numbers and none in common


# Thousandths of a logit for each unit; fitted by `python -m benchmarks.claim_model`, held out by story.
WEIGHTS = Features(
    dice=5,
    numbers=1691,
    things=716,
    plain=719,
    plain_mass=-30,
    mass=24,
    one_speaks=-1187,
    day=958,
    foretells=-683,
    numbers_differ=-228,
)
BIAS = -3808
LIKELY = 500  # from this score on, four pairs of five tell the same on stories not seen …
SURE = 2300  # … and from this, more than nine of ten; half of the others are agreements that the keys lack


@dataclass(frozen=True, slots=True)
class Match:
    """Another sentence that tells the same, the surer the higher its score (thousandths of a logit)."""

    score: int
    telling: Telling


class Matching:
    """The sentences of several sources, set against each other."""

    def __init__(self, sentences: Sequence[Telling], light: frozenset[str], common: frozenset[str]) -> None:
        """`light` are names, offices and words of circumstance; `common` those that any two reports may share."""
        self._sentences = [telling for telling in sentences if telling.words]
        self._light = light
        self._common = common
        counts = Counter(chain.from_iterable(telling.words for telling in self._sentences))
        total = max(len(self._sentences), _FEWEST)
        rarity = {count: round(NAT * log(total / count)) for count in set(counts.values())}
        self._weights = {word: rarity[count] for word, count in counts.items()}
        self._thing = _things(self._sentences, counts)
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, telling in enumerate(self._sentences):
            for word in telling.words:
                self._places[word].append(place)
        self._crowd = frozenset(word for word, places in self._places.items() if len(places) > _CROWD)
        self._masses = [self.weight(telling.words) for telling in self._sentences]
        self._mass = dict(zip((telling.key for telling in self._sentences), self._masses, strict=True))
        self._near: dict[Key, list[Telling]] = {}
        self._pairs: dict[tuple[Key, Key], Features] = {}
        self._known: dict[Key, tuple[Match, ...]] = {}

    def weight(self, words: Iterable[str]) -> int:
        """How much words tell, in 1/1024 nat."""
        return sum(self._weights.get(word, 0) for word in words)

    def near(self, telling: Telling) -> list[Telling]:
        """Sentences of other sources that share enough to be compared, the likest first."""
        found = self._near.get(telling.key)
        if found is None:
            found = self._near[telling.key] = self._nominated(telling)
        return found

    def _nominated(self, telling: Telling) -> list[Telling]:
        crowded = telling.words & self._crowd
        most, own = self.weight(crowded), self._mass.get(telling.key, 0)
        found = []
        for place, mass in self._shared(telling.words - crowded).items():
            both = own + self._masses[place]
            if mass + most < _LEAST_MASS or 2000 * (mass + most) < _LEAST_DICE * both:
                continue
            other = self._sentences[place]
            if other.document == telling.document:
                continue
            mass += self.weight(crowded & other.words)
            if mass >= _LEAST_MASS and (dice := 2000 * mass // max(1, both)) >= _LEAST_DICE:
                found.append((-dice, place))
        return [self._sentences[place] for _, place in nsmallest(_MOST, found)]

    def _shared(self, words: Iterable[str]) -> dict[int, int]:
        """By place of a sentence, the weight of those of `words` that it has; words of a crowd left out."""
        shared: defaultdict[int, int] = defaultdict(int)
        for word in words:
            places = self._places.get(word, ())
            if len(places) <= _CROWD:
                weight = self._weights.get(word, 0)
                for place in places:
                    shared[place] += weight
        return shared

    def sharing(self, words: frozenset[str]) -> list[Telling]:
        """Sentences that share some of `words`, those first that share most by weight."""
        shared = self._shared(words)
        best = nsmallest(_MOST, shared, key=lambda place: (-shared[place], place))
        return [self._sentences[place] for place in best]

    def _dice(self, mass: int, one: Telling, other: Telling) -> int:
        return 2000 * mass // max(1, self._mass.get(one.key, 0) + self._mass.get(other.key, 0))

    def features(self, one: Telling, other: Telling) -> Features:
        """The same whichever comes first."""
        pair = (one.key, other.key) if one.key < other.key else (other.key, one.key)
        found = self._pairs.get(pair)
        if found is None:
            found = self._pairs[pair] = self._compare(one, other)
        return found

    def _compare(self, one: Telling, other: Telling) -> Features:
        shared = one.words & other.words
        plain = shared - self._light
        mine, theirs = one.large_numbers, other.large_numbers
        return Features(
            dice=self._dice(self.weight(shared), one, other),
            numbers=min(3, len(mine & theirs)),
            things=min(_SEVERAL, len(self._things_of(shared))),
            plain=min(_SEVERAL, len(self._things_of(plain))),
            plain_mass=self._mass_of_things(plain) * 16 // NAT,
            mass=self.weight(plain) * 16 // NAT,
            one_speaks=int(bool(one.speakers) != bool(other.speakers)),
            day=_day(one, other),
            foretells=int(one.foretells != other.foretells),
            numbers_differ=int(bool(mine and theirs) and not mine & theirs),
        )

    def score(self, one: Telling, other: Telling) -> int:
        """Thousandths of a logit that two sentences tell the same."""
        return BIAS + sum(weight * value for weight, value in zip(WEIGHTS, self.features(one, other), strict=True))

    def likeness(self, one: Telling, other: Telling) -> int:
        """The score but for the numbers, and for whether somebody speaks: how much is told of one matter."""
        features = self.features(one, other)._replace(numbers=0, numbers_differ=0, one_speaks=0)
        return BIAS + sum(weight * value for weight, value in zip(WEIGHTS, features, strict=True))

    def matches(self, telling: Telling) -> tuple[Match, ...]:
        """Sentences of other sources that gainsay nothing, the surest first."""
        found = self._known.get(telling.key)
        if found is None:
            scored = [Match(self.score(telling, other), other) for other in self.near(telling) if other.bears_out]
            likely = sorted((m for m in scored if m.score >= LIKELY), key=lambda m: (-m.score, m.telling.key))
            found = self._known[telling.key] = tuple(m for m in likely if not self._parts(telling, m.telling))
        return found

    def _parts(self, one: Telling, other: Telling) -> bool:
        """Whether something keeps two sentences apart, however like they are."""
        shared = one.words & other.words
        return (
            shared <= self._common
            or not self._tells(one, shared)
            or part_ways(one.words, other.words)
            or self._of_two_voices(one, other, shared)
            or contradicts(one, other)
        )

    def _tells(self, telling: Telling, shared: frozenset[str]) -> bool:
        """Whether the shared words name more than a topic: what happens, a number, or many things."""
        plain = shared - self._light
        if len(plain) >= _PLAIN:
            return True
        return len(shared) >= _SHARED and any(map(is_event, telling.worded(plain)))

    def _of_two_voices(self, one: Telling, other: Telling, shared: frozenset[str]) -> bool:
        """Whether what is shared is mostly said by different people."""
        voices = [{name.split()[-1] for name in telling.speakers} for telling in (one, other)]
        if not all(voices) or not voices[0].isdisjoint(voices[1]):
            return False
        return 2 * self.weight(shared & one.quoted & other.quoted) > self.weight(shared)

    def support(self, telling: Telling) -> list[Telling]:
        """Sentences of other sources that surely tell a sentence, and every clause of it."""
        sure = [match.telling for match in self.matches(telling) if match.score >= SURE]
        return [other for other in sure if self._is_whole(telling, other)]

    def _is_whole(self, telling: Telling, other: Telling) -> bool:
        """Whether another sentence tells something of every clause: else it bears out a part."""
        return all(
            100 * self.weight(clause.words & other.words) >= _TOLD * self.weight(clause.words)
            for clause in clauses(telling)
        )

    def tell_the_same(self, one: Telling, other: Telling) -> bool:
        """Whether two sentences are at least likely to tell the same; those of one source do not."""
        return any(match.telling is other for match in self.matches(one))

    def _things_of(self, words: Iterable[str]) -> set[str]:
        return {self._thing.get(word, word) for word in words}

    def _mass_of_things(self, words: Iterable[str]) -> int:
        """The weight of the heaviest word of each thing, and a quarter of that of its other words."""
        by_thing: defaultdict[str, list[int]] = defaultdict(list)
        for word in words:
            by_thing[self._thing.get(word, word)].append(self._weights.get(word, 0))
        return sum(max(found) + (sum(found) - max(found)) // 4 for found in by_thing.values())


def _day(one: Telling, other: Telling) -> int:
    mine, theirs = one.reported_days, other.reported_days
    return 1 if mine & theirs else -1 if mine and theirs else 0


def _things(sentences: Sequence[Telling], counts: Counter[str]) -> dict[str, str]:
    """For each word that mostly stands beside another, the first of all words that do so with it."""
    together = Counter(chain.from_iterable(set(_beside(telling)) for telling in sentences))
    heads: dict[str, str] = {}

    def head(word: str) -> str:
        while heads.get(word, word) != word:
            word = heads[word]
        return word

    for (one, other), times in sorted(together.items()):
        rarer, commoner = sorted((counts[one], counts[other]))
        if times >= _TOGETHER and 100 * times >= _MOSTLY * rarer and 100 * times >= _OFTEN * commoner:
            first, last = sorted((head(one), head(other)))
            heads[last] = first
    return {word: head(word) for word in heads}


def _beside(telling: Telling) -> Iterator[tuple[str, str]]:
    """Pairs of different words with at most one between them."""
    order = [term.name for term in telling.terms if term.content and term.start >= telling.opening]
    for gap in (1, 2):
        for one, other in zip(order, order[gap:], strict=False):
            if one != other:
                yield (one, other) if one < other else (other, one)
