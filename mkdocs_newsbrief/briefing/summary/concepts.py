"""Concepts: the words and neighbouring pairs that several sources share, and what each is worth.

A summary is worth what the concepts in it are worth, each counted once (Gillick and Favre, "A scalable global
model for summarization", 2009). Between a few short texts shared words are the evidence; among many long ones any
word is shared, and the pairs tell. `share` glides from the one case to the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log2

from mkdocs_newsbrief.briefing.claims import Claim
from mkdocs_newsbrief.briefing.telling import Telling

_LONE_PAIR = 0.05  # what a pair of one source is worth: it breaks ties in favour of the fuller sentence
_PAIR = 0.5  # a pair against a word, between few sources
_CLAIM = 2.0  # a claim of two sources, in words that two sources share
_OFTEN = 0.3  # more for each further sentence of a source that has it, up to two
_FEW = 3  # up to so many sources, shared words tell


@dataclass(frozen=True, slots=True)
class Concepts:
    """`of[i]` is the bit set of the concepts in the i-th telling; `levels` are the bits of each worth."""

    of: tuple[int, ...]
    levels: tuple[tuple[float, int], ...]

    def worth(self, bits: int) -> float:
        return sum(worth * (bits & mask).bit_count() for worth, mask in self.levels)


def find_concepts(found: Sequence[Telling], claims: Sequence[Claim] = ()) -> Concepts:
    """The concepts of a cluster, each with its worth; a claim that several sources make is one, too."""
    sources = len({telling.document for telling in found})
    share = min(1.0, _FEW / max(sources, 1))
    least = 3 if sources > 2 * _FEW else 2
    worths = _worths([t.words for t in found], found, least, share, 0.0)
    worths |= _worths([t.pairs for t in found], found, least, 1 - (1 - _PAIR) * share, _LONE_PAIR * share)
    worths |= {claim: _CLAIM * share * log2(len(claim.sources)) for claim in claims}
    told: dict[Telling, list[Claim]] = {}
    for claim in claims:
        for clause in claim.clauses:
            told.setdefault(clause.telling, []).append(claim)
    return _as_bits([{*t.words, *t.pairs, *told.get(t, ())} for t in found], worths)


def _worths(
    bags: Sequence[frozenset[Hashable]], found: Sequence[Telling], least: int, unit: float, lone: float
) -> dict[Hashable, float]:
    """Worth by concept: grows with the sources that have it, and with how early they have it."""
    documents: dict[int, set[Hashable]] = {}
    first: dict[Hashable, int] = {}
    for bag, telling in sorted(zip(bags, found, strict=True), key=lambda pair: -pair[1].sentence.number):
        documents.setdefault(telling.document, set()).update(bag)
        first.update(dict.fromkeys(bag, telling.sentence.number))
    sources = Counter(chain.from_iterable(documents.values()))
    mentions = Counter(chain.from_iterable(bags))
    early = 1.0 - min(1.0, _FEW / max(len(documents), 1))
    worth = [0.0, lone] + [unit * log2(count) if count >= least else lone for count in range(2, len(documents) + 1)]
    return {
        concept: worth[count]
        * (1 + early / min(first[concept], 4))
        * (1 + _OFTEN * min(2, mentions[concept] // count - 1))
        for concept, count in sources.items()
        if worth[count]
    }


def _as_bits(bags: Sequence[set[Hashable]], worths: dict[Hashable, float]) -> Concepts:
    bit: dict[Hashable, int] = {}
    levels: dict[float, int] = {}
    of = []
    for bag in bags:
        bits = 0
        for concept in bag & worths.keys():
            if concept not in bit:
                bit[concept] = 1 << len(bit)
                levels[worths[concept]] = levels.get(worths[concept], 0) | bit[concept]
            bits |= bit[concept]
        of.append(bits)
    return Concepts(tuple(of), tuple(sorted(levels.items())))
