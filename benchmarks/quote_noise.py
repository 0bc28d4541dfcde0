"""Noise of scraped text, made from clean text: lost closing marks, straight marks, glued paragraphs.

    python -m benchmarks.quote_noise lost-marks INPUT.jsonl > NOISY.jsonl
    python -m benchmarks.quote_noise glued INPUT.jsonl > NOISY.jsonl

Input and output: `{"id", "text", "quotes": [{"start", "end", "speaker_start", "speaker_end", …}]}`, one a line. Every
offset of the gold quotes is moved along. The same input gives the same noise.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from bisect import bisect_right
from collections.abc import Callable
from pathlib import Path
from typing import Any

Json = dict[str, Any]
Edit = tuple[int, int, str]

LOST = 0.1
_CLOSING = re.compile('(?<=[\\w,.?!…-])[”"](?=[\\s,.;:]|$)')
_CURLY = str.maketrans("“”„‟«»", '""""""')
_BREAKS = re.compile(r"\s*\n\s*")
_OFFSETS = ("start", "end", "speaker_start", "speaker_end", "cue_start", "cue_end")


def lost_marks(row: Json) -> Json:
    """One closing mark in ten is gone."""
    chance = random.Random(row["id"])
    return _edited(row, [(*match.span(), "") for match in _CLOSING.finditer(row["text"]) if chance.random() < LOST])


def glued(row: Json) -> Json:
    """All marks straight, all paragraphs in one line."""
    straight = {**row, "text": row["text"].translate(_CURLY)}
    return _edited(straight, [(*match.span(), " ") for match in _BREAKS.finditer(row["text"])])


def _edited(row: Json, edits: list[Edit]) -> Json:
    """The text with its edits, and the gold offsets moved with it."""
    text, at = [], 0
    ends, shifts = [0], [0]
    for start, end, replacement in edits:
        text += [row["text"][at:start], replacement]
        at = end
        ends.append(end)
        shifts.append(shifts[-1] + len(replacement) - (end - start))
    text.append(row["text"][at:])

    def moved(offset: int | None) -> int | None:
        return None if offset is None else offset + shifts[bisect_right(ends, offset) - 1]

    quotes = [{**quote, **{key: moved(quote.get(key)) for key in _OFFSETS}} for quote in row["quotes"]]
    return {**row, "text": "".join(text), "quotes": quotes}


NOISES: dict[str, Callable[[Json], Json]] = {"lost-marks": lost_marks, "glued": glued}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("noise", choices=sorted(NOISES))
    parser.add_argument("input", type=Path)
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in options.input.read_text(encoding="utf-8").splitlines():
        print(json.dumps(NOISES[options.noise](json.loads(line)), ensure_ascii=False))


if __name__ == "__main__":
    main()
