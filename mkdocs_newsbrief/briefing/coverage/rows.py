"""Rows: a part of a sentence with the parts of other sources that bear it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.coverage.moods import Moods
from mkdocs_newsbrief.briefing.coverage.parts import Part, part_around, part_told, part_within, share_told
from mkdocs_newsbrief.briefing.telling.contradiction import uncounted
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.matching import SURE, Match
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.model import Utterance

TOLD = 800  # score from which a source tells what another one does
_SAME_WORDS = 0.6  # share of a quotation that another source must have


@dataclass(frozen=True, slots=True)
class Row:
    """A part, those of other sources that report the same, and those that only expect it."""

    part: Part
    support: tuple[Part, ...]
    expected: tuple[Part, ...]
    weight: float

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.part, *self.support)

    @property
    def sources(self) -> frozenset[str]:
        return frozenset([part.telling.source for part in self.parts])

    @property
    def told(self) -> Set[str]:
        """The words of the part, and those that two sources have."""
        counts = Counter(word for part in self.parts for word in part.words)
        return {*self.part.words, *(word for word, count in counts.items() if count > 1)}


def row_of(part: Part, runs: Sequence[Part], moods: Moods, weight: float) -> Row | None:
    """A row of a part with the first of `runs` of each source, those first that report it; None where none does.

    `weight` counts for each source that does.
    """
    awaits = {run.telling.source: run for run in reversed(runs) if moods.awaits(run, part)}
    reports = {run.telling.source: run for run in reversed(runs) if not moods.awaits(run, part)}
    if not reports:
        return None
    return Row(
        part,
        tuple(reports[source] for source in sorted(reports)),
        tuple(awaits[source] for source in sorted(awaits.keys() - reports.keys())),
        weight * len(reports) * part.telling.merit,
    )


class Rows:
    """The rows of a corpus."""

    def __init__(self, corpus: Corpus, moods: Moods) -> None:
        self._corpus = corpus
        self._moods = moods

    def all(self) -> Iterator[Row]:
        """One for each sentence that another source tells as well; what opens as a preview is not shown."""
        for telling in self._corpus.sentences:
            if not any(clause.start == 0 for clause in self._moods.awaited(telling)) and (row := self._row(telling)):
                yield row

    def _row(self, telling: Telling) -> Row | None:
        found = self._alike(telling)
        shared = frozenset().union(*(telling.words & match.telling.words for match in found))
        part = part_told(telling, shared, self._corpus, outside=self._moods.awaited(telling))
        if part and 2 * self._corpus.worths(part.words & shared) < self._corpus.worths(shared):
            part = part_around(telling, shared)  # the shared words stand far apart
        if part is None or self._moods.of(part) == "expected":
            return None
        runs = [(match.score, part_told(match.telling, part.words, self._corpus)) for match in found]
        told = [(score, run) for score, run in runs if run and not uncounted(part, run)]
        if not told:
            return None
        return row_of(part, [run for _, run in told], self._moods, sum(score for score, _ in told) / SURE / len(told))

    def _alike(self, telling: Telling) -> list[Match]:
        """The surest of each other source; a further one joins only if it is like those that are there."""
        matching = self._corpus.matching
        joined: dict[int, Match] = {}
        for match in matching.matches(telling):
            others = [other.telling for other in joined.values()]
            if (
                match.score >= TOLD
                and match.telling.document not in joined
                and all(matching.tell_the_same(match.telling, other) for other in others)
            ):
                joined[match.telling.document] = match
        return list(joined.values())

    def spoken(self, quotes: Sequence[Utterance]) -> Iterator[Row]:
        """One for each remark of somebody known that several sources quote, whatever few words they share."""
        places = {(telling.source, telling.sentence.id): telling for telling in self._corpus.tellings}
        for quote in quotes if places else ():
            cited = [*quote.citations, *(citation for variant in quote.variants for citation in variant.citations)]
            found = [(places.get((one.source, one.sentence)), one.span) for one in cited]
            parts = [part for telling, span in found if telling and (part := part_within(telling, span))]
            by_source = {part.telling.source: part for part in reversed(parts)}
            if quote.speaker and by_source:
                best = max(by_source.values(), key=lambda part: (part.telling.merit, part.telling.key))
                rest = [by_source[source] for source in sorted(by_source.keys() - {best.telling.source})]
                alike = tuple(part for part in rest if share_told(best, part.words, self._corpus) >= _SAME_WORDS)
                if alike:
                    yield Row(best, alike, (), best.telling.merit * len(alike))
