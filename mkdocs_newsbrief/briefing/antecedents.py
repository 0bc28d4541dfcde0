"""Antecedents: who "The two" and "He" are, where a sentence is shown without those before it."""

from __future__ import annotations

import re

from mkdocs_newsbrief.briefing.telling import Telling

_SURE = 0.6  # confidence of a quote from which its speaker counts as somebody known
# "Before that, he …", "On Wednesday [24 March 2021], they …": a time may stand before the pronoun.
_LEAD = r"(?:(?:On|In|At|By|After|Before|During) (?:[\w'’]+ ){0,2}?[\w'’]+(?: \[[^\]]*\])?,? )?"
_PAIR = re.compile(
    rf"{_LEAD}(?:[Tt]he two|[Bb]oth|[Tt]hey)\b(?! [a-z]+s\b| [A-Z])"
)  # not "the two countries", "both Norway"
_ONE = re.compile(rf"{_LEAD}(?:[Hh]e|[Ss]he)\b")


def antecedent(telling: Telling, text: str) -> tuple[int, str] | None:
    """Where in `text`, the sentence with its dates completed, names are to be put in; None where that is not sure.

    Two stand for the two people who speak in the article, if there are just two; one for the speaker whom the
    sentence before names, if it names just one.
    """
    pair, one = _PAIR.match(text), _ONE.match(text)
    if pair:
        names = _speakers(telling)
        return (pair.end(), " and ".join(names)) if len(names) == 2 else None
    if one:
        before = _before(telling)
        names = [name for name in _speakers(telling) if name.split()[-1] in before or name.split()[0] in before]
        return (one.end(), names[0]) if len(names) == 1 else None
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


def _before(telling: Telling) -> str:
    """The sentence before, in the same article."""
    at = telling.sentence.number - 2
    if at < 0:
        return ""
    return telling.analysis.sentences[at].span.of(telling.analysis.article.text)
