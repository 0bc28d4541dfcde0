"""Bearing: whether a sentence of another source bears a part out, and where."""

from __future__ import annotations

from collections.abc import Sequence, Set
from math import log

from mkdocs_newsbrief.briefing.coverage.moods import Moods
from mkdocs_newsbrief.briefing.coverage.parts import Part, part_told, share_told
from mkdocs_newsbrief.briefing.coverage.voices import Voices
from mkdocs_newsbrief.briefing.telling.contradiction import contradicts, uncounted
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.fates import part_ways
from mkdocs_newsbrief.briefing.wording.synonyms import is_event

SHARED_TERMS = 3  # terms that two parts must have in common, names and one speaker counted …
_SHARED = 2  # … names left out …
_PLAIN = 4  # … and so many, names left out, where no verb is among them
_WEIGHT = 4.8  # nats that they must weigh together …
_SENTENCES = 70  # … among so many sentences: among more, more meet by chance …
_RARER = 3  # … and three words of a true match are rarer among more by as much as the sentences are more
TOLD = 0.6  # share of a part that a source must tell …
_BACK = 0.5  # … and of what the source tells that must be in the part
_GAP = 5.0  # nats in a row that a source may leave out of what another one tells

Borne = tuple[float, Part]  # how well a part is borne out (0 to 1), and where


class Bearing:
    """Parts of several sources, set against each other."""

    def __init__(self, corpus: Corpus, moods: Moods, voices: Voices) -> None:
        self._corpus = corpus
        self._moods = moods
        self._voices = voices
        self.least = _WEIGHT + _RARER * max(0.0, log(max(1, len(corpus.sentences)) / _SENTENCES))

    def all(self, part: Part, core: Set[str], near: Sequence[Telling]) -> list[Borne]:
        """The best first, and of what is in quotation marks the words of one speaker alone.

        `core` is what another source tells of the part.
        """
        found = [borne for other in near if (borne := self._of(part, core, other))]
        ranked = sorted(found, key=lambda borne: (-borne[0], borne[1].key))
        voices = [voice for one in (part, *(run for _, run in ranked)) if (voice := self._voices.of(one))]
        return [borne for borne in ranked if self._voices.of(borne[1]) in (None, *voices[:1])]

    def _of(self, part: Part, core: Set[str], other: Telling) -> Borne | None:
        """By what a sentence reports, or else by what it awaits."""
        if self._corpus.worths(part.words & other.words) < self.least:
            return None
        awaited = self._moods.awaited(other)
        reported = part_told(other, part.words, self._corpus, outside=awaited) if awaited else None
        if reported and (borne := self._by(part, core, reported)):
            return borne
        run = part_told(other, part.words, self._corpus)
        return self._by(part, core, run) if run else None

    def _by(self, part: Part, core: Set[str], run: Part) -> Borne | None:
        reach = self._moods.reach(run)
        if not self._evident(part, run, part.words & reach):
            return None
        names = run.telling.words & self._corpus.names
        share = share_told(part, reach | names, self._corpus)
        back = share_told(run, part.words | (part.telling.words & self._corpus.names), self._corpus)
        if share < TOLD or back < _BACK or self._gap(part, core - reach - names) >= _GAP:
            return None
        return None if gainsays(run, part) or part_ways(run.words, part.words) else (share * back, run)

    def _evident(self, part: Part, run: Part, shared: Set[str]) -> bool:
        """Whether what two parts share is enough to say that they tell the same."""
        if len(shared - self._corpus.common) < _SHARED or self._corpus.worths(shared) < self.least:
            return False
        one, other = self._voices.of(part), self._voices.of(run)
        if one and other and one != other:
            return False
        same = one is not None and one == other
        return len(shared) + same >= SHARED_TERMS and (
            same or len(shared - self._corpus.names) >= _PLAIN or happens(part, shared)
        )

    def _gap(self, part: Part, left_out: Set[str]) -> float:
        """The heaviest stretch of a part that is left out, in what another source tells of it."""
        most = gap = 0.0
        for term in part.terms:
            if term.content:
                gap = gap + self._corpus.worth(term.name) if term.name in left_out else 0.0
                most = max(most, gap)
        return most


def gainsays(run: Part, part: Part) -> bool:
    """Whether a part denies another, counts otherwise, or does not count what the other one counts."""
    return contradicts(part.telling, run.telling) or uncounted(part, run)


def happens(part: Part, shared: Set[str]) -> bool:
    """Whether one of the shared words tells that something happens."""
    return any(is_event(word) for word in part.telling.worded(part.words & shared))
