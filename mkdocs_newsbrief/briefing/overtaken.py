"""Overtaken: counts of the dead, the missing and the saved, and days set, that a later report has replaced."""

from __future__ import annotations

import re
from collections import defaultdict

from mkdocs_newsbrief.briefing.amounts import Amount, compatible
from mkdocs_newsbrief.briefing.clauses import Clause
from mkdocs_newsbrief.briefing.corpus import Corpus
from mkdocs_newsbrief.briefing.differences.counts import counts_of
from mkdocs_newsbrief.briefing.fates import FATES
from mkdocs_newsbrief.briefing.telling import Telling
from mkdocs_newsbrief.briefing.terms import names_of

# Words that tell a fate as well, if not so surely that two numbers beside them gainsay each other.
_FATES = FATES | dict.fromkeys(names_of("alive survived"), "rescued") | dict.fromkeys(names_of("trapped"), "missing")
_FALLS = "missing"  # the others only grow: a smaller number in a later report is of some of them

# "The landing, once planned for 2 October, …", "moved from 2 October to …"
_NO_LONGER = re.compile(
    r"\b(?:(?:once|originally|initially|previously|first|earlier) "
    r"(?:planned|scheduled|due|set|expected|announced|meant|supposed)(?: (?:for|on|to \w+ on))?"
    r"|(?:moved|postponed|delayed|shifted|put back|pushed back|brought forward) from|instead of(?: on)?) $"
)
_BEFORE = 40  # characters before a day

Key = tuple[str, int]
Count = tuple[str, Amount, Key]  # the day its source appeared, the number, and the sentence


def overtaken(corpus: Corpus) -> frozenset[Key]:
    """The keys of sentences whose number, or day to come, a source of a later day replaces."""
    return _outnumbered(corpus) | _rescheduled(corpus)


def _rescheduled(corpus: Corpus) -> frozenset[Key]:
    """Sentences that await a day on which, as a later source says, it will no longer be."""
    given_up: defaultdict[str, str] = defaultdict(str)  # by day: when the last source said so
    for telling in corpus.sentences:
        at = telling.sentence.span.start
        for moment in telling.moments:
            start = moment.span.start - at
            if moment.granularity == "day" and _NO_LONGER.search(telling.text[max(0, start - _BEFORE) : start]):
                given_up[moment.value] = max(given_up[moment.value], _day(telling))
    return frozenset(
        telling.key
        for telling in corpus.sentences
        for moment in telling.moments
        if moment.modality == "expected" and _day(telling) < given_up.get(moment.value, "")
    )


def _outnumbered(corpus: Corpus) -> frozenset[Key]:
    counts: defaultdict[str, list[Count]] = defaultdict(list)
    for telling in corpus.sentences:
        if day := _day(telling):
            for name in sorted(telling.words & _FATES.keys()):
                counts[_FATES[name]] += [
                    (day, amount, telling.key) for _, amount in counts_of(Clause.whole(telling), name)
                ]
    return frozenset(
        key
        for fate, found in counts.items()
        for day, amount, key in found
        if any(later > day and _replaces(new, amount, fate) for later, new, _ in found)
    )


def _replaces(new: Amount, old: Amount, fate: str) -> bool:
    return new.value != old.value if fate == _FALLS else new.value > old.value and not compatible(new, old)


def _day(telling: Telling) -> str:
    published = telling.analysis.article.masthead.published
    return (published.value or published.latest or "")[:10]
