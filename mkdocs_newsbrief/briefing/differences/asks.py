"""Asks: what a speaker asked for, as different sources quote it in part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.terms import names_of

# "asked for Ellery's “swift help”", "called for “patience”".
_ASK = re.compile(
    r"\b(asked for|called for|demanded|urged|pleaded for|appealed for|requested) "
    r"((?:[A-Z][\w-]+[’']s |the [a-z]+[’']s |the |a )?[“\"][^“”\"]{3,80}[”\"])"
)


def find_asks(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Two sources, one speaker, one way of asking, and no quoted word in common."""
    asks = [(telling, match) for telling in corpus.sentences for match in _ASK.finditer(telling.text)]
    for number, (one, first) in enumerate(asks):
        for other, second in asks[:number]:
            if first[1] == second[1] and _one_ask(one, other, corpus) and not _common(first[2], second[2], corpus):
                sides = (Side(one, first.start(), first.end()), Side(other, second.start(), second.end()))
                yield Finding(f"What was {first[1]}", "wording", sides)


def _one_ask(one: Telling, other: Telling, corpus: Corpus) -> bool:
    """Whether the sentences share two names: who asks, and who is asked."""
    return one.source != other.source and len(one.words & other.words & corpus.names) >= 2


def _common(one: str, other: str, corpus: Corpus) -> frozenset[str]:
    return (names_of(one) & names_of(other)) - corpus.names - corpus.light
