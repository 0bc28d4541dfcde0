"""Rows: a part of a sentence with the parts of other sources that bear it out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from math import log

from mkdocs_newsbrief.briefing.clauses import Clause, Mood
from mkdocs_newsbrief.briefing.contradiction import contradicts, uncounted
from mkdocs_newsbrief.briefing.corpus import Corpus
from mkdocs_newsbrief.briefing.coverage.neighbours import Neighbours
from mkdocs_newsbrief.briefing.coverage.parts import Part, part_told, share_told
from mkdocs_newsbrief.briefing.coverage.voices import Voices
from mkdocs_newsbrief.briefing.standing import foretells, merit
from mkdocs_newsbrief.briefing.synonyms import is_event
from mkdocs_newsbrief.briefing.telling import Telling

_SHARED = 2  # words, names left out, that two parts must have in common …
_TERMS = 3  # … and with names, or with one speaker
_WEIGHT = 4.8  # nats that they must weigh together …
_SENTENCES = 70  # … among so many sentences: among more, more meet by chance (Bonferroni)
_TOLD = 0.6  # share of a part that a source must tell …
_BACK = 0.5  # … and of what the source tells that must be in the part
_GAP = 5.0  # nats in a row that a source may leave out of what another one tells
_MOST = (0.75, 0.5)  # of the sources that tell the main event: what so many tell of it is common to them
_ALIKE = 0.45  # of the words that are common to them
_CANDIDATES = 12  # sentences of the main event that may be shown, those first that are most like the others
_PLAIN = 5  # words in common that need no verb among them


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


class Comparison:
    """Sentences of several sources, set against each other."""

    def __init__(self, corpus: Corpus, voices: Voices) -> None:
        self._corpus = corpus
        self._voices = voices
        self._least = _WEIGHT + max(0.0, log(max(1, len(corpus.sentences)) / _SENTENCES))
        self._neighbours = Neighbours(corpus, self._least)
        self._clauses: defaultdict[tuple[str, int], list[Clause]] = defaultdict(list)
        for clause in corpus.clauses:
            self._clauses[clause.telling.key].append(clause)

    def lead(self, tellings: Sequence[Telling]) -> Row | None:
        """The main event, in the sentence that most of the others bear out.

        What all sources tell weighs next to nothing, so here only what is told is looked at.
        """
        parts = [Part.whole(telling) for telling in tellings]
        borne = [
            (part, [other for other in parts if other is not part and self._agrees(other, part)])
            for part in parts[:_CANDIDATES]
        ]
        part, support = max(borne, key=lambda pair: len(pair[1]))
        for least in _MOST:
            told = self._common(part, support, least)
            if told and len(told.words) >= _TERMS and _happens(told, told.words):
                bearing = [other for other in support if len(told.words & other.words) >= _ALIKE * len(told.words)]
                if row := self._lead(told, bearing):
                    return row
        return None

    def _common(self, part: Part, support: Sequence[Part], least: float) -> Part | None:
        """What at least a share of the reports tells of a sentence."""
        reports = [other for other in support if not self._awaits(other, part)]
        words = Counter(word for other in reports for word in other.words)
        common = {word for word, count in words.items() if count >= least * len(reports)}
        return part_told(part.telling, common, self._corpus)

    def _lead(self, told: Part, support: Sequence[Part]) -> Row | None:
        """The row of the main event, with the sources that only expect it."""
        runs = [part_told(other.telling, told.words, self._corpus) or other for other in support]
        reports = tuple(run for run in runs if not self._awaits(run, told))
        found = self._row(told, told.words, self._neighbours.of(told.telling))
        awaits = [*(run for run in runs if self._awaits(run, told)), *(found.expected if found else ())]
        known = {run.telling.source for run in reports}
        expected = {run.telling.source: run for run in reversed(awaits) if run.telling.source not in known}
        return Row(told, reports, tuple(expected[source] for source in sorted(expected)), 0.0) if reports else None

    def _agrees(self, other: Part, part: Part) -> bool:
        """Whether a sentence that is like another tells of the same event, and does not gainsay it."""
        shared = part.words & other.words
        if len(shared) < _TERMS or not shared - self._corpus.common or not _happens(part, shared):
            return False
        if len({self._voices.of(part), self._voices.of(other)} - {None}) > 1:
            return False
        return not (contradicts(part.telling, other.telling) or uncounted(part, other))

    def rows(self) -> list[Row]:
        return [row for telling in self._corpus.sentences for row in self._rows(telling)]

    def _rows(self, telling: Telling) -> Iterator[Row]:
        """One for each part that another sentence singles out."""
        near = self._neighbours.of(telling)
        parts: dict[tuple[str, int, int, int], tuple[Part, set[str]]] = {}
        for other in near:
            part = part_told(telling, other.words, self._corpus)
            if part and self.mood(part) != "expected":
                parts.setdefault(part.key, (part, set()))[1].update(part.words & other.words)
        for key in sorted(parts):
            if row := self._row(*parts[key], near):
                yield row

    def _row(self, part: Part, core: Set[str], near: Sequence[Telling]) -> Row | None:
        """`core` is what another source tells of the part."""
        found = sorted(
            ((share, run) for other in near if (told := self._told(part, core, other)) for share, run in [told]),
            key=lambda pair: (-pair[0], pair[1].key),
        )
        reports = {run.telling.source: (share, run) for share, run in reversed(found) if not self._awaits(run, part)}
        awaits = {run.telling.source: run for _, run in reversed(found) if self._awaits(run, part)}
        if not reports:
            return None
        share = sum(share for share, _ in reports.values())
        return Row(
            part,
            tuple(reports[source][1] for source in sorted(reports)),
            tuple(awaits[source] for source in sorted(awaits.keys() - reports.keys())),
            share * merit(part.telling.text) * share_told(Part.whole(part.telling), part.words, self._corpus) ** 0.5,
        )

    def _awaits(self, run: Part, part: Part) -> bool:
        """Whether a source only expects what another reports; an intention may be told as either."""
        return self.mood(run) == "expected" and self.mood(part) == "reported"

    def mood(self, part: Part) -> Mood:
        """That of the clause in which most of the part stands."""
        return mood_of(max(self._around(part), key=lambda clause: (self._within(part, clause), -clause.start)))

    def _around(self, part: Part) -> list[Clause]:
        """The clauses in which a part stands."""
        clauses = self._clauses[part.telling.key]
        return [clause for clause in clauses if clause.start < part.end and part.start < clause.end]

    def _within(self, part: Part, clause: Clause) -> float:
        """The worth of the words that a part has of a clause."""
        inside = {term.name for term in part.terms if term.content and clause.start <= term.start < clause.end}
        return self._corpus.worths(inside)

    def _told(self, part: Part, core: Set[str], other: Telling) -> tuple[float, Part] | None:
        """How well another sentence bears a part out, and where."""
        if self._corpus.worths(part.words & other.words) < self._least:
            return None
        run = part_told(other, part.words, self._corpus)
        if run is None:
            return None
        reach = self._reach(run)
        if not self._evident(part, run, part.words & reach):
            return None
        names = other.words & self._corpus.names
        share = share_told(part, reach | names, self._corpus)
        back = share_told(run, part.words | (part.telling.words & self._corpus.names), self._corpus)
        if share < _TOLD or back < _BACK or self._gap(part, core - reach - names) >= _GAP:
            return None
        if contradicts(part.telling, other) or uncounted(part, run):
            return None
        return share * back, run

    def _reach(self, part: Part) -> frozenset[str]:
        """The words of the clauses in which a part stands."""
        return frozenset().union(*(clause.words for clause in self._around(part)))

    def _evident(self, part: Part, run: Part, shared: Set[str]) -> bool:
        """Whether what two parts share is enough to say that they tell the same."""
        if len(shared - self._corpus.common) < _SHARED or self._corpus.worths(shared) < self._least:
            return False
        voices = {self._voices.of(part), self._voices.of(run)} - {None}
        if len(voices) > 1:
            return False
        same = len(voices) == 1 and self._voices.of(part) == self._voices.of(run)
        return len(shared) + same >= _TERMS and (same or len(shared) >= _PLAIN or _happens(part, shared))

    def _gap(self, part: Part, left_out: Set[str]) -> float:
        """The heaviest stretch of a part that is left out, in what another source tells of it."""
        most = gap = 0.0
        for term in part.terms:
            if term.content:
                gap = gap + self._corpus.worth(term.name) if term.name in left_out else 0.0
                most = max(most, gap)
        return most


def _happens(part: Part, shared: Set[str]) -> bool:
    """Whether one of the shared words tells that something happens."""
    text = part.telling.text
    return any(term.name in shared and is_event(_word(text, term.start)) for term in part.terms)


def mood_of(clause: Clause) -> Mood:
    """A clause's mood; what a speaker says will come is expected, too."""
    if foretells(clause.text):
        return "expected"
    return mood_of(clause.before) if clause.before and clause.goes_on else clause.mood


_WORD = re.compile(r"[^\W\d_]+")


def _word(text: str, start: int) -> str:
    found = _WORD.match(text, start)
    return found[0].lower() if found else ""
