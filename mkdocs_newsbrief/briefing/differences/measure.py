"""A measure: an amount in a sentence, with what it is the amount of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_newsbrief.briefing.differences.finding import Side
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.amounts import Amount, find_ordinals, find_scores
from mkdocs_newsbrief.briefing.wording.terms import Term
from mkdocs_newsbrief.briefing.wording.words import word_set

MONEY, AGE = "How much money", "What age"
# Units by what they measure: the topic that a reader is shown, and the words behind the number.
UNITS = {
    word: topic
    for topic, words in {
        "How far": "kilometre kilometres kilometer kilometers km mile miles metre metres meter meters feet foot",
        "How heavy": "kilogram kilograms kilos kilo kg tonne tonnes ton tons pound pounds",
        "How long": "year years month months week weeks day days hour hours minute minutes second seconds",
        "How much": "yard yards inch inches litre litres liter liters gallon gallons acre acres hectare hectares "
        "degree degrees point points goal goals times",
        MONEY: "crown crowns dollar dollars euro euros yen yuan won rupee rupees rouble roubles ruble rubles peso "
        "pesos florin florins franc francs dinar dinars",
    }.items()
    for word in words.split()
}
# "magnitude 6.9", "a magnitude of 7.0", "the 7.0-magnitude quake"
_MAGNITUDE = re.compile(
    r"\bmagnitude(?: of)? (?P<after>\d\.\d)(?![\d.]\d)|(?<![\d.])(?P<before>\d\.\d)[ -]magnitude\b", re.I
)
# "Reed, 58, accepted": whose age it is stands before the number.
_AGE = re.compile(r"(?:\b(?P<given>[A-Z][\w’'-]+) )?\b(?P<who>[A-Z][\w’'-]+), (?P<age>\d{1,3}),")
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|dismiss(?:es|ed)|reject(?:s|ed)|instead of|rather than|up from|down from)\b"
)
_NO_HEAD = word_set("percent percentage cent point points of in on at and or to times")

_NEAR = 6  # terms with content before and behind a measure that tell what is measured
_AGES = range(1, 111)


@dataclass(frozen=True)
class Measure:
    """An amount with what it measures: `head` is the same for what can be set against each other.

    `given` is the first name of the one whose age it is, where it stands there.
    """

    side: Side
    amount: Amount
    head: str
    topic: str
    given: str | None = None

    @cached_property
    def near(self) -> frozenset[str]:
        """The words around it, of both sides together, without numbers."""
        return frozenset(self._around(_NEAR, _NEAR))

    @property
    def counted(self) -> str:
        """What is counted, in words: "absentee ballots"."""
        return " ".join(self.side.telling.text[self.amount.end : self.side.end].lower().split())

    def _around(self, before: int, behind: int) -> list[str]:
        content = [term for term in self.side.telling.terms if term.content and not term.name[0].isdigit()]
        first = [term.name for term in content if term.start < self.amount.start][-before:]
        return first + [term.name for term in content if term.start >= self.amount.end][: behind + 1]


def measures_of(telling: Telling) -> Iterator[Measure]:
    """The measures of a sentence that denies nothing, each of a kind of its own."""
    if _DENIED.search(telling.text):
        return
    yield from _magnitudes(telling)
    yield from _ages(telling)
    yield from _scores(telling)
    yield from _ordinals(telling)


def _magnitudes(telling: Telling) -> Iterator[Measure]:
    for match in _MAGNITUDE.finditer(telling.text):
        number = float(match["after"] or match["before"])
        amount = Amount(number, "magnitude", "", match.start(), match.end())
        yield Measure(Side(telling, *match.span()), amount, "magnitude", "What magnitude")


def _ages(telling: Telling) -> Iterator[Measure]:
    for match in _AGE.finditer(telling.text):
        if int(match["age"]) in _AGES:
            amount = Amount(float(match["age"]), "", "", *match.span("age"))
            side = Side(telling, match.start("who"), match.end("age"))
            yield Measure(side, amount, f"age {match['who']}", AGE, match["given"])


def _scores(telling: Telling) -> Iterator[Measure]:
    scores = find_scores(telling.text)
    if len(scores) == 1:
        side = Side(telling, scores[0].start, scores[0].end)
        yield Measure(side, scores[0], "score", "By how many votes or points")


def _ordinals(telling: Telling) -> Iterator[Measure]:
    """ "The eighth time in a row": one of a row of what the noun behind it names."""
    for amount in find_ordinals(telling.text):
        if noun := _noun(telling, amount):
            end = word_end(telling.text, noun.start)
            topic = f"Which {telling.text[noun.start : end]} in a row"
            yield Measure(Side(telling, amount.start, end), amount, f"{noun.name} in a row", topic)


def _noun(telling: Telling, amount: Amount) -> Term | None:
    """The noun right behind an amount, in small letters: "2,000 houses", "900 jobs", not "12 of" or "3 Norwick"."""
    text = telling.text
    term = next((term for term in telling.terms if term.start >= amount.end), None)
    if term is None or text[amount.end : term.start] not in (" ", "-"):
        return None
    word = text[term.start : word_end(text, term.start)]
    compound = next((other for other in telling.terms if other.start == term.start + len(word) + 1), None)
    if compound and not word.endswith("s") and text[compound.start : word_end(text, compound.start)].endswith("s"):
        term, word = compound, text[compound.start : word_end(text, compound.start)]  # "baby monitors"
    return term if word.islower() and word not in _NO_HEAD and (term.content or word in UNITS) else None


def word_end(text: str, start: int) -> int:
    end = start
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
