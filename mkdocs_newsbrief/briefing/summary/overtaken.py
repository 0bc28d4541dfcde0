"""Overtaken: counts of the dead, the missing and the saved, and days set, that a later report has replaced."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from mkdocs_newsbrief.briefing.differences.counts import counts_of
from mkdocs_newsbrief.briefing.telling.claims import OPENING
from mkdocs_newsbrief.briefing.telling.clauses import Clause
from mkdocs_newsbrief.briefing.telling.corpus import OFFICES, Corpus
from mkdocs_newsbrief.briefing.wording.amounts import Amount
from mkdocs_newsbrief.briefing.wording.fates import FATES, replaces
from mkdocs_newsbrief.briefing.wording.terms import names_of

# Words that tell a fate as well, if not so surely that two numbers beside them gainsay each other.
_FATES = FATES | dict.fromkeys(names_of("alive survived"), "rescued") | dict.fromkeys(names_of("trapped"), "missing")

# "The landing, once planned for 2 October, …", "moved from 2 October to …"
_NO_LONGER = re.compile(
    r"\b(?:(?:once|originally|initially|previously|first|earlier) "
    r"(?:planned|scheduled|due|set|expected|announced|meant|supposed)(?: (?:for|on|to \w+(?: \w+){0,4} on))?"
    r"|(?:moved|postponed|delayed|shifted|put back|pushed back|brought forward) from|instead of(?: on)?) $"
)
_NEWEST = 30  # counts that others are held against
_BEFORE = 80  # characters before a day

Key = tuple[str, int]


class _Count(NamedTuple):
    """A number with the day on which its source appeared, its sentence, and the names of the story."""

    day: str
    amount: Amount
    key: Key
    about: frozenset[str]


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
                given_up[moment.value] = max(given_up[moment.value], telling.day)
    return frozenset(
        telling.key
        for telling in corpus.sentences
        for moment in telling.moments
        if moment.modality == "expected" and telling.day < given_up.get(moment.value, "")
    )


def _outnumbered(corpus: Corpus) -> frozenset[Key]:
    """Sentences whose count one of the newest counts of the same story replaces."""
    counts: defaultdict[str, list[_Count]] = defaultdict(list)
    about = _openings(corpus)
    for telling in corpus.sentences:
        if day := telling.day:
            for name in sorted(telling.words & _FATES.keys()):
                for _, amount in counts_of(Clause.whole(telling), name):
                    counts[_FATES[name]].append(_Count(day, amount, telling.key, about[telling.document]))
    found = set()
    for fate, told in counts.items():
        newest = sorted(told, key=lambda count: (count.day, count.key), reverse=True)[:_NEWEST]
        found |= {old.key for old in told if any(_overtakes(new, old, fate) for new in newest)}
    return frozenset(found)


def _openings(corpus: Corpus) -> dict[int, frozenset[str]]:
    """By document: the names with which it opens, and by which a reader knows the story."""
    names: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for telling in corpus.sentences:
        if telling.sentence.number <= OPENING:
            names[telling.document] |= telling.words & corpus.names - OFFICES
    return names


def _overtakes(new: _Count, old: _Count, fate: str) -> bool:
    return new.day > old.day and bool(new.about & old.about) and replaces(new.amount, old.amount, fate)
