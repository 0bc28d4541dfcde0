"""Fit the model that says which way a day or a month without a year looks, and measure it on what it has not seen.

    python -m benchmarks.outlook_model fit [MORE.jsonl …]       writes outlook.json of the package
    python -m benchmarks.outlook_model validate [MORE.jsonl …]  what is right, held out by phenomenon and by corpus
        [--errors N]                                            … and the first N mistakes

It learns from the golden files of dates (a phenomenon each) and from the corpora that are given, JSON Lines of
{"text", "published", "dates": [{"start", "end", "value", "modality"?}]}. Held out means: a golden file is answered
by weights that saw all others, a corpus by weights that saw no line of it; folds go by place, neighbours together.
The same gold gives the same weights.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from mkdocs_newsbrief.almanac import WEEKDAYS, alternatives, extent
from mkdocs_newsbrief.analysis.dates import outlook
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.feasts import FEASTS
from mkdocs_newsbrief.analysis.dates.lexicon import MONTH
from mkdocs_newsbrief.analysis.dates.tagger import plain
from mkdocs_newsbrief.analysis.dates.thread import Thread

GOLDEN = Path(__file__).parent.parent / "tests" / "golden" / "dates"
SCALE = 10  # what a weight of one is written as
EPOCHS, RATE, PENALTY = 200, 0.2, 0.2
FOLDS = 5
BLOCK = 6  # neighbours stay together: they stand in one article
_MARKED = re.compile(r"\[([^\]→]+) → ([^\]]+)\]")
_WEEKDAY = re.compile(rf"(?:{alternatives(name.title() for name in WEEKDAYS if len(name) > 5)})\b", re.IGNORECASE)
_MONTH = re.compile(rf"{MONTH}(?: \d\d?)?|\d\d? {MONTH.replace('month', 'other')}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_MONTH = re.compile(r"\d{4}-\d\d")


@dataclass(frozen=True, slots=True)
class Item:
    """An expression that could look either way: its features, and whether it looks ahead."""

    group: str
    words: str
    names: tuple[str, ...]
    ahead: bool


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    value: str
    expected: bool | None


def golden() -> Iterator[Item]:
    for path in sorted(GOLDEN.glob("*.yaml")):
        data = yaml.safe_load(path.read_text("utf-8"))
        for case in data["cases"]:
            text, marks = _unmarked(" ".join(case.split()))
            yield from _items(path.stem, text, data["published"], marks)


def _unmarked(case: str) -> tuple[str, list[Mark]]:
    text, at, marks = "", 0, []
    for found in _MARKED.finditer(case):
        text += case[at : found.start()]
        value = found[2].removesuffix(" expected").rsplit(" ", 1)[-1]
        marks.append(Mark(len(text), len(text) + len(found[1]), value, found[2].endswith(" expected")))
        text, at = text + found[1], found.end()
    return text + case[at:], marks


def corpus(path: Path) -> Iterator[Item]:
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        day = dt.date.fromisoformat(row["published"]) if row.get("published") else None
        told = {"expected": True, "reported": False}
        marks = [Mark(d["start"], d["end"], d["value"], told.get(d.get("modality"))) for d in row["dates"]]
        yield from _items(path.stem, row["text"], day, marks)


def _items(group: str, text: str, published: dt.date | None, marks: Sequence[Mark]) -> Iterator[Item]:
    if published is None:
        return
    text = plain(text)
    for mark in marks:
        near = _near(text[mark.start : mark.end], mark, published)
        if near is None:
            continue
        name, ahead = near
        context = Context(text, mark.start, mark.end, published, Thread(), history=False, written=published)
        start, end = context.sentence()
        names = outlook.features(text[start:end], mark.start - start, mark.end - start)
        shown = f"{text[start : mark.start]}[{text[mark.start : mark.end]}]{text[mark.end : end]}"
        yield Item(group, shown, tuple(outlook.named(names, name)), ahead)


def _near(words: str, mark: Mark, published: dt.date) -> tuple[str, bool] | None:
    """What the expression is with how far off, and whether it looks ahead; None where there is no choice."""
    if _DAY.match(mark.value) and _WEEKDAY.match(words):
        days = (dt.date.fromisoformat(mark.value[:10]) - published).days
        return (outlook.near_weekday(-days % 7), days > 0) if 0 < abs(days) < 7 else None
    extends = extent(mark.value)
    if mark.expected is not None and extends and extends[0] <= published <= extends[1]:
        return "now", mark.expected
    if not (_MONTH.fullmatch(words) or " ".join(words.lower().split()) in FEASTS):
        return None
    if _DAY.fullmatch(mark.value):
        days = (dt.date.fromisoformat(mark.value) - published).days
        return (outlook.near_day(days % 365), days > 0) if 0 < abs(days) < 365 else None
    if _YEAR_MONTH.fullmatch(mark.value):
        months = int(mark.value[:4]) * 12 + int(mark.value[5:]) - published.year * 12 - published.month
        return (outlook.near_month(months % 12), months > 0) if 0 < abs(months) < 12 else None
    return None


def train(items: Sequence[Item]) -> dict[str, int]:
    """Logistic regression with a Gaussian prior, by batch gradient with AdaGrad's steps (Duchi 2011), rounded."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(float)
    for _ in range(EPOCHS):
        slopes = {name: PENALTY * weight for name, weight in weights.items()}
        for item in items:
            error = 1 / (1 + math.exp(-sum(weights[name] for name in item.names))) - item.ahead
            for name in item.names:
                slopes[name] = slopes.get(name, 0.0) + error
        for name, slope in slopes.items():
            squares[name] += slope * slope
            weights[name] -= RATE * slope / math.sqrt(squares[name] + 1e-9)
    rounded = {name: round(SCALE * weight) for name, weight in sorted(weights.items())}
    return {name: weight for name, weight in rounded.items() if weight}


