r"""How many articles a CPU second yields: the people alone, the quotes alone, and beside a yardstick.

    python -m benchmarks.quote_speed ARTICLES.jsonl

The yardstick is one pass of the regular expression `\w+` over the same text in the same process; the ratio to it
says more than the rate on a machine with other work. The best of five rounds counts.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from mkdocs_newsbrief.analysis.people import find_people
from mkdocs_newsbrief.analysis.quotes import find_quotes

ROUNDS = 5
_WORD = re.compile(r"\w+")

Item = TypeVar("Item")


def cost(work: Callable[[Item], object], items: Sequence[Item]) -> float:
    """CPU seconds for all items, the best round."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.process_time()
        for item in items:
            work(item)
        best = min(best, time.process_time() - started)
    return best


def main() -> None:
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    named = [(text, find_people(text)) for text in texts]
    yardstick = cost(_WORD.findall, texts)
    rows = {
        "people": cost(find_people, texts),
        "quotes": cost(lambda pair: find_quotes(*pair), named),
    }
    rows["people and quotes"] = sum(rows.values())
    for name, seconds in rows.items():
        rate, ratio = len(texts) / seconds, seconds / yardstick
        print(f"{name:<18} {rate:6.0f} articles per CPU-second, {ratio:5.1f} passes of \\w+")


if __name__ == "__main__":
    main()
