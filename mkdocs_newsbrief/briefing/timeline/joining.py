"""Joining: groups of things of which only some pairs were compared, by the mean of how like they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heapify, heappop, heappush

_UNCOMPARED = -3000  # what a pair counts that nobody found worth comparing


def join(count: int, links: Mapping[tuple[int, int], int]) -> list[list[int]]:
    """The numbers below `count` in groups, the likest joined first, as long as the mean over all pairs is positive.

    Takes n log n steps where each number has a bounded number of links.
    """
    groups = {number: [number] for number in range(count)}
    linked: defaultdict[int, dict[int, tuple[int, int]]] = defaultdict(dict)  # sum and number of the pairs compared
    for (one, other), score in links.items():
        linked[one][other] = linked[other][one] = (score, 1)

    def mean(one: int, other: int) -> int:
        total, compared = linked[one][other]
        pairs = len(groups[one]) * len(groups[other])
        return (total + (pairs - compared) * _UNCOMPARED) // pairs

    heap = [(-mean(one, other), one, other) for one, other in links]
    heapify(heap)
    while heap and heap[0][0] < 0:
        worth, one, other = heappop(heap)
        if other not in linked[one] or -worth != mean(one, other):
            continue  # one of them has grown since
        groups[one] += groups.pop(other)
        del linked[one][other]
        for third, (total, compared) in linked.pop(other).items():
            if third != one:
                del linked[third][other]
                mine, known = linked[one].get(third, (0, 0))
                linked[one][third] = linked[third][one] = (total + mine, compared + known)
        for third in linked[one]:
            pair = (one, third) if one < third else (third, one)
            heappush(heap, (-mean(*pair), *pair))
    return [sorted(group) for group in groups.values()]
