"""Antecedents: who "The two" and "He" are, where a sentence is shown without those before it."""

from __future__ import annotations

import re

from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.model import Person

_SURE = 0.6  # confidence of a quote from which its speaker counts as somebody known
# "Before that, he …", "On Wednesday [24 March 2021], they …": a time may stand before the pronoun.
_LEAD = r"(?:(?:On|In|At|By|After|Before|During) (?:[\w'’]+ ){0,2}?[\w'’]+(?: \[[^\]]*\])?,? )?"
_PAIR = re.compile(
    rf"{_LEAD}(?:[Tt]he two|[Bb]oth|[Tt]hey)\b(?! [a-z]+s\b| [A-Z])"
)  # not "the two countries", "both Norway"
_ONE = re.compile(rf"{_LEAD}(?:[Hh]e|[Ss]he)\b")


def antecedent(telling: Telling, text: str) -> tuple[int, str] | None:
    """Where in `text`, the sentence with its dates completed, names are to be put in; None where that is not sure.

    Two stand for the two people whom the sentence before names, or for the two who speak in the article, if it names
    one of them and nobody else; one for the speaker whom the sentence before names, if it names nobody else who may
    be meant.
    """
    pair, one = _PAIR.match(text), _ONE.match(text)
    if pair:
        names = _two(telling)
        return (pair.end(), " and ".join(names)) if names else None
    if one:
        pronoun = "she" if one[0].lower().endswith("she") else "he"
        names = [person.name for person in _named_before(telling) if person.pronoun in (None, pronoun)]
        return (one.end(), names[0]) if len(names) == 1 and names[0] in _speakers(telling) else None
    return None


def faults_shown(telling: Telling) -> dict[str, float]:
    """The faults of a sentence as it is shown, with the names put in."""
    found = telling.faults
    if "dangling" in found and antecedent(telling, telling.text):
        return {fault: factor for fault, factor in found.items() if fault != "dangling"}
    return found


def _speakers(telling: Telling) -> list[str]:
    """Names of those who speak in the article, by their first quote."""
    quotes = telling.analysis.quotes
    names = dict.fromkeys(quote.speaker for quote in quotes if quote.speaker and quote.confidence >= _SURE)
    return [name for name in names if name[0].isupper() and " " in name]


def _two(telling: Telling) -> list[str]:
    """The names of the two who are meant; none where that is not sure."""
    named = [person.name for person in _named_before(telling)]
    if len(named) == 2:
        return named
    speakers = _speakers(telling)
    return speakers if len(speakers) == 2 and named and set(named) <= set(speakers) else []


def _named_before(telling: Telling) -> list[Person]:
    """The people whom the sentence before names, in the same article, by where it names them first."""
    if telling.sentence.number < 2:
        return []
    before = telling.analysis.sentences[telling.sentence.number - 2].span
    people = [person for person in telling.analysis.people if person.kind == "person"]
    first = {
        number: min(span.start for span in person.mentions if before.holds(span))
        for number, person in enumerate(people)
        if any(before.holds(span) for span in person.mentions)
    }
    return [people[number] for number in sorted(first, key=first.__getitem__)]
