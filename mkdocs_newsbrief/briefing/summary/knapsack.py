"""The knapsack: which sentences together are worth most within a number of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.summary.concepts import Concepts

_POOL = 40  # sentences considered, best first
_WIDTH = 64  # partial choices kept after each: few sentences are searched exactly, many by beam
_EASE = 3.0  # budgets added to the length that worth is divided by: at 0 the densest sentence stands alone, at
# infinity any filler is welcome; three is the best of the development clusters


@dataclass(frozen=True, slots=True)
class _Pack:
    """A partial choice: indices of the sentences, their words, the concepts covered, and what they are worth."""

    chosen: tuple[int, ...] = ()
    words: int = 0
    covered: int = 0
    worth: float = 0.0


def fill(
    concepts: Concepts, lengths: Sequence[int], merits: Sequence[float], budget: int, most: int
) -> tuple[int, ...]:
    """Indices of at most `most` sentences whose lengths add up to at most `budget` words.

    `merits` (0 to 1) scale what a sentence is worth. Ties go to the lower index.
    """

    def rate(worth: float, words: int) -> float:
        return worth / (words + _EASE * budget)

    alone = [concepts.worth(bits) * merit for bits, merit in zip(concepts.of, merits, strict=True)]
    fitting = [i for i, words in enumerate(lengths) if 0 < words <= budget and alone[i] > 0]
    fitting.sort(key=lambda i: (-alone[i] / (lengths[i] + 0.1 * budget), i))
    packs = [_Pack()]
    for i in fitting[:_POOL]:
        larger = [
            _Pack(
                (*pack.chosen, i),
                pack.words + lengths[i],
                pack.covered | concepts.of[i],
                pack.worth + merits[i] * concepts.worth(concepts.of[i] & ~pack.covered),
            )
            for pack in packs
            if pack.words + lengths[i] <= budget and len(pack.chosen) < most
        ]
        packs = sorted(packs + larger, key=lambda pack: (-rate(pack.worth, pack.words), pack.chosen))[:_WIDTH]
    return packs[0].chosen
