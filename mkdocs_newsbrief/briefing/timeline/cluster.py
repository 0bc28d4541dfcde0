"""Clusters: the mentions, in however many sources, that tell of one event."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.timeline.mention import Mention

_ALIKE = 0.34  # share of the weight of the shorter wording that two mentions of one event have in common
_FEWEST_SHARED = 2  # words; one is enough where few events share a date
_ALIKE_YEAR = 0.25


@dataclass(frozen=True)
class Cluster:
    """Mentions of one event; `date` is the finest that they give."""

    date: str
    mentions: tuple[Mention, ...]

    @property
    def expected(self) -> bool:
        """Nobody reports that it happened."""
        return all(mention.expected for mention in self.mentions)

    @property
    def sources(self) -> frozenset[str]:
        return frozenset(mention.telling.analysis.article.id for mention in self.mentions)


Weights = Mapping[str, float]


def cluster(mentions: Sequence[Mention]) -> list[Cluster]:
    """Mentions of the same date that say the same thing, together."""
    weights = _weights(mentions)
    by_date: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_date.setdefault(mention.date, []).append(mention)
    clusters = [found for date in sorted(by_date) for found in _same_date(date, by_date[date], weights)]
    told = {mention.telling.key for mention in mentions if not mention.open}
    return _absorb([found for found in clusters if not _in_passing(found, told)], weights)


def _in_passing(found: Cluster, told: Collection[tuple[str, int]]) -> bool:
    """Whether a date is only referred to, by sentences that tell something else ("shut since 2019, it …")."""
    return all(mention.open and mention.telling.key in told for mention in found.mentions)


def _weights(mentions: Iterable[Mention]) -> Weights:
    """Inverse document frequency over sentences: what every sentence says tells no event from another."""
    sentences: dict[tuple[str, int], set[str]] = {}
    for mention in mentions:
        sentences.setdefault(mention.telling.key, set(mention.telling.words)).update(mention.near)
    counts = Counter(word for words in sentences.values() for word in words)
    return {word: math.log(1 + len(sentences) / count) for word, count in counts.items()}


def _alike(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """The weight of the shared words over that of the shorter wording."""
    lighter = min(_weight(one, weights), _weight(other, weights))
    return _weight(one & other, weights) / lighter if lighter else 0.0


def _weight(words: frozenset[str], weights: Weights) -> float:
    return math.fsum(weights[word] for word in words)


def _same_date(date: str, mentions: list[Mention], weights: Weights) -> list[Cluster]:
    """Each mention joins the group it is most like; those that only look back ("since 2009") join the nearest."""
    enough = _ALIKE_YEAR if _is_rare(mentions[0]) else _ALIKE
    groups: list[list[Mention]] = []
    for mention in sorted(mentions, key=lambda mention: (mention.open, mention.telling.key, mention.span)):
        scored = [(_likeness(mention, group, weights), -number) for number, group in enumerate(groups)]
        best, number = max(scored, default=(0.0, 0))
        if groups and (best >= enough or mention.open):
            groups[-number].append(mention)
        else:
            groups.append([mention])
    return [Cluster(date, tuple(group)) for group in groups]


def _likeness(mention: Mention, group: Sequence[Mention], weights: Weights) -> float:
    if any(mention.telling.key == other.telling.key or mention.near == other.near for other in group):
        return 1.0
    if mention.minute and any(mention.minute == other.minute for other in group):
        return 1.0
    fewest = 1 if _is_rare(mention) else _FEWEST_SHARED
    near = [other.near for other in group if len(mention.near & other.near) >= fewest]
    return max((_alike(mention.near, other, weights) for other in near), default=0.0)


def _is_rare(mention: Mention) -> bool:
    """Whether few events of a story share such a date: a year of the past, and a day that is to come."""
    return len(mention.date) == len("2021") or (mention.expected and mention.moment.granularity == "day")


def _absorb(clusters: list[Cluster], weights: Weights) -> list[Cluster]:
    """A week or month that speaks of an event which another mention dates to the day is that event."""
    kept = [found for found in clusters if not _coarse(found.date)]
    for coarse in (found for found in clusters if _coarse(found.date)):
        finer = [
            at for at, found in enumerate(kept) if _within(found.date, coarse.date) and _same(found, coarse, weights)
        ]
        if finer:
            kept[finer[0]] = Cluster(kept[finer[0]].date, kept[finer[0]].mentions + coarse.mentions)
        else:
            kept.append(coarse)
    return kept


def _coarse(date: str) -> bool:
    return "-W" in date or len(date) == len("2021-03")


def _within(fine: str, coarse: str) -> bool:
    inner, outer = extent(fine), extent(coarse)
    return bool(inner and outer and outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer)


def _same(fine: Cluster, coarse: Cluster, weights: Weights) -> bool:
    if fine.expected and coarse.expected and fine.sources & coarse.sources:
        return True  # an announcement says "next week" first and the day after that
    return any(_likeness(mention, fine.mentions, weights) >= _ALIKE for mention in coarse.mentions)
