"""The knapsack: which sentences together are worth most within a number of words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

from mkdocs_newsbrief.briefing.summary.concepts import Concepts

_POOL = 40  # sentences considered, best first
_WIDTH = 64  # partial choices kept after each: few sentences are searched exactly, many by beam
_EASE = 3.0  # budgets added to the length that worth is divided by: at 0 the densest sentence stands alone, at
# infinity any filler is welcome; three is the best of the development clusters
_SHORT = 0.1  # budgets added to the length of a sentence that is ranked by itself


class _Pack(NamedTuple):
    """A partial choice: the better, the less `cost`; `chosen` are indices, `covered` the bits of its concepts."""

    cost: float = 0.0
    chosen: tuple[int, ...] = ()
    taken: int = 0  # the same as bits of their places in the pool
    words: int = 0
    covered: int = 0
    worth: float = 0.0


def fill(
    concepts: Concepts,
    lengths: Sequence[int],
    merits: Sequence[float],
    repeats: Callable[[int, int], bool],
    budget: int,
    most: int,
) -> tuple[int, ...]:
    """Indices of at most `most` sentences whose lengths add up to at most `budget` words, none repeating another.

    `merits` (0 to 1) scale what a sentence is worth. Ties go to the lower index.
    """
    pool = _pool(concepts, lengths, merits, budget)
    bits = _as_bits(concepts, pool)
    packs = [_Pack()]
    for place, at in enumerate(pool):
        rivals = sum([1 << other for other in range(place) if repeats(at, pool[other])])
        length, merit, own = lengths[at], merits[at], bits[at]
        plain = concepts.word * length
        for _, chosen, taken, words, covered, worth in packs.copy():
            if words + length <= budget and len(chosen) < most and not taken & rivals:
                both = covered | own
                more = worth + merit * (plain + both.bit_count() - covered.bit_count())
                cost = -more / (words + length + _EASE * budget)
                packs.append(_Pack(cost, (*chosen, at), taken | 1 << place, words + length, both, more))
        if len(packs) > _WIDTH:
            packs = sorted(packs)[:_WIDTH]
    return min(packs).chosen


def _pool(concepts: Concepts, lengths: Sequence[int], merits: Sequence[float], budget: int) -> list[int]:
    """The sentences that are worth most by themselves."""
    alone = {
        at: merits[at] * (concepts.word * words + sum(map(concepts.worth.__getitem__, concepts.of[at])))
        for at, words in enumerate(lengths)
        if 0 < words <= budget
    }
    ranked = sorted((-worth / (lengths[at] + _SHORT * budget), at) for at, worth in alone.items() if worth > 0)
    return [at for _, at in ranked[:_POOL]]


def _as_bits(concepts: Concepts, pool: Sequence[int]) -> dict[int, int]:
    """The concepts of each sentence as a bit set, in which one has as many bits as it is worth."""
    places: dict[Hashable, int] = {}
    free = 0
    bits = dict.fromkeys(pool, 0)
    for at in pool:
        for one in concepts.of[at]:
            if one not in places:
                places[one] = ((1 << concepts.worth[one]) - 1) << free
                free += concepts.worth[one]
            bits[at] |= places[one]
    return bits
