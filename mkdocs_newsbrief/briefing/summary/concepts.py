"""Concepts: the words and neighbouring pairs that several sources share, and what each is worth.

A summary is worth what the concepts in it are worth, each counted once (Gillick and Favre, "A scalable global
model for summarization", 2009). Between a few short texts shared words are the evidence; among many long ones any
word is shared, and the pairs tell. `share` glides from the one case to the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import log2

from mkdocs_newsbrief.briefing.telling import Telling

_LONE_PAIR = 0.05  # what a pair of one source is worth: it breaks ties in favour of the fuller sentence
_PAIR = 0.5  # a pair against a word, between few sources
_FEW = 3  # up to so many sources, shared words tell


@dataclass(frozen=True, slots=True)
class Concepts:
    """`of[i]` is the bit set of the concepts in the i-th telling; `levels` are the bits of each worth."""

    of: tuple[int, ...]
    levels: tuple[tuple[float, int], ...]

    def worth(self, bits: int) -> float:
        return sum(worth * (bits & mask).bit_count() for worth, mask in self.levels)


def find_concepts(found: Sequence[Telling]) -> Concepts:
    """The concepts of a cluster, each with its worth."""
    sources = len({telling.document for telling in found})
    share = min(1.0, _FEW / max(sources, 1))
    least = 3 if sources > 2 * _FEW else 2
    worths = _worths([t.words for t in found], found, least, share, 0.0)
    worths |= _worths([t.pairs for t in found], found, least, 1 - (1 - _PAIR) * share, _LONE_PAIR * share)
    return _as_bits([[*t.words, *t.pairs] for t in found], worths)


def _worths(
    bags: Sequence[Iterable[Hashable]], found: Sequence[Telling], least: int, unit: float, lone: float
) -> dict[Hashable, float]:
    """Worth by concept: grows with the sources that have it, and with how early they have it."""
    depth = 1.0 - min(1.0, _FEW / max(len({t.document for t in found}), 1))
    sources: Counter[Hashable] = Counter()
    first: dict[Hashable, int] = {}
    seen = set()
    for bag, telling in zip(bags, found, strict=True):
        place = telling.sentence.number
        for concept in bag:
            if (concept, telling.document) not in seen:
                seen.add((concept, telling.document))
                sources[concept] += 1
            first[concept] = min(place, first.get(concept, place))
    return {
        concept: (unit * log2(count) if count >= least else lone) * (1 + depth / min(first[concept], 4))
        for concept, count in sources.items()
        if count >= least or lone
    }


def _as_bits(bags: Sequence[Iterable[Hashable]], worths: dict[Hashable, float]) -> Concepts:
    bit: dict[Hashable, int] = {}
    levels: dict[float, int] = {}
    of = []
    for bag in bags:
        bits = 0
        for concept in bag:
            worth = worths.get(concept)
            if not worth:
                continue
            if concept not in bit:
                bit[concept] = 1 << len(bit)
                levels[worth] = levels.get(worth, 0) | bit[concept]
            bits |= bit[concept]
        of.append(bits)
    return Concepts(tuple(of), tuple(sorted(levels.items())))
