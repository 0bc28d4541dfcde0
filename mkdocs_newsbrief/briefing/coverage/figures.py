"""Figures: a number or a day that several sources give for one thing.

Desks word a fact in their own way, but the number in it is the same: "Company tax will go up to 21%", "companies are
to pay 21 per cent". So a figure is evidence in itself: the less it is met by chance, the fewer words of the matter
have to stand beside it in both reports.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from mkdocs_newsbrief.briefing.coverage.moods import Moods
from mkdocs_newsbrief.briefing.coverage.parts import Part
from mkdocs_newsbrief.briefing.coverage.rows import Row, row_of
from mkdocs_newsbrief.briefing.coverage.voices import Voices
from mkdocs_newsbrief.briefing.telling.contradiction import contradicts
from mkdocs_newsbrief.briefing.telling.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.amounts import NUMBER_WORDS, Amount, find_amounts, is_age
from mkdocs_newsbrief.briefing.wording.fates import part_ways
from mkdocs_newsbrief.briefing.wording.terms import names_of

_SMALL, _LARGE = (
    12,
    100,
)  # numbers up to the one, without a unit, are met everywhere; from the other on, hardly anywhere
_OFTEN = 2  # mentions a source from which one word more is asked for
_CROWD = 40  # mentions of one figure: of more, nobody can say which are of one thing
_SENTENCES, _RARER = 100, 3  # among so many times more sentences, one word more is asked for
_BEFORE, _BEHIND = 8, 6  # terms with content around a figure that tell what it is of
_COMMA = re.compile(r"[,;:](?=\s)|[—–(]")
_WEIGHT = 0.3  # against a row in which whole clauses are alike: where both tell a thing, that one reads better
_NAMED = re.compile(r"(?:\bNo\.?|#) ?$")  # "the No. 4 mine"
_TIME = re.compile(r"[ -](second|minute|hour|day|week|month|year)")
# Words that belong to a number: they tell nothing of what it is of.
_NUMBERS = names_of(
    " ".join(NUMBER_WORDS) + " second seconds minute minutes hour hours day days week weeks month months year years"
)

Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number or a day in a sentence, which is of one thing with another one if they share `least` words.

    `words` are those beside it; those of one that is met `by_chance` must not all be names or in everybody's mouth,
    and what it counts, the `thing` right behind it, must be the same where both name it.
    """

    telling: Telling
    key: Key
    start: int
    end: int
    least: int
    by_chance: bool
    words: frozenset[str]
    thing: str | None

    @property
    def own(self) -> frozenset[str]:
        """The words of the number or the day itself."""
        return self.telling.words_in(self.start, self.end)


class Figures:
    """The figures of a corpus."""

    def __init__(self, corpus: Corpus, moods: Moods, voices: Voices) -> None:
        self._corpus = corpus
        self._moods = moods
        self._voices = voices
        self._crowding = max(0, int(log(max(1, len(corpus.sentences)) / _SENTENCES, _RARER)))
        self._by_key: defaultdict[Key, list[_Figure]] = defaultdict(list)
        for telling in corpus.sentences:
            for figure in (*_numbers(telling), *_days(telling)):
                if any(figure.start <= term.start < figure.end for term in telling.terms):
                    self._by_key[figure.key].append(figure)

    def rows(self) -> Iterator[Row]:
        """One for each figure that other sources give as well."""
        for key in sorted(self._by_key, key=repr):
            figures = self._by_key[key]
            sources = {figure.telling.source for figure in figures}
            often = _OFTEN if isinstance(key[0], float) else 1  # a day of the story is named more than a number is
            more = self._crowding + (len(figures) > often * len(sources))
            for figure in figures if len(sources) > 1 and len(figures) <= _CROWD else ():
                if row := self._row(figure, figures, more):
                    yield row

    def _row(self, figure: _Figure, figures: Sequence[_Figure], more: int) -> Row | None:
        like = [(shared, other) for other in figures if (shared := self._shared(figure, other, more))]
        if not like:
            return None
        part = _part(figure, frozenset().union(*(shared for shared, _ in like)))
        if not part.words - figure.own:
            return None
        runs = sorted(((self._corpus.worths(shared), _part(other, shared)) for shared, other in like), key=_best)
        voices = {None, self._voices.of(part)}
        heard = [run for _, run in runs if len(voices | {self._voices.of(run)}) <= 2]  # one speaker bears out one
        return row_of(part, heard, self._moods, _WEIGHT)

    def _shared(self, figure: _Figure, other: _Figure, more: int) -> frozenset[str]:
        """The words by which two figures are of one thing; none where they may not be."""
        one, two = figure.telling, other.telling
        shared = figure.words & other.words
        if one.document == two.document or not shared or _of_two_things(figure, other):
            return frozenset()
        matter = shared - self._corpus.common
        names = shared & self._corpus.names - OFFICES
        found = len(matter) + bool(names - matter) if figure.by_chance or more else len(shared)
        if found < figure.least + more or ((figure.by_chance or more) and not matter):
            return frozenset()
        return frozenset() if part_ways(figure.words, other.words) or contradicts(one, two) else shared


