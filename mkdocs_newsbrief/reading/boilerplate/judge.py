"""The judge: each block is scored by its look, then by its neighbourhood, then the best window is kept.

The method is that of shallow text features (Kohlschütter et al., 2010) with a maximum-subsequence window
(Pasternack & Roth, 2009). `weights.json` holds two logistic regressions fitted by `benchmarks/fit_boilerplate.py`.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from mkdocs_newsbrief.reading.boilerplate.features import Features, Look, look
from mkdocs_newsbrief.reading.boilerplate.neighbours import surroundings

Weights = Mapping[str, Mapping[str, float]]

_KEEP = -2.2  # inside the window: losing body is worse than keeping a stray line
_BAR = -1.2  # of the blocks that make the window
WEIGHTS = Path(__file__).with_name("weights.json")

_PARAGRAPH = 12  # words
_INTERFACE = 0.35
_LIMIT = 3.0  # no single block decides the window


def judge(texts: Sequence[str]) -> list[bool]:
    """Whether each block of a page is body."""
    return choose(looks_of(texts), _weights())


def choose(looks: Sequence[Look], weights: Weights) -> list[bool]:
    """Which blocks are body; where no paragraph is among them, the sentences are."""
    odds = scores(looks, weights)
    window = grow(best_window(odds, [len(look.words) for look in looks]), looks)
    kept = [at in window and (score > _KEEP or is_paragraph(looks[at])) for at, score in enumerate(odds)]
    told = any(keep and look.prose for keep, look in zip(kept, looks, strict=True))
    return kept if told else [is_sentence(look) for look in looks]


def looks_of(texts: Sequence[str]) -> list[Look]:
    lowered = [text.lower() for text in texts]
    counts = Counter(lowered)
    return [
        look(text, seen_before=counts[low] > 1, heads=lowered[:1]) for text, low in zip(texts, lowered, strict=True)
    ]


def scores(looks: Sequence[Look], weights: Weights) -> list[float]:
    """The log-odds that each block is body."""
    first = [chance(weigh(look.features, weights["look"])) for look in looks]
    around = surroundings(looks, first)
    return [weigh({**look.features, **place}, weights["place"]) for look, place in zip(looks, around, strict=True)]


def chance(odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def best_window(odds: Sequence[float], words: Sequence[int]) -> range:
    """The run of blocks with the largest sum of score times the square root of its words."""
    best = total = 0.0
    start, window = 0, range(0)
    for at, (score, size) in enumerate(zip(odds, words, strict=True)):
        if total <= 0:
            start, total = at, 0.0
        total += max(-_LIMIT, min(_LIMIT, score - _BAR)) * math.sqrt(size + 1)
        if total > best:
            best, window = total, range(start, at + 1)
    return window


def grow(window: range, looks: Sequence[Look]) -> range:
    """The window with the paragraphs that adjoin it: losing body is worse than keeping a stray line."""
    start, stop = window.start, window.stop
    while 0 < start < stop and is_paragraph(looks[start - 1]):
        start -= 1
    while start < stop < len(looks) and is_paragraph(looks[stop]):
        stop += 1
    return range(start, stop)


def is_sentence(look: Look) -> bool:
    """The least that a story can be: a few words to a full stop, none of them the interface's."""
    return look.prose or ("ended" in look.features and "interface" not in look.features and len(look.words) > 2)


def is_paragraph(look: Look) -> bool:
    """Whole sentences with hardly a word of the interface and no mark of a caption."""
    features = look.features
    wordy = features.get("interface_dense", 0) < _INTERFACE and "caption" not in features and "legal" not in features
    return look.prose and wordy and len(look.words) >= _PARAGRAPH


def weigh(features: Features, weights: Mapping[str, float]) -> float:
    """The sum of features times weights, and the bias."""
    return weights["bias"] + sum(value * weights.get(name, 0.0) for name, value in features.items())


@cache
def _weights() -> Weights:
    weights: Weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
