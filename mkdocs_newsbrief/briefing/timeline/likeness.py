"""Likeness: whether two mentions of one date tell of one event, by a small model in whole numbers.

That they share the date makes it much likelier than of any two sentences, and yet a day of a story has many events:
so the model of `telling.matching` is one of several things that count here. The weights are fitted on stories with
keys by `benchmarks/timeline_model.py`, held out by story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.matching import Matching
from mkdocs_newsbrief.briefing.timeline.bearing import clock, hours, is_bound, is_said, is_subordinate
from mkdocs_newsbrief.briefing.timeline.mention import Mention

_CROWD = 100  # a word in more mentions of a date than that nominates nobody
_MOST = 24  # other mentions that each is set against, those with the heaviest shared words
_FLOOR, _CEILING = -40, 60  # tenths of a logit: beyond, two sentences are no more alike or unlike
_NEIGHBOUR = 1  # sentences of one source that follow each other
_NEVER = -(10**9)


class Features(NamedTuple):
    """What the decision is made of, in whole numbers; in the order of the weights."""

    dice: int  # per cent: twice the weight of the words that both have near the date, by the weight of both
    wide: int  # per cent: of the words near one date, those that are anywhere in the other sentence
    score: int  # tenths of a logit that the sentences tell the same
    clock: int  # 1 if both give one hour and minute
    hours_apart: int  # 1 if no hour of the day suits both
    one_source: int  # 1 if both stand in one source
    neighbours: int  # 1 if one follows the other there
    bounds: int  # how many give the date as a bound, or only refer to it
    subordinate: int  # how many date a clause that hangs on another
    said_one: int  # 1 if only one dates a statement
    said_both: int
    rare: int  # 1 if few events of a story share such a date: a year or month, a day that is to come
    share: int  # per cent of the sources that give this date
    mutual: int  # 1 if each is the likest that the other has in the other's source
    likest: int  # 1 if at least one of them is


# Thousandths of a logit for each unit.
WEIGHTS = Features(
    dice=23,
    wide=17,
    score=28,
    clock=760,
    hours_apart=-427,
    one_source=-433,
    neighbours=1426,
    bounds=-733,
    subordinate=462,
    said_one=-745,
    said_both=-2205,
    rare=968,
    share=-27,
    mutual=440,
    likest=1151,
)
BIAS = 132
ENOUGH = -250  # from here on; the date is given, and a row too many costs a reader more than one too few


Pair = tuple[int, int]  # places of two mentions, the first before the second


def likeness(mentions: Sequence[Mention], corpus: Corpus, first: int | None = None) -> dict[Pair, int]:
    """How like two mentions of one date are, above 0: of one event; pairs that share but the date are not there.

    With `first`, only the first so many are set against others.
    """
    found = compare(mentions, corpus, first=first)
    return {pair: BIAS + _weighed(features, WEIGHTS) - ENOUGH for pair, features in found.items()}


def compare(
    mentions: Sequence[Mention], corpus: Corpus, weights: Features | None = None, first: int | None = None
) -> dict[Pair, Features]:
    """Mentions of one date, each set against those that it shares most with."""
    share = 100 * len({mention.telling.document for mention in mentions}) // max(1, corpus.sources)
    found = {
        (at, to): _features(mentions[at], mentions[to], corpus.matching, share)
        for at, to in _near(mentions, corpus, first)
    }
    likest = _likest(mentions, found, weights or WEIGHTS)
    return {pair: _with_likest(features, pair, likest) for pair, features in found.items()}


def _weighed(features: Features, weights: Features) -> int:
    return sum(weight * value for weight, value in zip(weights, features, strict=True))


def _near(mentions: Sequence[Mention], corpus: Corpus, first: int | None) -> list[Pair]:
    """Pairs of which one has a word of content near its date that the other has as well, or which share a minute."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        for word in mention.telling.words | {clock(mention)}:
            places[word].append(at)
    found: set[Pair] = set()
    for at, mention in enumerate(mentions[:first]):
        shared: Counter[int] = Counter()
        for word in mention.near | ({clock(mention)} - {""}):
            if len(places[word]) <= _CROWD:
                weight = corpus.matching.weight([word]) + 1
                for place in places[word]:
                    shared[place] += weight
        del shared[at]
        likest = sorted(shared, key=lambda place: (-shared[place], place))[:_MOST]
        found.update((min(at, place), max(at, place)) for place in likest)
    return sorted(found)


def _features(one: Mention, other: Mention, matching: Matching, share: int) -> Features:
    mine, theirs = matching.weight(one.near), matching.weight(other.near)
    within = 100 * matching.weight(one.near & other.telling.words) // max(1, mine)
    around = 100 * matching.weight(other.near & one.telling.words) // max(1, theirs)
    one_source = one.telling.document == other.telling.document
    follow = abs(one.telling.sentence.number - other.telling.sentence.number) <= _NEIGHBOUR
    early, late = hours(one), hours(other)
    said = is_said(one) + is_said(other)
    return Features(
        dice=200 * matching.weight(one.near & other.near) // max(1, mine + theirs),
        wide=max(within, around),
        score=max(_FLOOR, min(_CEILING, matching.score(one.telling, other.telling) // 100)),
        clock=int(clock(one) == clock(other) != ""),
        hours_apart=int(bool(early and late and not (early[0] < late[1] and late[0] < early[1]))),
        one_source=int(one_source),
        neighbours=int(one_source and follow),
        bounds=is_bound(one) + is_bound(other),
        subordinate=is_subordinate(one) + is_subordinate(other),
        said_one=int(said == 1),
        said_both=int(said == 2),
        rare=int(len(one.date) != len("2021-03-25") or one.expected or other.expected),
        share=share,
        mutual=0,
        likest=0,
    )


def _likest(mentions: Sequence[Mention], found: Mapping[Pair, Features], weights: Features) -> set[Pair]:
    """For each mention, at the first place, the likest mention of every other source, at the second."""
    best: dict[Pair, tuple[int, int]] = {}
    for (at, to), features in found.items():
        if not features.one_source:
            for mine, theirs in ((at, to), (to, at)):
                key = mine, mentions[theirs].telling.document
                best[key] = max(best.get(key, (_NEVER, 0)), (_weighed(features, weights), -theirs))
    return {(mine, -theirs) for (mine, _), (_, theirs) in best.items()}


def _with_likest(features: Features, pair: Pair, likest: set[Pair]) -> Features:
    ways = (pair in likest) + (pair[::-1] in likest)
    return features._replace(mutual=int(ways == 2), likest=int(ways > 0))
