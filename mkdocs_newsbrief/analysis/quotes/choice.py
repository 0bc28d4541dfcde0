"""The choice: every possible source of a quotation gets a probability, "nobody" among them.

A conditional logistic model (McFadden 1974) over the observations of `features`; the weights are data, fitted by
`benchmarks/quote_model.py`. Its probability is the confidence that the quote carries.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import NamedTuple

from mkdocs_newsbrief.analysis.quotes import clause, features
from mkdocs_newsbrief.analysis.quotes.features import Features
from mkdocs_newsbrief.analysis.quotes.scene import Paragraph, Scene
from mkdocs_newsbrief.analysis.quotes.sources import Source

Weights = Mapping[str, float]

_MAX_NEXT_WORDS = 14
_PARAGRAPH_GAP = 3  # characters from one paragraph to the next
_CLOSE = 3  # tokens from a source to its verb
_LAST_NEARBY = 3
# Sources that are weighed, of those in a sentence or paragraph: enough for any that a person would write.
_FIRST_LEFT, _LAST_LEFT, _FIRST_RIGHT, _FIRST_NEXT, _EARLIER = 3, 12, 10, 3, 30


class Candidate(NamedTuple):
    """A possible source and what speaks for it; without a source, the words are nobody's."""

    source: Source | None
    features: Features
    probability: float = 0.0

    @property
    def zone(self) -> str:
        """Where the source stands: see `features`."""
        return self.features[0][0]


@dataclass(frozen=True, slots=True)
class Decision:
    """The candidate taken for one quotation."""

    scene: Scene
    taken: Candidate
    ranked: Sequence[Candidate] = ()

    @property
    def zone(self) -> str:
        return self.taken.zone

    @property
    def spoken(self) -> bool:
        return self.taken.source is not None

    def with_source(self, taken: Candidate) -> Decision:
        """The same quotation with the source of a neighbour, unless it is its own already."""
        if taken is self.taken:
            return self
        return replace(self, taken=Candidate(taken.source, ["k"], taken.probability))


@cache
def fitted_weights() -> Weights:
    text = resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    weights: Weights = json.loads(text)["weights"]
    return weights


def attribute(scenes: Sequence[Scene]) -> list[Decision]:
    """The decisions for one story; what runs on into the next paragraph has one speaker, the surer of the two."""
    decisions = list(decide(scenes))
    for index in range(len(decisions) - 1, 0, -1):
        one, other = decisions[index - 1 : index + 1]
        if one.scene.stretch.runs_on and other.scene.opens_paragraph and other.spoken:
            surer = max(one.taken, other.taken, key=lambda taken: (taken.source is not None, taken.probability))
            decisions[index - 1 : index + 1] = [one.with_source(surer), other.with_source(surer)]
    return decisions


def decide(scenes: Sequence[Scene], weights: Weights | None = None, *, keep: bool = False) -> Iterator[Decision]:
    """Choose a source for each quotation, in reading order: a choice may lean on the one before it."""
    previous: Decision | None = None
    rival: Decision | None = None  # the last one of somebody else than `previous`
    for scene in scenes:
        ranked = weigh(candidates(scene, previous, rival), fitted_weights() if weights is None else weights)
        best = max(ranked, key=lambda candidate: candidate.probability)
        decision = Decision(scene, best, ranked if keep else ())
        yield decision
        if best.source is not None:
            if previous is not None and not _same_source(previous.taken.source, best.source):
                rival = previous
            previous = decision


def weigh(found: Sequence[Candidate], weights: Weights) -> list[Candidate]:
    """The candidates with their probabilities (softmax of the summed weights)."""
    known = weights.get
    scores = [sum([known(name, 0.0) for name in candidate.features]) for candidate in found]
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    total = sum(shares)
    return [
        Candidate(candidate.source, candidate.features, share / total)
        for candidate, share in zip(found, shares, strict=True)
    ]


def candidates(scene: Scene, previous: Decision | None, rival: Decision | None = None) -> list[Candidate]:
    """Everything that the quotation may come from; what only tells a name comes from nobody."""
    if scene.tells_name:
        return [Candidate(None, features.unspoken(scene))]
    found = list(_in_sentence(scene))
    if not any(clause.speaks(scene.paragraph, candidate.source) for candidate in found if candidate.source):
        found += _around(scene)
    if previous is not None and previous.taken.source is not None:
        found = _with_previous(found, scene, previous, previous.taken.source)
    if rival is not None and previous is not None and _takes_turn(scene, previous, rival):
        found.append(Candidate(rival.taken.source, features.turned(scene, previous.scene, _cue_word(previous))))
    found.append(Candidate(None, features.unspoken(scene)))
    return found


