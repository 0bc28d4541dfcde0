"""Prints the scores of every topic, what is still wrong, and writes the baseline when asked."""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.quality import gate, quotes

TOPICS: dict[str, Callable[[], gate.Scores]] = {"quotes": quotes.scores}


def main() -> None:
    found = {topic: scores() for topic, scores in TOPICS.items()}
    for topic, scores in found.items():
        for name, score in scores.items():
            sys.stdout.write(
                f"{topic} {name}: {score:.3f} (baseline {gate.baseline().get(topic, {}).get(name, 0)})\n"
            )
    for mistake in sorted(quotes.mistakes()):
        sys.stdout.write(mistake + "\n")
    if "--write" in sys.argv:
        gate.write(found)


if __name__ == "__main__":
    main()
