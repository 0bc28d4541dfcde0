"""How fast dates are tagged, alone: KB of text per CPU-second, on given files or on the reports of the quality gate.

python -m benchmarks.dates_speed [FILE ...]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from mkdocs_newsbrief.analysis.dates import find_moments
from mkdocs_newsbrief.model import Published

REPORTS = Path(__file__).parent.parent / "tests" / "quality" / "dates"
ROUNDS = 20


def main(files: Sequence[str]) -> None:
    paths = [Path(name) for name in files] or sorted(REPORTS.glob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    published = Published("2021-03-25", "2021-03-25", "2021-03-25", "given")
    began = time.process_time()
    found = sum(len(find_moments(text, published)) for _ in range(ROUNDS) for text in texts)
    seconds = time.process_time() - began
    size = ROUNDS * sum(map(len, texts)) / 1024
    print(f"{size / seconds:.0f} KB per CPU-second, {found // ROUNDS} expressions in {size / ROUNDS:.1f} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
