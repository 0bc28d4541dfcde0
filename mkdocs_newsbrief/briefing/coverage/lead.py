"""The lead: the row of the main event.

What all sources tell weighs next to nothing, so here only what is told is looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from mkdocs_newsbrief.briefing.coverage.moods import Moods
from mkdocs_newsbrief.briefing.coverage.parts import Part, part_told
from mkdocs_newsbrief.briefing.coverage.rows import Row
from mkdocs_newsbrief.briefing.coverage.voices import Voices
from mkdocs_newsbrief.briefing.telling.claims import OPENING
from mkdocs_newsbrief.briefing.telling.contradiction import gainsays
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.synonyms import is_event

_MOST = (0.75, 0.5)  # of the sources that tell the main event: what so many tell of it is common to them
_ALIKE = 0.45  # of the words that are common to them
_SHARED = 3  # words that two reports of it must have in common, one of them of what happens
_CANDIDATES = 12  # sentences of the main event that may be shown, those first that are most like the others


class Lead:
    """The main event, in the sentence that most of the others bear out."""

    def __init__(self, corpus: Corpus, moods: Moods, voices: Voices) -> None:
        self._corpus = corpus
        self._moods = moods
        self._voices = voices

    def of(self, tellings: Sequence[Telling]) -> Row | None:
        parts = [Part.whole(telling) for telling in tellings]
        borne = [
            (part, [other for other in parts if other is not part and self._agrees(other, part)])
            for part in parts[:_CANDIDATES]
        ]
        part, support = max(borne, key=lambda pair: len(pair[1]))
        for least in _MOST:
            told = self._common(part, support, least)
            if told and len(told.words) >= _SHARED and _happens(told, told.words):
                bearing = [other for other in support if len(told.words & other.words) >= _ALIKE * len(told.words)]
                if row := self._row(told, bearing):
                    return row
        return None

    def _common(self, part: Part, support: Sequence[Part], least: float) -> Part | None:
        """What at least a share of the reports tells of a sentence."""
        reports = [other for other in support if not self._moods.awaits(other, part)]
        words = Counter(word for other in reports for word in other.words)
        common = {word for word, count in words.items() if count >= least * len(reports)}
        return part_told(part.telling, common, self._corpus)

    def _row(self, told: Part, support: Sequence[Part]) -> Row | None:
        """With the sources that only expect it."""
        runs = [part_told(other.telling, told.words, self._corpus) or other for other in support]
        reports = tuple(run for run in runs if not self._moods.awaits(run, told))
        awaits = [run for run in runs if self._moods.awaits(run, told)]
        awaits += self._previews(told)
        known = {told.telling.source, *(run.telling.source for run in reports)}
        expected = {run.telling.source: run for run in reversed(awaits) if run.telling.source not in known}
        return Row(told, reports, tuple(expected[source] for source in sorted(expected)), 0.0) if reports else None

    def _previews(self, told: Part) -> Iterator[Part]:
        """Where a source expects the main event, as it opens or on the very day of the reports."""
        days = _days(told.telling)
        for other in self._corpus.sentences:
            same = other.sentence.number <= OPENING or days & _days(other)
            run = part_told(other, told.words, self._corpus) if same else None
            if run and self._moods.awaits(run, told) and self._agrees(run, told):
                yield run

    def _agrees(self, other: Part, part: Part) -> bool:
        """Whether a sentence that is like another tells of the same event, and does not gainsay it."""
        shared = part.words & other.words
        if len(shared) < _SHARED or not shared - self._corpus.common or not _happens(part, shared):
            return False
        voices = {self._voices.of(part), self._voices.of(other)} - {None}
        return len(voices) < 2 and not gainsays(part, other)


def _happens(part: Part, shared: Set[str]) -> bool:
    """Whether one of the shared words tells that something happens."""
    return any(is_event(word) for word in part.telling.worded(part.words & shared))


def _days(telling: Telling) -> set[str]:
    """The days that a sentence names."""
    return {moment.value for moment in telling.moments if moment.granularity == "day"}
