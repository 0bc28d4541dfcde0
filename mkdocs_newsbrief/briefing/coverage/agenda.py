"""Agendas: what people who met talked about.

An agenda is a list, and every desk picks its items from it. So two reports of one meeting tell the same agenda if
they have people and half of the items in common, whatever else each of them lists.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from mkdocs_newsbrief.almanac import MONTHS, WEEKDAY_NAMES, WEEKDAYS
from mkdocs_newsbrief.briefing.coverage.moods import Moods
from mkdocs_newsbrief.briefing.coverage.parts import Part
from mkdocs_newsbrief.briefing.coverage.rows import Row, row_of
from mkdocs_newsbrief.briefing.telling.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.terms import Term, names_of

_DISCUSSED = re.compile(
    r"\b(?:discuss(?:ed|es|ing)?|talk(?:ed|ing)? about|(?:talks|consultations|negotiations) (?:about|on)|"
    r"exchang(?:ed|ing) (?:views|opinions|notes) (?:about|on))\b"
)
_NOT = re.compile(r"(?:\b(?:not|never|without|avoid(?:ed|ing)?|(?:declin|refus)(?:es?|ed|ing) to)|n[’']t) $")
# Where an agenda ends and something else is told of it, or of the meeting.
_BEYOND = re.compile(
    r",? (?:after|although|amid|as|because|before|despite|during|following|said|since|that|though|until|when|where|"
    rf"which|while|who|on (?:{'|'.join(WEEKDAY_NAMES)}))\b|[;—–]"
)
_SEAM = re.compile(r",| (?:and|or|as well as|including)\b")
_DAYS = names_of(" ".join([*WEEKDAYS, *MONTHS]).title())
_PEOPLE = 2  # names outside the agenda that two reports of one meeting have in common
_MOST = 300  # agendas that are set against each other: the archive of a ministry has more
_ITEMS = 0.5  # share of the items of an agenda that a report must list

# Words that any agenda has: what is talked about is named by those beside them.
_OF_ANY = names_of(
    """
    agenda approach aspect concern development effort end field future issue matter measure pending problem question
    range relate situation state status step subject topic variety various view way wide
    cooperate cooperation deepen develop enhance expand improve promote strengthen
    """
)


Item = frozenset[Hashable]  # what it is known by: words that are not in everybody's mouth, and names of two words


@dataclass(frozen=True, slots=True)
class _Agenda:
    part: Part
    people: frozenset[str]
    items: tuple[Item, ...]


class Agendas:
    """The agendas of a corpus."""

    def __init__(self, corpus: Corpus, moods: Moods) -> None:
        self._corpus = corpus
        self._moods = moods

    def rows(self) -> Iterator[Row]:
        """One for each agenda that other sources report as well."""
        for agenda in self._found:
            if self._moods.of(agenda.part) == "expected":
                continue
            like = [other for other in self._found if self._is_like(agenda, other)]
            if row := self._row(agenda, like):
                yield row

    @cached_property
    def _found(self) -> list[_Agenda]:
        parts = [part for telling in self._corpus.sentences if (part := _agenda(telling))]
        found = [_Agenda(part, self._people(part), self._items(part)) for part in parts]
        return [agenda for agenda in found if agenda.items][:_MOST]

    def _people(self, part: Part) -> frozenset[str]:
        """The names in front of an agenda, and no offices or days."""
        before = [term.name for term in part.telling.terms if term.start < part.start and term.content]
        return frozenset(before) & self._corpus.names - OFFICES - _DAYS

    def _items(self, part: Part) -> tuple[Item, ...]:
        """What an agenda lists."""
        seams = [part.start + seam.start() for seam in _SEAM.finditer(part.text)]
        ends = [*seams, part.end]
        by_item = [[term for term in part.terms if a <= term.start < b] for a, b in pairwise([part.start, *ends])]
        return tuple(item for terms in by_item if (item := self._item(terms)))

    def _item(self, terms: Sequence[Term]) -> Item:
        words = frozenset(term.name for term in terms if term.content)
        names = [
            (one.name, two.name)
            for one, two in pairwise(terms)
            if one.capital and two.content and {one.name, two.name} & self._corpus.names and two.name not in _OF_ANY
        ]
        return (words - self._corpus.common - _OF_ANY - _DAYS) | frozenset(names)

    def _is_like(self, agenda: _Agenda, other: _Agenda) -> bool:
        return (
            other.part.telling.document != agenda.part.telling.document
            and len(agenda.people & other.people) >= _PEOPLE
            and any(_lists(other, item) for item in agenda.items)
        )

    def _row(self, agenda: _Agenda, like: Sequence[_Agenda]) -> Row | None:
        """With the sources that report half of what others list of an agenda, and those that only expect it."""
        listed = [item for item in agenda.items if any(_lists(other, item) for other in like)]
        enough = [other.part for other in like if sum(_lists(other, item) for item in listed) >= _ITEMS * len(listed)]
        return row_of(agenda.part, enough, self._moods, 1.0)


def _lists(agenda: _Agenda, item: Item) -> bool:
    return any(item & other for other in agenda.items)


def _agenda(telling: Telling) -> Part | None:
    """What of a sentence tells what was discussed: that which stands behind the verb."""
    text = telling.text
    if not (verb := _DISCUSSED.search(text)) or _NOT.search(text, 0, verb.start()):
        return None
    beyond = _BEYOND.search(text, verb.end())
    end = beyond.start() if beyond else len(text)
    inside = [at for at, term in enumerate(telling.terms) if verb.end() <= term.start < end]
    return Part(telling, inside[0], inside[-1]) if inside else None
