"""How much of what a block says the rest of the story says too.

A story that goes on after a box still speaks of the same people and things; a teaser, a newsletter box and the
biography of the author do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mkdocs_newsbrief.reading.boilerplate.features import Features, Look
from mkdocs_newsbrief.reading.words import is_content

_MANY = 10  # shared words that tell as much as any more would
_STRANGER = 0.1
_CORE = 0.5  # of the longest run: a run that long belongs to the story


def kinships(looks: Sequence[Look], first: Sequence[float], runs: Sequence[float]) -> list[Features]:
    """The features of each block's kinship, from the chance that a block is body and the runs it stands in."""
    words = [_content(look) for look in looks]
    core = _CORE * max(runs, default=0.0)
    inside = [chance if run >= core else 0.0 for chance, run in zip(first, runs, strict=True)]
    likely, sure = _mass(words, first), _mass(words, inside)
    return [
        _kinship(look, _share(own, likely, chance), _share(own, sure, part), len(own))
        for look, own, chance, part in zip(looks, words, first, inside, strict=True)
    ]


def _content(look: Look) -> list[str]:
    return [*filter(is_content, dict.fromkeys(look.words))]


def _mass(words: Sequence[Sequence[str]], chances: Sequence[float]) -> Mapping[str, float]:
    """In how many blocks of the story each word is likely to stand."""
    mass: defaultdict[str, float] = defaultdict(float)
    for own, chance in zip(words, chances, strict=True):
        for word in own:
            mass[word] += chance
    return mass


def _share(own: Sequence[str], mass: Mapping[str, float], chance: float) -> float:
    """The share of a block's words that stand in another block of the story as well."""
    return sum(min(1.0, mass[word] - chance) for word in own) / (len(own) or 1)


def _kinship(look: Look, likely: float, sure: float, words: int) -> Features:
    return {
        "kin": likely,
        "kin_sure": sure,
        "kin_size": min(1.0, sure * words / _MANY),
        "no_kin": float(look.prose and sure < _STRANGER),
    }
