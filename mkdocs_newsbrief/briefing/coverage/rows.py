"""Rows: a part of a sentence with the parts of other sources that bear it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.coverage.bearing import TOLD, Bearing
from mkdocs_newsbrief.briefing.coverage.moods import Moods
from mkdocs_newsbrief.briefing.coverage.neighbours import Neighbours
from mkdocs_newsbrief.briefing.coverage.parts import Part, part_told, part_within, share_told
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.model import Utterance


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

    def __init__(self, corpus: Corpus, moods: Moods, bearing: Bearing) -> None:
        self._corpus = corpus
        self._moods = moods
        self._bearing = bearing
        self._neighbours = Neighbours(corpus, bearing.least)

    def all(self) -> list[Row]:
        return [row for telling in self._corpus.sentences for row in self._of(telling)]

    def _of(self, telling: Telling) -> Iterator[Row]:
        """One for each part that what another sentence reports singles out; what opens as a preview is not shown."""
        if any(clause.start == 0 for clause in self._moods.awaited(telling)):
            return
        near = self._neighbours.of(telling)
        parts: dict[tuple[str, int, int, int], tuple[Part, set[str]]] = {}
        for other in near:
            if singled := self._singled_out(telling, other):
                part, words = singled
                parts.setdefault(part.key, (part, set()))[1].update(part.words & words)
        for key in sorted(parts):
            if row := self._row(*parts[key], near):
                yield row

    def _singled_out(self, telling: Telling, other: Telling) -> tuple[Part, frozenset[str]] | None:
        """The part of a sentence that another one tells, and the words by which; what is to come is no part."""
        outside = self._moods.awaited(telling)
        words = other.words
        part = part_told(telling, words, self._corpus, outside)
        if part and self._moods.of(part) == "reported":
            words = self._moods.reported(other)
            part = part_told(telling, words, self._corpus, outside)
        return (part, words) if part and self._moods.of(part) != "expected" else None

    def _row(self, part: Part, core: Set[str], near: Sequence[Telling]) -> Row | None:
        """`core` is what another source tells of the part."""
        reports, awaits = self._by_source(part, core, near)
        if not reports:
            return None
        share = sum(share for share, _ in reports.values())
        return Row(
            part,
            tuple(reports[source][1] for source in sorted(reports)),
            tuple(awaits[source] for source in sorted(awaits.keys() - reports.keys())),
            share * part.telling.merit * share_told(Part.whole(part.telling), part.words, self._corpus) ** 0.5,
        )

    def _by_source(
        self, part: Part, core: Set[str], near: Sequence[Telling]
    ) -> tuple[dict[str, tuple[float, Part]], dict[str, Part]]:
        """Where each source reports a part, and how well; and where one only expects it."""
        found = self._bearing.all(part, core, near)
        awaits = {run.telling.source: run for _, run in reversed(found) if self._moods.awaits(run, part)}
        reports = {
            run.telling.source: (share, run) for share, run in reversed(found) if not self._moods.awaits(run, part)
        }
        return reports, awaits

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
                alike = tuple(part for part in rest if share_told(best, part.words, self._corpus) >= TOLD)
                if alike:
                    yield Row(best, alike, (), best.telling.merit * len(alike))

    def expecting(self, part: Part) -> list[Part]:
        """Where sources only expect what a part reports."""
        return [*self._by_source(part, part.words, self._neighbours.of(part.telling))[1].values()]