def is_ahead(item: Item, weights: Mapping[str, int]) -> bool:
    return sum(weights.get(name, 0) for name in item.names) > 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=("fit", "validate"))
    parser.add_argument("corpora", type=Path, nargs="*")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    items = [*golden(), *(item for path in options.corpora for item in corpus(path))]
    if options.task == "validate":
        validate(items, options.errors)
        return
    about = f"Fitted by benchmarks/outlook_model.py on {len(items)} expressions."
    path = Path(outlook.__file__).with_suffix(".json")
    path.write_text(json.dumps({"about": about, "weights": train(items)}, indent=0) + "\n", encoding="utf-8")


def folds(items: Sequence[Item]) -> float:
    """The share that is right by weights of the other four fifths of everything, whatever the group."""
    right = 0
    for fold in range(FOLDS):
        weights = train([item for number, item in enumerate(items) if number // BLOCK % FOLDS != fold])
        held = [item for number, item in enumerate(items) if number // BLOCK % FOLDS == fold]
        right += sum(is_ahead(item, weights) == item.ahead for item in held)
    return right / len(items)


def validate(items: Sequence[Item], errors: int) -> None:
    right = shown = 0
    for group in dict.fromkeys(item.group for item in items):
        weights = train([item for item in items if item.group != group])
        held = [item for item in items if item.group == group]
        wrong = [item for item in held if is_ahead(item, weights) != item.ahead]
        right += len(held) - len(wrong)
        print(f"{group:20} {len(held) - len(wrong):4} of {len(held)}")
        for item in wrong[: max(0, errors - shown)]:
            shown += 1
            print(f"    {'ahead' if item.ahead else 'back'}: {item.words}")
            print("       ", *(f"{name}={weights[name]}" for name in item.names if name in weights))
    print(f"right={right / len(items):.3f} folds={folds(items):.3f} n={len(items)}")


if __name__ == "__main__":
    main()
