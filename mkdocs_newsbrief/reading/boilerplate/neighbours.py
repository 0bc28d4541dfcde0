"""What stands around a block: a paragraph among paragraphs is story, one among buttons is not."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate

from mkdocs_newsbrief.reading.boilerplate.features import Features, Look

_LIKELY = 0.4  # the chance from which a block carries a run on
_NEAR, _WIDE = 5, 12  # blocks to either side
# What counts differently for prose, for short blocks and for the rest.
_BY_KIND = (
    "wide", "wide_share", "dense", "short_around", "near", "chance-1", "chance+1", "after_byline", "after_marker",
    "marker_above", "behind_marker", "behind_late_marker", "run", "run_share", "longest_run",
)  # fmt: skip


def surroundings(looks: Sequence[Look], first: Sequence[float]) -> list[Features]:
    """The features of each block's neighbourhood, from the first scores (the chance that a block is body)."""
    sizes = [len(look.words) for look in looks]
    mass = [0.0, *accumulate(size * chance for size, chance in zip(sizes, first, strict=True))]
    words = [0, *accumulate(sizes)]
    short = [0, *accumulate(size < 6 for size in sizes)]
    total = mass[-1] or 1.0
    count = len(looks)

    def between(sums: Sequence[float], at: int, reach: int) -> float:
        return sums[min(count, at + reach + 1)] - sums[max(0, at - reach)]

    markers = [0, *accumulate(float("marker" in look.features) for look in looks)]
    last = [-1, *accumulate((at if "marker" in look.features else -1 for at, look in enumerate(looks)), max)]
    runs = _runs(looks, first)
    longest = max(runs, default=0.0)
    found = []
    for at, look in enumerate(looks):
        near, wide = between(mass, at, _NEAR), between(mass, at, _WIDE)
        values = {f"chance{step:+}": first[at + step] for step in _steps(at, count)}
        values |= {
            "near": min(1.0, near / 250),
            "wide": min(1.0, wide / 500),
            "wide_share": wide / total,
            "dense": near / (1 + between(words, at, _NEAR)),
            "short_around": between(short, at, 4) / 9,
            "share_before": mass[at] / total,
            "share_after": 1 - mass[at + 1] / total,
            "nothing_before": float(mass[at] < 0.02 * total),
            "nothing_after": float(mass[at + 1] > 0.98 * total),
            "total": math.log(total + 1) / 6,
            "position": at / count,
        }
        values["after_byline"] = float(any(map(_opens_story, looks[max(0, at - 3) : at])))
        values["after_marker"] = float("marker" in looks[at - 1].features if at else False)
        values["marker_above"] = markers[at] - markers[max(0, at - 3)]
        values["marker_below"] = markers[min(count, at + 3)] - markers[at + 1]
        values["behind_marker"] = float(last[at] >= 0 and mass[last[at]] > 0.5 * total)
        values["behind_late_marker"] = float(last[at] >= 0 and mass[last[at]] > 0.8 * total)
        values["run"] = min(1.0, runs[at] / 200)
        values["longest_run"] = float(runs[at] == longest > 0)
        values["run_share"] = runs[at] / (longest or 1)
        kind = "prose" if look.prose else "short" if len(look.words) < 8 else "other"
        values |= {f"{name}*{kind}": values[name] for name in _BY_KIND if name in values}
        found.append(values)
    return found


def _steps(at: int, count: int) -> list[int]:
    return [step for step in (-3, -2, -1, 1, 2, 3) if 0 <= at + step < count]


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
