"""Moods: what of a sentence reports, and what tells of something still to come."""

from __future__ import annotations

from collections import defaultdict

from mkdocs_newsbrief.briefing.coverage.parts import Part
from mkdocs_newsbrief.briefing.telling.clauses import Clause, Mood
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling

_AWAITED = 0.3  # share of a part, in clauses of what is to come, from which it is awaited


class Moods:
    """The clauses of all sentences with their moods."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._clauses: defaultdict[tuple[str, int], list[Clause]] = defaultdict(list)
        for clause in corpus.clauses:
            self._clauses[clause.telling.key].append(clause)
        self._awaited: dict[tuple[str, int], list[Clause]] = {}

    def awaited(self, telling: Telling) -> list[Clause]:
        """The clauses of a sentence that tell of something to come."""
        found = self._awaited.get(telling.key)
        if found is None:
            found = [clause for clause in self._clauses[telling.key] if _mood(clause) == "expected"]
            self._awaited[telling.key] = found
        return found

    def reported(self, telling: Telling) -> frozenset[str]:
        """The words of a sentence outside those clauses."""
        if not (awaited := self.awaited(telling)):
            return telling.words
        return frozenset().union(*(clause.words for clause in self._clauses[telling.key] if clause not in awaited))

    def of(self, part: Part) -> Mood:
        """That of the clause in which most of the part stands; expected, where much of it is."""
        around = self._around(part)
        awaited = sum(self._within(part, clause) for clause in around if clause in self.awaited(part.telling))
        if awaited and awaited >= _AWAITED * self._corpus.worths(part.words):
            return "expected"
        return _mood(max(around, key=lambda clause: (self._within(part, clause), -clause.start)))

    def awaits(self, run: Part, part: Part) -> bool:
        """Whether a source only expects what another reports; an intention may be told as either."""
        return self.of(run) == "expected" and self.of(part) == "reported"

    def reach(self, part: Part) -> frozenset[str]:
        """The words of the clauses in which a part stands."""
        return frozenset().union(*(clause.words for clause in self._around(part)))

    def _around(self, part: Part) -> list[Clause]:
        """The clauses in which a part stands."""
        clauses = self._clauses[part.telling.key]
        return [clause for clause in clauses if clause.start < part.end and part.start < clause.end]

    def _within(self, part: Part, clause: Clause) -> float:
        """The worth of the words that a part has of a clause."""
        inside = {term.name for term in part.terms if term.content and clause.start <= term.start < clause.end}
        return self._corpus.worths(inside)


def _mood(clause: Clause) -> Mood:
    """A clause's mood; what a speaker says will come is expected, too."""
    if clause.foretells:
        return "expected"
    return _mood(clause.before) if clause.before and clause.goes_on else clause.mood
