"""How much a page may say: words that its parts spend, the most useful part first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_HEADING = 3  # words that a part costs before it says anything


class Purse:
    """Words that are left to say."""

    def __init__(self, words: int) -> None:
        self.left = words

    def spend(self, words: int) -> None:
        self.left -= words

    def buy(self, items: Sequence[Item], prices: Iterable[int], most: int) -> list[Item]:
        """The first of the items, at most `most`, as far as all of them together can be paid."""
        bought: list[Item] = []
        left = self.left - _HEADING
        for item, price in zip(items[:most], prices, strict=False):
            left -= price
            if left < 0:
                break
            bought.append(item)
            self.left = left
        return bought


def price(*texts: str) -> int:
    """The words of texts."""
    return sum(len(text.split()) for text in texts)
