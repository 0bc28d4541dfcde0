"""Neighbours: the sentences of other sources that are worth comparing with a sentence."""

from __future__ import annotations

from collections import defaultdict

from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling

_SHARED = 2  # words, names left out, that two sentences must share at the least
_CROWD = 60  # a word in more sentences than that finds nobody
_NAMES = 2.0  # nats that the names they share may add
_MOST = 40  # neighbours of a sentence, those that share most


class Neighbours:
    """The sentences of a corpus by their rare words."""

    def __init__(self, corpus: Corpus, least: float) -> None:
        """`least` is how many nats two sentences must share to tell the same, with the names."""
        self._corpus = corpus
        self._least = least - _NAMES
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, telling in enumerate(corpus.sentences):
            for word in telling.words - corpus.common:
                self._places[word].append(place)

    def of(self, telling: Telling) -> list[Telling]:
        """In the order of their sources."""
        worth: dict[int, float] = {}
        words: dict[int, int] = {}
        for word in sorted(telling.words - self._corpus.common):
            places = self._places[word]
            for place in places if len(places) <= _CROWD else ():
                worth[place] = worth.get(place, 0.0) + self._corpus.worth(word)
                words[place] = words.get(place, 0) + 1
        found = [
            place
            for place, count in words.items()
            if count >= _SHARED and worth[place] >= self._least and self._elsewhere(place, telling)
        ]
        best = sorted(found, key=lambda place: (-worth[place], place))[:_MOST]
        return [self._corpus.sentences[place] for place in sorted(best)]

    def _elsewhere(self, place: int, telling: Telling) -> bool:
        return self._corpus.sentences[place].document != telling.document
