"""A corpus: the sentences of all sources, cut into clauses, and how much each of their words tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from math import fsum, log

from mkdocs_newsbrief.briefing.telling.clauses import Clause, clauses
from mkdocs_newsbrief.briefing.telling.matching import Matching
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.terms import names_of

_SHARED = 2  # words, names left out, that two clauses must share at the least to tell the same
_WEIGHT = 4.5  # nats that the shared words must weigh together: words that are everywhere make no claim
_LIKE = 0.5  # share of the lighter clause that they must have in common …
_MUCH, _LIKE_IF_MUCH = 9.0, 0.4  # … or this, where what they have in common weighs so much
_FEW = 0.4  # share of the sources
_LARGE = 24  # sentences: in fewer, a word that all of them use still tells something
_LIGHT = 0.4  # what a name or a word of circumstance weighs against others: the same people do many things
_LONGEST = 150  # words of a sentence that is compared: more is a list, or no text at all
_CROWD = 400  # a word in more clauses than that finds nobody

# Words of office go with names.
OFFICES = names_of(
    "minister ministers ministry president secretary chairman chairwoman senator governor mayor chief spokesman "
    "spokeswoman spokesperson counterpart leader leaders official officials foreign prime vice deputy director "
    "gov sen rep"
)

# Words that say when, how or how much rather than what.
_CIRCUMSTANCE = names_of(
    "morning afternoon evening night hours minutes days new recent recently latest due amid among toward towards "
    "including according came come comes just well part two three several many way ways"
)

# Words of the trade, and words that every fifth text of a varied collection has: any two reports may have them in
# common, whatever they are about.
_ANYWHERE = names_of(
    """
    news report reports reported reporter reporters story stories statement interview
    able about add added ahead allow allowed alone always another anything appearance area areas around away
    back based become began believe best better big bring came case chance change clear close come community
    complete continue could country course created current day days decade different early end enough even ever
    every example expected experience face fact far feel few find first following form found four full general
    get give given goes going good great group half hand happened hard hear help high home hope hour hours idea
    important including information issue issues keep kind know known large last late later least less level
    life like line little live long look lot made main make man many matter mean means might moment month months
    move much name near need never new next nothing now number numbers often old open order own part past people
    percent perhaps person place plan play point possible problem provide public put question quite rather reach
    reached real really reason recent remain result results right room run second see seem seems seen set
    several short show side sign since small something sometimes start started state states still stop system
    take tell term thing things think third though thought three time times told took top toward try tried
    trying turn turned use used various very want wanted way ways week weeks well whether whole without word
    words work working world year years
    """
)


class Corpus:
    """What sentences of several sources are compared by."""

    def __init__(self, found: Sequence[Telling]) -> None:
        self.tellings = found
        self.sentences = [telling for telling in found if telling.length <= _LONGEST]
        self.clauses = [clause for telling in self.sentences for clause in clauses(telling)]
        self.names = _names(found)
        self.light = self.names | OFFICES | _CIRCUMSTANCE
        self._counts = Counter(chain.from_iterable([telling.words for telling in found]))
        self._weights = self._weigh(self.light)
        self._places = self._places_of_words()
        self._weighed: dict[tuple[str, int], list[tuple[int, str, float]]] = {}

    @cached_property
    def matching(self) -> Matching:
        """Which sentences of different sources tell the same."""
        return Matching(self.sentences, self.light, self.common)

    @cached_property
    def sources(self) -> int:
        """How many there are."""
        return len({telling.document for telling in self.tellings})

    @cached_property
    def common(self) -> frozenset[str]:
        """What any two reports may have in common."""
        return (self.light | _ANYWHERE) - self._rare_names()

    @cached_property
    def _worth(self) -> dict[str, float]:
        return self._weigh(self.common)

    def _weigh(self, light: frozenset[str]) -> dict[str, float]:
        """How much each word tells, in nats."""
        sentences = max(len(self.tellings), _LARGE)
        rarity = {count: log(sentences / count) for count in set(self._counts.values())}
        return {word: rarity[count] * (_LIGHT if word in light else 1.0) for word, count in self._counts.items()}

    def _rare_names(self) -> frozenset[str]:
        """Names that few sources have: they tell more than those whom all sources are about."""
        sources = Counter(
            word
            for _, word in {
                (telling.document, word) for telling in self.tellings for word in telling.words & self.names
            }
        )
        most = _FEW * len({telling.document for telling in self.tellings})
        return frozenset([word for word, count in sources.items() if count <= most]) - OFFICES

    def worth(self, word: str) -> float:
        """Nats; words that stand in datelines only tell nothing."""
        return self._worth.get(word, 0.0)

    def weighed(self, telling: Telling) -> list[tuple[int, str, float]]:
        """The terms of a sentence that carry content, behind its dateline: their places, names and worths."""
        found = self._weighed.get(telling.key)
        if found is None:
            terms = [(at, term) for at, term in enumerate(telling.terms) if term.start >= telling.opening]
            found = [(at, term.name, self.worth(term.name)) for at, term in terms if term.content]
            self._weighed[telling.key] = found
        return found

    def worths(self, words: Iterable[str]) -> float:
        return fsum(map(self.worth, words))  # exact, as below

    def weight(self, words: Iterable[str]) -> float:
        """The rarer the words among the sentences, the more they tell (in nats)."""
        return fsum(map(self._weights.__getitem__, words))  # exact, so the order of the words does not matter

    def likeness(self, left: Clause, right: Clause) -> float:
        """What two clauses share, of the lighter one; 0 where it is too little to say that they tell the same."""
        shared = left.words & right.words
        if len(shared - self.light) < _SHARED or (weight := self.weight(shared)) < _WEIGHT:
            return 0.0
        likeness = weight / min(self.weight(left.words), self.weight(right.words))
        return likeness if likeness >= (_LIKE_IF_MUCH if weight >= _MUCH else _LIKE) else 0.0

    def near(self, clause: Clause) -> list[Clause]:
        """Clauses of other sources that share enough words to be worth comparing."""
        words = clause.words & self._places.keys()
        if len(words) < _SHARED:
            return []
        meetings = Counter(chain.from_iterable(map(self._places.__getitem__, words)))
        found = [self.clauses[place] for place in sorted(place for place, n in meetings.items() if n >= _SHARED)]
        return [other for other in found if other.telling.document != clause.telling.document]

    def _places_of_words(self) -> dict[str, list[int]]:
        """The clauses of each word that several sources have, names and words of a crowd left out."""
        places = defaultdict(list)
        met = frozenset(word for word, count in self._counts.items() if count > 1) - self.light
        for place, clause in enumerate(self.clauses):
            for word in clause.words & met:
                places[word].append(place)
        return {word: found for word, found in places.items() if len(found) <= _CROWD and self._is_shared(found)}

    def _is_shared(self, places: Sequence[int]) -> bool:
        """Whether clauses are of several sources; those of one source stand together."""
        return self.clauses[places[0]].telling.document != self.clauses[places[-1]].telling.document


def _names(found: Sequence[Telling]) -> frozenset[str]:
    """The words that are capitals inside sentences more often than not."""
    inside = [word for telling in found for word in telling.all_words[1:]]
    capital = Counter([word.name for word in inside if word.capital])
    small = Counter([word.name for word in inside if word.name in capital and not word.capital])
    return frozenset(word for word, count in capital.items() if count > small[word])