def _of_two_things(figure: _Figure, other: _Figure) -> bool:
    return figure.by_chance and None not in (figure.thing, other.thing) and figure.thing != other.thing


def _best(run: tuple[float, Part]) -> tuple[object, ...]:
    return -run[0], run[1].key


def _numbers(telling: Telling) -> Iterator[_Figure]:
    """By value and unit, and those of a stretch of time by what they count; no dates, no hours, and nobody's age."""
    text, at = telling.text, telling.sentence.span.start
    dated = [
        (moment.span.start - at, moment.span.end - at) for moment in telling.moments if moment.type != "DURATION"
    ]
    for amount in find_amounts(text):
        words = text[amount.start : amount.end].lower()
        if (
            amount.start < telling.opening
            or words in ("a", "an", "one")
            or is_age(text, amount)
            or text.startswith(":", amount.end)
        ):
            continue
        if any(start <= amount.start < end for start, end in dated) or _NAMED.search(text, 0, amount.start):
            continue
        time = _TIME.match(text, amount.end)
        key = (amount.value, amount.unit == "%", time[1] if time else None)
        yield _figure(telling, key, amount.start, amount.end, *_evidence(amount, time is not None))


def _evidence(amount: Amount, lasts: bool) -> tuple[int, bool]:
    """How many words two reports of a number must share, and whether by chance any might."""
    if amount.value >= _LARGE or amount.value != int(amount.value):
        return 1, False
    if amount.unit or amount.value > _SMALL:
        return 1, True
    return 2 + lasts, True


def _days(telling: Telling) -> Iterator[_Figure]:
    at = telling.sentence.span.start
    for moment in telling.moments:
        if moment.granularity == "day" and moment.span.start >= telling.news.start:
            yield _figure(telling, ("day", moment.value), moment.span.start - at, moment.span.end - at, 1, True)


def _figure(telling: Telling, key: Key, start: int, end: int, least: int, by_chance: bool) -> _Figure:
    words = telling.around(start, end, _BEFORE, _BEHIND) - _NUMBERS
    thing = next((term.name for term in telling.terms if term.start in (end, end + 1) and term.content), None)
    return _Figure(telling, key, start, end, least, by_chance, words, thing)


def _part(figure: _Figure, shared: frozenset[str]) -> Part:
    """From the first shared word to the last, the figure among them.

    Beyond a comma or another number stands something else, unless no shared word is nearer.
    """
    text, terms = figure.telling.text, figure.telling.terms
    numbers = [amount.start for amount in find_amounts(text)]
    commas = [comma.start() for comma in _COMMA.finditer(text)]
    inside = [at for at, term in enumerate(terms) if figure.start <= term.start < figure.end]
    for bounds in ([*numbers, *commas], numbers):
        first = max((bound for bound in bounds if bound < figure.start), default=0)
        beyond = min((bound for bound in bounds if bound >= figure.end), default=len(text))
        near = [at for at, term in enumerate(terms) if first <= term.start < beyond and term.name in shared]
        if near:
            return Part(figure.telling, min(*near, inside[0]), max(*near, inside[-1]))
    return Part(figure.telling, inside[0], inside[-1])
