"""What stands around a block: a paragraph among paragraphs is story, one among buttons is not."""

from __future__ import annotations

import math
from itertools import accumulate

from mkdocs_newsbrief.reading.boilerplate.features import Features, Look

_NEAR, _WIDE = 5, 12  # blocks to either side
# What counts differently for prose, for short blocks and for the rest.
_BY_KIND = ("wide", "wide_share", "dense", "short_around", "near", "chance-1", "chance+1", "after_byline")


def surroundings(looks: list[Look], first: list[float]) -> list[Features]:
    """The features of each block's neighbourhood, from the first scores (the chance that a block is body)."""
    sizes = [len(look.words) for look in looks]
    mass = [0.0, *accumulate(size * chance for size, chance in zip(sizes, first, strict=True))]
    words = [0, *accumulate(sizes)]
    short = [0, *accumulate(size < 6 for size in sizes)]
    total = mass[-1] or 1.0
    count = len(looks)

    def between(sums: list[float] | list[int], at: int, reach: int) -> float:
        return sums[min(count, at + reach + 1)] - sums[max(0, at - reach)]

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
        kind = "prose" if look.prose else "short" if len(look.words) < 8 else "other"
        values |= {f"{name}*{kind}": values[name] for name in _BY_KIND if name in values}
        found.append(values)
    return found


def _steps(at: int, count: int) -> list[int]:
    return [step for step in (-3, -2, -1, 1, 2, 3) if 0 <= at + step < count]


def _opens_story(look: Look) -> bool:
    return "byline" in look.features or "date" in look.features
