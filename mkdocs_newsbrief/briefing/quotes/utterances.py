"""Utterances: one remark, however many sources quote it — the speaker must agree before the wording is compared.

Two remarks by different people can share more words than two translations of one remark; so no likeness of
wording ever joins two speakers.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import combinations

from mkdocs_newsbrief.briefing.quotes.remarks import Remark, find_remarks
from mkdocs_newsbrief.briefing.sources.people import Inventory
from mkdocs_newsbrief.briefing.wording.identity import distinct, quote_id
from mkdocs_newsbrief.model import Analysis, Citation, Utterance, Variant

# Likeness is the cosine of the rare words. From `_ALIKE` on, two remarks are one; from `_TRANSLATED` on, they are if
# each is the other's closest in its source and the sources are of the same days, as with translations and fragments.
_ALIKE, _TRANSLATED = 0.45, 0.12
_CONTAINED = 0.6
_FEWEST_WORDS, _IDENTICAL = 5, 0.75  # words of a remark, and the share of them that stand in order in another wording
_FEWEST_HELD, _FEWEST_SHARED = 2, 3
_SAME_NEWS = dt.timedelta(days=3)
_MOST_POSTINGS = 60

# An editor's measure of a quote: long enough to say something, short enough to be read.
_SHORTEST, _LONGEST = 8, 45


def find_utterances(analyses: Sequence[Analysis], inventory: Inventory) -> tuple[Utterance, ...]:
    """What the sources quote, statements of substance first."""
    by_speaker: dict[tuple[str, ...], list[Remark]] = defaultdict(list)
    for remark in find_remarks(analyses):
        speaker = _speaker(remark, inventory)
        by_speaker[inventory.same(speaker) if speaker else ()].append(remark)
    groups = [group for speaker, remarks in by_speaker.items() for group in _grouped(remarks, named=bool(speaker))]
    utterances = [(_rank(group), _utterance(group, inventory)) for group in groups]
    ordered = [said for _, said in sorted(utterances, key=lambda pair: (pair[0], pair[1].id, pair[1].speaker or ""))]
    ids = distinct(said.id for said in ordered)  # two people may say "Never again"
    return tuple(replace(said, id=name) for said, name in zip(ordered, ids, strict=True))


def _speaker(remark: Remark, inventory: Inventory) -> str | None:
    name = next((piece.speaker for piece in remark.pieces if piece.speaker), None)
    return inventory.speaker(name, remark.analysis.article.id) if name else None


def _grouped(remarks: Sequence[Remark], *, named: bool) -> list[list[Remark]]:
    """Remarks of one speaker, those that are one utterance together; unattributed ones only where word for word."""
    parent = list(range(len(remarks)))

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    links = _likenesses(remarks) if named else _identical(remarks)
    for one, other in links:
        parent[max(root(one), root(other))] = min(root(one), root(other))
    groups: dict[int, list[Remark]] = defaultdict(list)
    for index, remark in enumerate(remarks):
        groups[root(index)].append(remark)
    return list(groups.values())


Pair = tuple[int, int]


def _identical(remarks: Sequence[Remark]) -> Iterator[Pair]:
    first: dict[tuple[str, ...], int] = {}
    for index, remark in enumerate(remarks):
        yield first.setdefault(remark.wording, index), index


def _likenesses(remarks: Sequence[Remark]) -> Iterator[Pair]:
    """The pairs that say the same."""
    yield from _identical(remarks)
    rarity = _rarity(remarks)
    scores = {pair: _likeness(remarks[pair[0]], remarks[pair[1]], rarity) for pair in _pairs(remarks, rarity)}
    closest = _closest(remarks, scores)
    for (one, other), score in scores.items():
        shared = len(remarks[one].stems & remarks[other].stems)
        mutual = closest.get((one, _source(remarks[other]))), closest.get((other, _source(remarks[one])))
        near = _same_news(remarks[one], remarks[other])
        if shared < _FEWEST_SHARED:
            is_same = near and score == 1 and shared >= _FEWEST_HELD
        else:
            is_same = score >= _ALIKE or (near and score >= _TRANSLATED and mutual == (other, one))
        if is_same or (near and _nearly_identical(remarks[one].wording, remarks[other].wording)):
            yield one, other


def _nearly_identical(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a short remark stands in another one nearly word for word, though few of its words are rare."""
    shorter, longer = sorted((one, other), key=len)
    if not _FEWEST_WORDS <= len(shorter) <= len(longer) <= _LONGEST:
        return False
    blocks = SequenceMatcher(None, shorter, longer, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= _IDENTICAL * len(shorter)


def _same_news(one: Remark, other: Remark) -> bool:
    """Whether the sources may be about the same day's news; an undated one may."""
    if one.published is None or other.published is None:
        return True
    return abs(one.published - other.published) <= _SAME_NEWS


def _source(remark: Remark) -> str:
    return remark.analysis.article.id


def _rarity(remarks: Sequence[Remark]) -> Mapping[str, float]:
    """A weight for each stem: the fewer of the speaker's remarks hold it, the more it tells."""
    counts = Counter(stem for remark in remarks for stem in remark.stems)
    return {stem: math.log(1 + len(remarks) / count) for stem, count in counts.items()}


def _pairs(remarks: Sequence[Remark], rarity: Mapping[str, float]) -> list[Pair]:
    """Pairs that share a stem which is not everywhere."""
    postings: dict[str, list[int]] = defaultdict(list)
    for index, remark in enumerate(remarks):
        for stem in sorted(remark.stems):
            postings[stem].append(index)
    found = {pair for stem in rarity for pair in combinations(postings[stem][:_MOST_POSTINGS], 2)}
    return sorted(found)


def _likeness(one: Remark, other: Remark, rarity: Mapping[str, float]) -> float:
    """Cosine of the rare words of the parts most alike; a fragment that the other holds nearly whole is alike."""

    def weight(stems: Iterable[str]) -> float:
        return math.fsum(rarity[stem] for stem in stems)

    lighter = min(weight(one.stems), weight(other.stems))
    if lighter and weight(one.stems & other.stems) >= _CONTAINED * lighter:
        return 1.0
    pairs = [(mine, theirs) for mine in one.parts for theirs in other.parts if mine & theirs]
    return max((weight(a & b) / math.sqrt(weight(a) * weight(b)) for a, b in pairs), default=0.0)


def _closest(remarks: Sequence[Remark], scores: Mapping[Pair, float]) -> dict[tuple[int, str], int]:
    """For a remark and a source: the remark of that source which is most like it."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (one, other), score in scores.items():
        for index, match in ((one, other), (other, one)):
            if _source(remarks[index]) != _source(remarks[match]):
                slot = (index, _source(remarks[match]))
                best[slot] = max(best.get(slot, (0.0, 0)), (score, -match))
    return {slot: -match for slot, (_, match) in best.items()}


def _utterance(group: Sequence[Remark], inventory: Inventory) -> Utterance:
    shown, *variants = sorted(_wordings(group), key=lambda same: _substance(same[0]), reverse=True)
    lead = shown[0]
    speaker = next(filter(None, (_speaker(remark, inventory) for remark in group)), None)
    figure = inventory.of(speaker) if speaker else None
    days = Counter(piece.said_on for remark in group for piece in remark.pieces if piece.said_on)
    return Utterance(
        id=quote_id(lead.wording),
        text=lead.text,
        speaker=speaker,
        role=figure.roles[0] if figure and figure.roles else None,
        kind="direct" if lead.is_direct else "partial",
        cue=lead.lead.cue,
        said_on=max(days, key=lambda day: (days[day], day)) if days else None,
        confidence=max(remark.confidence for remark in group),
        citations=_cited(shown),
        variants=tuple(Variant(same[0].text, _cited(same)) for same in variants),
        context=None if lead.is_direct else lead.context,
    )


def _wordings(group: Iterable[Remark]) -> list[list[Remark]]:
    """The remarks of one utterance by their words: shared wording stands once, with all its sources."""
    found: dict[tuple[str, ...], list[Remark]] = defaultdict(list)
    for remark in _joined(group):
        found[remark.wording].append(remark)
    return list(found.values())


def _joined(group: Iterable[Remark]) -> list[Remark]:
    """Neighbours in one source as one wording: "A," she said. "B," she said."""
    joined: list[Remark] = []
    for remark in group:
        if joined and joined[-1].leads_to(remark):
            remark = joined.pop().with_(remark)
        joined.append(remark)
    return joined


def _cited(remarks: Iterable[Remark]) -> tuple[Citation, ...]:
    return tuple(citation for remark in remarks for citation in remark.citations)


def _substance(remark: Remark) -> tuple[bool, int, float]:
    """Whole statements before fragments, fuller ones before shorter, up to what a reader takes in."""
    return remark.is_direct, min(len(remark.wording), _LONGEST), round(remark.confidence, 1)


def _rank(group: Sequence[Remark]) -> tuple[bool, bool, int, bool, float]:
    """Named, whole, widely quoted, of a readable length, surely attributed: first."""
    best = max(group, key=_substance)
    readable = _SHORTEST <= len(best.wording) <= _LONGEST
    return (
        not any(piece.speaker for piece in best.pieces),
        not best.is_direct,
        -len({_source(remark) for remark in group}),
        not readable,
        -round(best.confidence, 2),
    )
