"""The choice: every possible source of a quotation gets a probability, "nobody" among them.

A conditional logistic model (McFadden 1974) over the observations of `features`; the weights are data, fitted by
`benchmarks/fit_quotes.py`. Its probability is the confidence that the quote carries.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from mkdocs_newsbrief.analysis.quotes import features
from mkdocs_newsbrief.analysis.quotes.features import Features
from mkdocs_newsbrief.analysis.quotes.scene import Paragraph, Scene
from mkdocs_newsbrief.analysis.quotes.sources import Source

Weights = Mapping[str, float]

_MAX_NEXT_WORDS = 14
_LAST_NEARBY = 3


@dataclass(frozen=True, slots=True)
class Candidate:
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
    def spoken(self) -> bool:
        return self.taken.source is not None


@cache
def fitted_weights() -> Weights:
    text = resources.files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    weights: Weights = json.loads(text)["weights"]
    return weights


def decide(scenes: Sequence[Scene], weights: Weights | None = None, *, keep: bool = False) -> Iterator[Decision]:
    """Choose a source for each quotation, in reading order: a choice may lean on the one before it."""
    previous: Decision | None = None
    for scene in scenes:
        ranked = weigh(candidates(scene, previous), fitted_weights() if weights is None else weights)
        best = max(ranked, key=lambda candidate: candidate.probability)
        decision = Decision(scene, best, ranked if keep else ())
        yield decision
        if best.source is not None:
            previous = decision


def weigh(found: Sequence[Candidate], weights: Weights) -> list[Candidate]:
    """The candidates with their probabilities (softmax of the summed weights)."""
    scores = [sum(weights.get(name, 0.0) for name in candidate.features) for candidate in found]
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    total = sum(shares)
    return [
        Candidate(candidate.source, candidate.features, share / total)
        for candidate, share in zip(found, shares, strict=True)
    ]


def candidates(scene: Scene, previous: Decision | None) -> list[Candidate]:
    """Everything that the quotation may come from."""
    found = [*_in_sentence(scene), *_around(scene)]
    if previous is not None and previous.taken.source is not None:
        found = _with_previous(found, scene, previous, previous.taken.source)
    found.append(Candidate(None, features.unspoken(scene)))
    return found


def _in_sentence(scene: Scene) -> Iterator[Candidate]:
    inside = scene.paragraph.sources_within(scene.sentence)
    left = [source for source in inside if source.last < scene.first]
    right = [source for source in inside if source.first >= scene.end]
    for rank, source in enumerate(left):
        yield Candidate(source, features.before(scene, source, rank, len(left) - rank - 1))
    for rank, source in enumerate(right):
        yield Candidate(source, features.after("a", scene, source, rank))


def _around(scene: Scene) -> Iterator[Candidate]:
    """Sources outside the sentence, where the quotation stands at its edge."""
    if scene.ends_sentence:
        following = [
            source
            for source in scene.paragraph.sources
            if source.span.start >= scene.sentence.end and source.first - scene.end < _MAX_NEXT_WORDS
        ]
        for rank, source in enumerate(following[:3]):
            yield Candidate(source, features.after("n", scene, source, rank))
    if scene.opens_paragraph and scene.above:
        yield from _nearby("u", scene, scene.above, scene.above.sources)
    elif scene.sentence.start > scene.line.start:
        earlier = [source for source in scene.paragraph.sources if source.span.end <= scene.sentence.start]
        yield from _nearby("p", scene, scene.paragraph, earlier)


def _nearby(zone: str, scene: Scene, paragraph: Paragraph, sources: Sequence[Source]) -> Iterator[Candidate]:
    """The sources that speak, the first one, and the last ones."""
    speaking = [source for source in sources if features.speaks(paragraph, source)]
    for rank, source in enumerate(sources):
        left = len(sources) - rank - 1
        if left < _LAST_NEARBY or rank == 0 or source in speaking[-2:]:
            lone = speaking == [source]
            yield Candidate(source, features.nearby(zone, scene, paragraph, source, rank, left, lone=lone))


def _with_previous(found: list[Candidate], scene: Scene, previous: Decision, source: Source) -> list[Candidate]:
    """Add the previous quotation's source, or note it on the candidate that it already is."""
    same_paragraph = previous.scene.line == scene.line
    between = scene.paragraph.tokens[previous.scene.end : scene.first] if same_paragraph else ()
    kept = features.kept(
        scene,
        same_sentence=same_paragraph and previous.scene.sentence.overlaps(scene.sentence),
        same_paragraph=same_paragraph,
        runs_on=previous.scene.stretch.runs_on,
        nested=any(token.word[0].isalnum() for token in between),
        far=(scene.line.start - previous.scene.line.end) // 400,
    )
    for number, candidate in enumerate(found):
        if candidate.source is not None and candidate.source.span == source.span:
            zone = candidate.zone
            extra = [f"k:also:{zone}", *(f"k:also:{name[2:]}" for name in kept[:1])]
            found[number] = Candidate(candidate.source, [*candidate.features, *extra])
            return found
        if _same_person(candidate.source, source):
            candidate.features.append(f"k:person:{candidate.zone}")
    return [*found, Candidate(source, kept)]


def _same_person(one: Source | None, other: Source) -> bool:
    return one is not None and one.person is not None and one.person == other.person
