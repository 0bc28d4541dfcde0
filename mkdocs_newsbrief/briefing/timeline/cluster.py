"""Clusters: the mentions, in however many sources, that tell of one event."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.timeline.joining import join
from mkdocs_newsbrief.briefing.timeline.likeness import Pair, likeness
from mkdocs_newsbrief.briefing.timeline.mention import Mention

_ONE = 10**6  # mentions of one sentence, or of a sentence that two sources print


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


def cluster(mentions: Sequence[Mention], corpus: Corpus) -> list[Cluster]:
    """Mentions of the same date that tell the same, together."""
    by_date: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda mention: (mention.telling.key, mention.span)):
        by_date.setdefault(mention.date, []).append(mention)
    told = {mention.telling.key for mention in mentions if not mention.open}
    clusters = [found for date in sorted(by_date) for found in _events_of(date, by_date[date], told, corpus)]
    return _absorb(clusters, corpus)


def _events_of(
    date: str, mentions: Sequence[Mention], told: Collection[tuple[str, int]], corpus: Corpus
) -> Iterator[Cluster]:
    """What happened on a date; what only refers to a day ("shut since Sunday, it …") is no event beside one of it."""
    found = list(_same_date(date, mentions, corpus))
    direct = [one for one in found if not all(mention.open for mention in one.mentions)]
    referring = [one for one in found if not any(mention.telling.key in told for mention in one.mentions)]
    yield from direct
    if not (direct and len(date) == len("2021-03-25")):
        yield from (one for one in referring if one not in direct)


def _same_date(date: str, mentions: Sequence[Mention], corpus: Corpus) -> Iterator[Cluster]:
    links = likeness(mentions, corpus) | dict(_certain(mentions))
    for group in join(len(mentions), links):
        yield Cluster(date, tuple(mentions[place] for place in group))


def _certain(mentions: Sequence[Mention]) -> Iterator[tuple[Pair, int]]:
    """Each mention with the first that stands in its sentence, and with the first that is worded as it is."""
    first: dict[object, int] = {}
    for place, mention in enumerate(mentions):
        for mark in (mention.telling.key, mention.near):
            known = first.setdefault(mark, place)
            if known != place:
                yield (known, place), _ONE


def _absorb(clusters: Sequence[Cluster], corpus: Corpus) -> list[Cluster]:
    """A week or month that speaks of an event which another mention dates to the day is that event."""
    kept = [found for found in clusters if not _is_coarse(found.date)]
    for coarse in (found for found in clusters if _is_coarse(found.date)):
        finer = [place for place, found in enumerate(kept) if _within(found.date, coarse.date)]
        same = _same(coarse, [kept[place] for place in finer], corpus)
        if same is None:
            kept.append(coarse)
        else:
            found = kept[finer[same]]
            kept[finer[same]] = Cluster(found.date, found.mentions + coarse.mentions)
    return kept


def _is_coarse(date: str) -> bool:
    return "-W" in date or len(date) == len("2021-03")


def _within(fine: str, coarse: str) -> bool:
    inner, outer = extent(fine), extent(coarse)
    return bool(inner and outer and outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer)


def _same(coarse: Cluster, finer: Sequence[Cluster], corpus: Corpus) -> int | None:
    """Which of several clusters of days tells the event of a longer time; None if none does."""
    for place, fine in enumerate(finer):
        if fine.expected and coarse.expected and fine.sources & coarse.sources:
            return place  # an announcement says "next week" first and the day after that
    owners = [None] * len(coarse.mentions) + [place for place, fine in enumerate(finer) for _ in fine.mentions]
    mentions = [*coarse.mentions, *(mention for fine in finer for mention in fine.mentions)]
    best: dict[int, int] = {}
    for (one, other), score in likeness(mentions, corpus, len(coarse.mentions)).items():
        owner = owners[other]
        if score > 0 and owners[one] is None and owner is not None:
            best[owner] = max(score, best.get(owner, 0))
    return max(best, key=lambda place: (best[place], -place), default=None)
