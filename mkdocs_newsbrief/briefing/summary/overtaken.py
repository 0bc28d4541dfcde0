"""Overtaken: days that were set, and which a later report has given up."""

from __future__ import annotations

import re
from collections import defaultdict

from mkdocs_newsbrief.briefing.telling.corpus import Corpus

# "The landing, once planned for 2 October, …", "moved from 2 October to …"
_NO_LONGER = re.compile(
    r"\b(?:(?:once|originally|initially|previously|first|earlier) "
    r"(?:planned|scheduled|due|set|expected|announced|meant|supposed)(?: (?:for|on|to \w+(?: \w+){0,4} on))?"
    r"|(?:moved|postponed|delayed|shifted|put back|pushed back|brought forward) from|instead of(?: on)?) $"
)
_BEFORE = 80  # characters before a day

Key = tuple[str, int]


def rescheduled(corpus: Corpus) -> frozenset[Key]:
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