def _takes_turn(scene: Scene, previous: Decision, rival: Decision) -> bool:
    """Whether the quotation may answer the one above, which itself answers the one above that."""
    told = any(token.word[0].isalnum() for token in scene.paragraph.tokens)
    if told or not (scene.opens_paragraph and previous.scene.opens_paragraph):
        return False
    gaps = scene.line.start - previous.scene.line.end, previous.scene.line.start - rival.scene.line.end
    return all(0 < gap <= _PARAGRAPH_GAP for gap in gaps)


def _cue_word(decision: Decision) -> str:
    """The verb that goes with the words, where it stands close by."""
    source = decision.taken.source
    if source is None or decision.zone not in ("a", "b"):
        return "none"
    near = decision.scene.paragraph.cues_between(source.first - _CLOSE, source.last + _CLOSE)
    return near[0].word if near else "none"


def _same_source(one: Source | None, other: Source) -> bool:
    return one is not None and (one.span == other.span or _same_person(one, other))


def _in_sentence(scene: Scene) -> Iterator[Candidate]:
    mark = scene.stretch.outer
    left = scene.paragraph.sources_within(scene.sentence.start, mark.start)
    right = scene.paragraph.sources_within(mark.end, scene.sentence.end)
    for rank, source in enumerate(left):
        if rank < _FIRST_LEFT or rank >= len(left) - _LAST_LEFT:
            rivals = left[max(rank + 1, len(left) - _LAST_LEFT) :]
            yield Candidate(source, features.before(scene, source, rank, rivals))
    for rank, source in enumerate(right[:_FIRST_RIGHT]):
        yield Candidate(source, features.after("a", scene, source, rank))


def _around(scene: Scene) -> Iterator[Candidate]:
    """Sources outside the sentence, where the quotation stands at its edge."""
    if scene.ends_sentence:
        following = scene.paragraph.sources_within(scene.sentence.end, scene.line.end)[:_FIRST_NEXT]
        for rank, source in enumerate(following):
            if source.first - scene.end < _MAX_NEXT_WORDS:
                yield Candidate(source, features.after("n", scene, source, rank))
    if scene.opens_paragraph and scene.above:
        yield from _nearby("u", scene, scene.above, scene.above.sources[-_EARLIER:])
    elif scene.sentence.start > scene.line.start:
        earlier = scene.paragraph.sources_within(scene.line.start, scene.sentence.start)
        yield from _nearby("p", scene, scene.paragraph, earlier[-_EARLIER:])


def _nearby(zone: str, scene: Scene, paragraph: Paragraph, sources: Sequence[Source]) -> Iterator[Candidate]:
    """The sources that speak, the first one, and the last ones."""
    speaking = [source for source in sources if clause.speaks(paragraph, source)]
    for rank, source in enumerate(sources):
        left = len(sources) - rank - 1
        if left < _LAST_NEARBY or rank == 0 or source in speaking[-2:]:
            lone = speaking == [source]
            yield Candidate(source, features.nearby(zone, scene, paragraph, source, rank, left, lone=lone))


def _with_previous(found: list[Candidate], scene: Scene, previous: Decision, source: Source) -> list[Candidate]:
    """Add the previous quotation's source, or note it on the candidate that it already is."""
    same_paragraph = previous.scene.line == scene.line
    between = scene.paragraph.tokens[previous.scene.end : scene.first] if same_paragraph else ()
    fresh = same_paragraph and _speaks_between(scene, previous)
    kept = features.kept(
        scene,
        same_sentence=same_paragraph and previous.scene.sentence.overlaps(scene.sentence),
        same_paragraph=same_paragraph,
        runs_on=previous.scene.stretch.runs_on,
        nested=any(token.word[0].isalnum() for token in between),
        fresh=fresh,
        far=(scene.line.start - previous.scene.line.end) // 400,
    )
    for number, candidate in enumerate(found):
        if candidate.source is not None and candidate.source.span == source.span:
            zone = candidate.zone
            extra = [f"k:also:{zone}", f"k:also:{zone}:{fresh}", *(f"k:also:{name[2:]}" for name in kept[:1])]
            found[number] = Candidate(candidate.source, [*candidate.features, *extra])
            return found
        if _same_person(candidate.source, source):
            candidate.features.append(f"k:person:{candidate.zone}")
    return [*found, Candidate(source, kept)]


def _speaks_between(scene: Scene, previous: Decision) -> bool:
    """Whether somebody says something between the two quotations."""
    between = scene.paragraph.sources_within(previous.scene.stretch.outer.end, scene.stretch.outer.start)
    return any(clause.speaks(scene.paragraph, source) for source in between)


def _same_person(one: Source | None, other: Source) -> bool:
    return one is not None and one.person is not None and one.person == other.person
