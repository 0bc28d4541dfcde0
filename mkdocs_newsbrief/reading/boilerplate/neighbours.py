"""What stands around a block: a paragraph among paragraphs is story, one among buttons is not."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from mkdocs_newsbrief.reading.boilerplate.features import Features, Look
from mkdocs_newsbrief.reading.boilerplate.kinship import kinships

_STEPS = (-3, -2, -1, 1, 2, 3)
_LIKELY = 0.4  # the chance from which a block carries a run on
_NEAR, _WIDE = 5, 12  # blocks to either side
# What counts differently for prose, for short blocks and for the rest.
_BY_KIND = (
    "wide", "wide_share", "dense", "short_around", "near", "chance-1", "chance+1", "after_byline", "after_marker",
    "marker_above", "behind_marker", "behind_late_marker", "run", "run_share", "longest_run", "kin", "kin_sure",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sums:
    """Running sums over the blocks of a page; `sums[b] - sums[a]` is what the blocks from a to b hold."""

    looks: Sequence[Look]
    first: Sequence[float]
    mass: Sequence[float]  # likely words of the story
    words: Sequence[float]
    short: Sequence[float]
    markers: Sequence[float]
    last_marker: Sequence[int]  # before each block, -1 where there is none
    runs: Sequence[float]
    longest_run: float

    def around(self, sums: Sequence[float], at: int, reach: int) -> float:
        return sums[min(len(self.looks), at + reach + 1)] - sums[max(0, at - reach)]


def surroundings(looks: Sequence[Look], first: Sequence[float]) -> list[Features]:
    """The features of each block's neighbourhood, from the first scores (the chance that a block is body)."""
    sums = _sums(looks, first)
    found = []
    kin = kinships(looks, first, sums.runs)
    for at, look in enumerate(looks):
        values = {**_chances(sums, at), **_mass(sums, at), **_markers(sums, at), **_run(sums, at), **kin[at]}
        kind = "prose" if look.prose else "short" if len(look.words) < 8 else "other"
        values |= {f"{name}*{kind}": values[name] for name in _BY_KIND if name in values}
        found.append(values)
    return found


def _sums(looks: Sequence[Look], first: Sequence[float]) -> _Sums:
    sizes = [len(look.words) for look in looks]
    runs = _runs(looks, first)
    marked = ["marker" in look.features for look in looks]
    return _Sums(
        looks,
        first,
        mass=[0.0, *accumulate(size * chance for size, chance in zip(sizes, first, strict=True))],
        words=[0, *accumulate(sizes)],
        short=[0, *accumulate(size < 6 for size in sizes)],
        markers=[0, *accumulate(marked)],
        last_marker=[-1, *accumulate((at if mark else -1 for at, mark in enumerate(marked)), max)],
        runs=runs,
        longest_run=max(runs, default=0.0),
    )


def _chances(sums: _Sums, at: int) -> Features:
    steps = (step for step in _STEPS if 0 <= at + step < len(sums.looks))
    return {f"chance{step:+}": sums.first[at + step] for step in steps}


def _mass(sums: _Sums, at: int) -> Features:
    total = sums.mass[-1] or 1.0
    near, wide = sums.around(sums.mass, at, _NEAR), sums.around(sums.mass, at, _WIDE)
    return {
        "near": min(1.0, near / 250),
        "wide": min(1.0, wide / 500),
        "wide_share": wide / total,
        "dense": near / (1 + sums.around(sums.words, at, _NEAR)),
        "short_around": sums.around(sums.short, at, 4) / 9,
        "share_before": sums.mass[at] / total,
        "share_after": 1 - sums.mass[at + 1] / total,
        "nothing_before": float(sums.mass[at] < 0.02 * total),
        "nothing_after": float(sums.mass[at + 1] > 0.98 * total),
        "total": math.log(total + 1) / 6,
        "position": at / len(sums.looks),
    }


def _markers(sums: _Sums, at: int) -> Features:
    total = sums.mass[-1] or 1.0
    last = sums.last_marker[at]
    return {
        "after_byline": float(any(map(_opens_story, sums.looks[max(0, at - 3) : at]))),
        "after_marker": float(sums.markers[at] - sums.markers[max(0, at - 1)]),
        "marker_above": sums.markers[at] - sums.markers[max(0, at - 3)],
        "marker_below": sums.markers[min(len(sums.looks), at + 3)] - sums.markers[at + 1],
        "behind_marker": float(last >= 0 and sums.mass[last] > 0.5 * total),
        "behind_late_marker": float(last >= 0 and sums.mass[last] > 0.8 * total),
    }


def _run(sums: _Sums, at: int) -> Features:
    return {
        "run": min(1.0, sums.runs[at] / 200),
        "longest_run": float(sums.runs[at] == sums.longest_run > 0),
        "run_share": sums.runs[at] / (sums.longest_run or 1),
    }


def _runs(looks: Sequence[Look], first: Sequence[float]) -> list[float]:
    """The likely words of the run of paragraphs that a block stands in; a run goes on over one stray block."""
    runs = [0.0] * len(looks)
    start, stray = 0, 0
    for at in range(len(looks) + 1):
        stray = 0 if at < len(looks) and first[at] > _LIKELY else stray + 1
        if stray > 1 or at == len(looks):
            words = sum(len(looks[i].words) * first[i] for i in range(start, at))
            runs[start:at] = [words] * (at - start)
            start = at
    return runs


def _opens_story(look: Look) -> bool:
    return "byline" in look.features or "date" in look.features
