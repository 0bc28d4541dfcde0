"""Counts: how many were killed, hurt, arrested or saved, whatever the sources call them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.clauses import Clause
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.wording.amounts import Amount, compatible, find_amounts
from mkdocs_newsbrief.briefing.wording.fates import FATES, replaces
from mkdocs_newsbrief.briefing.wording.terms import Term

# Those who did it are counted apart from those to whom it was done.
_OTHERS = re.compile(
    r"\b(?:suspects?|attackers?|gunm[ae]n|assailants?|terrorists?|militants?|bombers?|rebels?)\b", re.I
)
_ARTICLE = re.compile(r"an?\b", re.IGNORECASE)
_NOUN = 25  # characters after a count in which the noun stands
# Words at most from an amount to what is counted ("12 people were killed") and back ("killed 12").
_BEFORE, _AFTER = 4, 3


def find_counts(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each claim of something that is counted: the counts of its sources, where two cannot be meant alike."""
    for claim in claims:
        for name in sorted(claim.clause.words & FATES.keys()):
            counts = [count for clause in claim.clauses for count in counts_of(clause, name)]
            if any(_stand_against(one, other, FATES[name]) for one, other in product(counts, counts)):
                yield Finding(f"How many were {FATES[name]}", "value", tuple(side for side, _ in counts))


def _stand_against(one: tuple[Side, Amount], other: tuple[Side, Amount], fate: str) -> bool:
    """Whether two sources count otherwise, and the later one does not tell how many there are by now."""
    (mine, left), (theirs, right) = one, other
    if mine.telling.source == theirs.telling.source or compatible(left, right):
        return False
    days = [side.telling.day for side in (mine, theirs)]
    if "" in days or days[0] == days[1]:
        return True
    return not (replaces(left, right, fate) if days[0] > days[1] else replaces(right, left, fate))


def counts_of(clause: Clause, name: str) -> Iterator[tuple[Side, Amount]]:
    """The count nearest to each mention, with the words from one to the other."""
    text = clause.telling.text
    terms = clause.telling.terms
    amounts = [
        amount for amount in find_amounts(text) if not amount.unit and text[amount.start :][:2] not in ("a ", "an")
    ]
    for place, term in enumerate(terms):
        if term.name != name or not clause.start <= term.start < clause.end:
            continue
        near = [(gap, amount) for amount in amounts if (gap := _gap(terms, place, amount)) is not None]
        if near:
            _, amount = min(near, key=lambda pair: (pair[0], pair[1].start))
            start, end = min(amount.start, term.start), max(amount.end, _end(text, term))
            if not _OTHERS.search(text[start : end + _NOUN]):
                yield Side(clause.telling, start, end), amount


def _gap(terms: Sequence[Term], place: int, amount: Amount) -> int | None:
    """Words between an amount and a term; None where they are too far apart."""
    if amount.end <= terms[place].start:
        gap = sum(amount.end <= term.start for term in terms[:place])
        return gap if gap <= _BEFORE else None
    gap = sum(term.start < amount.start for term in terms[place + 1 :])
    return gap if gap <= _AFTER else None


def _end(text: str, term: Term) -> int:
    end = term.start
    while end < len(text) and text[end].isalnum():
        end += 1
    return end
