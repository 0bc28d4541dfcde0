"""Average-link clustering of articles by their weighted words, with their dates as a guard.

Two groups become one as long as the mean likeness of their articles, pair by pair, is high enough; the most alike go
first. Integers throughout, so that the groups are the same on every machine, and in whatever order articles come.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush

from mkdocs_newsbrief.model import Article
from mkdocs_newsbrief.stories.vectors import SCALE, vectors

_ENOUGH = 50  # thousandths of likeness, on average; heaps of four, eleven and forty stories came out best there
_UNDATED = 42  # hundredths of likeness that count where nothing tells that two reports are of one time
_NEAR = 14  # days between two reports of one affair, mostly
_FAR = 120  # days after which it is another one, unless it is told in nearly the same words

Pairs = dict[int, dict[int, int]]


def group(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """The stories, each with its articles, both in the order of the first; one that fits nowhere stands alone."""
    order = sorted(range(len(articles)), key=lambda index: (articles[index].text, articles[index].file))
    likeness = _likeness([articles[index] for index in order])
    groups = _merged(len(order), likeness)
    members = sorted(sorted(order[index] for index in indices) for indices in groups)
    return tuple(tuple(articles[index] for index in indices) for indices in members)


def _likeness(articles: Sequence[Article]) -> Pairs:
    """In thousandths, for pairs that share a word of weight; neither way is said twice."""
    weights = vectors(articles)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    pairs: Pairs = {index: {} for index in range(len(articles))}
    for index, words in enumerate(weights):
        shared: defaultdict[int, int] = defaultdict(int)
        for word, weight in words.items():
            for other in holders[word]:
                shared[other] += weight * weights[other][word]
            holders[word].append(index)
        for other, product in shared.items():
            alike = product * 1000 // (SCALE * SCALE) * _nearness(articles[index], articles[other]) // 100
            if alike:
                pairs[index][other] = pairs[other][index] = alike
    return pairs


def _nearness(one: Article, other: Article) -> int:
    """In hundredths: all of it within a fortnight, less and less until a third of a year."""
    days, others = _days(one), _days(other)
    if not days or not others:
        return _UNDATED
    apart = max(0, (max(days[0], others[0]) - min(days[1], others[1])).days)
    return 100 if apart <= _NEAR else max(5, 100 - 95 * (apart - _NEAR) // (_FAR - _NEAR))


def _days(article: Article) -> tuple[dt.date, dt.date] | None:
    published = article.masthead.published
    told = sorted(day for day in (published.value, published.earliest, published.latest) if day)
    return (dt.date.fromisoformat(told[0]), dt.date.fromisoformat(told[-1])) if told else None


def _merged(count: int, pairs: Pairs) -> Iterator[set[int]]:
    """`pairs` holds, for each two groups, the sum of the likeness of their articles; groups are named by a number."""
    members = {index: {index} for index in range(count)}
    waiting = [
        (-alike, one, other) for one, others in pairs.items() for other, alike in others.items() if one < other
    ]
    heapify(waiting)
    while waiting and -waiting[0][0] >= _ENOUGH:
        _, one, other = heappop(waiting)
        if one not in members or other not in members:
            continue
        new = max(members) + 1
        sums = _added(pairs.pop(one), pairs.pop(other))
        members[new] = members.pop(one) | members.pop(other)
        pairs[new] = {index: total for index, total in sums.items() if index in members and index != new}
        for index, total in pairs[new].items():
            pairs[index][new] = total
            heappush(waiting, (-(total // (len(members[new]) * len(members[index]))), index, new))
    yield from members.values()


def _added(one: Mapping[int, int], other: Mapping[int, int]) -> dict[int, int]:
    return {index: one.get(index, 0) + other.get(index, 0) for index in {**one, **other}}
