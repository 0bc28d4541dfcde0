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
from mkdocs_newsbrief.reading.boilerplate.lists import rest_of_lists
from mkdocs_newsbrief.reading.boilerplate.neighbours import surroundings
from mkdocs_newsbrief.reading.boilerplate.window import above, best_window, beyond, grow
from mkdocs_newsbrief.reading.language import language_of

Weights = Mapping[str, Mapping[str, float]]

_KEEP = -2.8  # inside the window: losing body is worse than keeping a stray line
_STRANGE = -1.3  # … for a line that looks like another story's headline
_COVERED = ("en", "und")
_KIN = 0.15  # of its words
WEIGHTS = Path(__file__).with_name("weights.json")

_HEADLINE = 8  # words; a subhead has fewer
_PARAGRAPH = 12  # words; what opens a story with fewer, and without a stop, is a headline, a name or a label
_ENDLESS = 40  # words, or characters where words are not parted: some scripts have no full stop
_INTERFACE = 0.35


def judge(texts: Sequence[str]) -> list[bool]:
    """Whether each block of a page is body; in a language without rules all of its sentences are."""
    looks = looks_of(texts)
    sentences = [is_sentence(look) for look in looks]
    told = "\n".join(text for text, holds in zip(texts, sentences, strict=True) if holds)
    return sentences if language_of(told) not in _COVERED else choose(looks, _weights())


def choose(looks: Sequence[Look], weights: Weights) -> list[bool]:
    """Which blocks are body; where no paragraph is among them, the sentences are."""
    around = placed(looks, weights)
    odds = [weigh(features, weights["place"]) for features in around]
    window = _window(looks, odds)
    story = {at for at in window if odds[at] > _bar(looks[at], around[at]) or is_paragraph(looks[at])}
    kin = {at for at in range(len(looks)) if odds[at] > _KEEP and is_kin(looks[at], around[at])}
    story |= {*above(window, kin.__contains__, lambda at: _is_masthead(looks[at]))}
    story |= {*beyond(window, len(looks), kin.__contains__, lambda at: odds[at] > _KEEP and _tells(looks[at]))}
    story |= {*rest_of_lists([look.text for look in looks], story)}
    if any(looks[at].prose for at in story):
        return [at in story for at in range(len(looks))]
    return [is_sentence(look) for look in looks]


def _window(looks: Sequence[Look], odds: Sequence[float]) -> range:
    """Where the story stands: losing a paragraph that adjoins it is worse than keeping a stray line."""
    best = best_window(odds, [len(look.words) for look in looks])
    window = grow(best, len(looks), lambda at: is_paragraph(looks[at]))
    opening = (at for at in window if is_sentence(looks[at]) or len(looks[at].words) >= _PARAGRAPH)
    return range(next(opening, window.start), window.stop)


def looks_of(texts: Sequence[str]) -> list[Look]:
    lowered = [text.lower() for text in texts]
    counts = Counter(lowered)
    return [
        look(text, seen_before=counts[low] > 1, heads=lowered[:1]) for text, low in zip(texts, lowered, strict=True)
    ]


def placed(looks: Sequence[Look], weights: Weights) -> list[Features]:
    """The features of each block with those of its neighbourhood."""
    first = [chance(weigh(look.features, weights["look"])) for look in looks]
    around = surroundings(looks, first)
    return [{**look.features, **place} for look, place in zip(looks, around, strict=True)]


def chance(odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def is_sentence(look: Look) -> bool:
    """The least that a story can be: a few words to a full stop, none of them the interface's; or very many."""
    words = len(look.words)
    plain = "interface" not in look.features
    return look.prose or (plain and (words >= _ENDLESS or (words > 2 and "ended" in look.features)))


def may_be_story(text: str) -> bool:
    """What is no menu, whatever else it is: two sentences or very many words, few of them the interface's."""
    own = looks_of([text])[0]
    told = "several" in own.features or len(own.words) >= _ENDLESS
    return told and own.features.get("interface_dense", 0) < _INTERFACE


def is_paragraph(look: Look) -> bool:
    """Whole sentences with hardly a word of the interface and no mark of a caption."""
    features = look.features
    wordy = features.get("interface_dense", 0) < _INTERFACE and "caption" not in features and "legal" not in features
    return look.prose and wordy and len(look.words) >= _PARAGRAPH


def is_kin(look: Look, features: Features) -> bool:
    """A paragraph that tells the reader of the story's people and things, and does not speak to the reader."""
    return is_paragraph(look) and "you" not in features and features["kin_sure"] >= _KIN


def _bar(look: Look, features: Features) -> float:
    return _STRANGE if _is_strangers(look, features) else _KEEP


def _is_strangers(look: Look, features: Features) -> bool:
    """As long as a headline, without a stop, and of nothing that the story speaks of: most link to another story."""
    own = "ended" in look.features or "colon" in look.features
    return len(look.words) >= _HEADLINE and not own and features["kin_sure"] < _KIN


def _is_masthead(look: Look) -> bool:
    """What stands above a story: a paragraph above it is a standfirst or a teaser."""
    return "byline" in look.features or "date" in look.features


def _tells(look: Look) -> bool:
    return is_sentence(look) and "you" not in look.features


def weigh(features: Features, weights: Mapping[str, float]) -> float:
    """The sum of features times weights, and the bias."""
    total = weights["bias"]
    for name, value in features.items():  # half of the judge's time is spent here
        total += value * weights.get(name, 0.0)
    return total


@cache
def _weights() -> Weights:
    weights: Weights = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
