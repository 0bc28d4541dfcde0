"""The quality gate: scores on gold written for the project must not fall below the baseline.

    python -m tests.quality            prints the scores beside the baseline
    python -m tests.quality --write    makes them the baseline (after looking at what changed)

A topic is a function that returns named scores from 0 to 1, listed in `__main__.TOPICS`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

BASELINE = Path(__file__).with_name("baseline.json")
Scores = dict[str, float]


def baseline() -> dict[str, Scores]:
    found: dict[str, Scores] = json.loads(BASELINE.read_text("utf-8"))
    return found


def losses(topic: str, scores: Mapping[str, float]) -> list[str]:
    """What has become worse, in words."""
    return [
        f"{topic} {name}: {scores.get(name, 0.0):.3f}, was {wanted:.3f}"
        for name, wanted in baseline()[topic].items()
        if round(scores.get(name, 0.0), 3) < wanted
    ]


def write(topics: Mapping[str, Mapping[str, float]]) -> None:
    rounded = {topic: {name: round(score, 3) for name, score in scores.items()} for topic, scores in topics.items()}
    BASELINE.write_text(json.dumps(rounded, indent=2) + "\n", "utf-8")
