"""Fit `reading/boilerplate/weights.json`: two logistic regressions over the blocks of labelled pages.

    python -m benchmarks.fit_boilerplate PAGES.jsonl [--folds 5] [--write]

PAGES.jsonl has one page a line: {"text": …, "body": … the words to keep, "domain": …}. With `--folds` the pages are
split by domain and the scores of unseen sites are printed. No text of a page goes into the weights: the features
are those of `features.py` and `neighbours.py`. The shipped weights: 477 pages of 149 sites in four plain-text
renderings (public article-extraction benchmarks; bodies marked by hand or by site parsers).
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_newsbrief.reading.blocks import find_blocks
from mkdocs_newsbrief.reading.boilerplate import surely_removed
from mkdocs_newsbrief.reading.boilerplate.features import Features, Look
from mkdocs_newsbrief.reading.boilerplate.judge import WEIGHTS, Weights, chance, choose, looks_of, weigh
from mkdocs_newsbrief.reading.boilerplate.neighbours import surroundings
from mkdocs_newsbrief.reading.hygiene import clean

_LONG = 7  # words of a block that is known by its own words
EPOCHS, AVERAGED, RATE, RIDGE = 14, 8, 0.1, 2e-6
_WORD = re.compile(r"\w+")
Row = tuple[Features, bool, float]


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page, how they look, and which are body."""

    domain: str
    body: str
    texts: list[str]
    looks: list[Look]
    labels: list[bool]

    def weights(self) -> list[float]:
        """How much each block counts: by the root of its words, every page the same in sum."""
        sizes = [math.sqrt(len(look.words) + 1) for look in self.looks]
        return [100 * size / sum(sizes) for size in sizes]


def read(path: Path) -> list[Page]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [_page(row) for row in rows if row["body"]]


def _page(row: Mapping[str, str]) -> Page:
    text = clean(row["text"])
    texts = [block.of(text) for block in find_blocks(text)]
    return Page(row["domain"], row["body"], texts, looks_of(texts), align(texts, row["body"]))


def align(texts: Sequence[str], body: str) -> list[bool]:
    """Which blocks are body: long ones share word 4-grams with it, short ones stand between those in order."""
    words = _WORD.findall(body.lower())
    grams = set(zip(words, words[1:], words[2:], words[3:], strict=False))
    flat = f" {' '.join(words)} "
    blocks = [_WORD.findall(text.lower()) for text in texts]
    labels = [len(block) >= _LONG and _share(block, grams) >= 0.5 for block in blocks]
    anchored = [at for at, label in enumerate(labels) if label]
    starts = _starts(blocks, labels, flat)
    at = 0
    for number in range(max(0, anchored[0] - 2), min(len(blocks), anchored[-1] + 3)) if anchored else ():
        until = min((start for start in starts[number + 1 :] if start >= 0), default=len(flat))
        if labels[number]:
            at = max(at, starts[number] + len(" ".join(blocks[number])))
        elif 0 < len(blocks[number]) < _LONG:
            found = flat.find(f" {' '.join(blocks[number])} ", max(0, at - 1), until + 2)
            labels[number] = found >= 0
            at = found + len(" ".join(blocks[number])) if found >= 0 else at
    return labels


def _starts(blocks: Sequence[Sequence[str]], labels: Sequence[bool], flat: str) -> list[int]:
    """Where each labelled block begins in the body, in order; -1 where it cannot be told."""
    starts, at = [], 0
    for block, label in zip(blocks, labels, strict=True):
        start = flat.find(f" {' '.join(block[:5])} ", max(0, at - 1)) if label else -1
        starts.append(start)
        at = start + len(" ".join(block)) if start >= 0 else at
    return starts


def _share(block: Sequence[str], grams: set[tuple[str, str, str, str]]) -> float:
    own = list(zip(block, block[1:], block[2:], block[3:], strict=False))
    return sum(gram in grams for gram in own) / len(own)


def fit(pages: Sequence[Page]) -> dict[str, dict[str, float]]:
    """The weights of both scores; the second is fitted on what the first says of the neighbourhood."""
    weights = {
        "look": regress([row for page in pages for row in _rows(page, [look.features for look in page.looks])])
    }
    placed = []
    for page in pages:
        chances = [chance(weigh(look.features, weights["look"])) for look in page.looks]
        around = surroundings(page.looks, chances)
        placed += _rows(page, [{**look.features, **place} for look, place in zip(page.looks, around, strict=True)])
    return {**weights, "place": regress(placed)}


def _rows(page: Page, features: Sequence[Features]) -> list[Row]:
    return list(zip(features, page.labels, page.weights(), strict=True))


def regress(rows: Sequence[Row]) -> dict[str, float]:
    """Logistic regression by AdaGrad, averaged over the later epochs; a fixed seed makes the weights repeatable."""
    order = list(range(len(rows)))
    mean = sum(row[2] for row in rows) / len(rows)
    weights: dict[str, float] = dict.fromkeys(sorted({name for row in rows for name in row[0]}), 0.0) | {"bias": 0.0}
    squares = dict.fromkeys(weights, 1.0)
    shuffle = random.Random(0).shuffle
    average = dict.fromkeys(weights, 0.0)
    for epoch in range(EPOCHS):
        shuffle(order)
        for at in order:
            features, label, weight = rows[at]
            slope = (label - chance(weigh(features, weights))) * weight / mean
            for name, value in (*features.items(), ("bias", 1.0)):
                step = slope * value - RIDGE * weights[name]
                squares[name] += step * step
                weights[name] += RATE * step / math.sqrt(squares[name])
        if epoch >= EPOCHS - AVERAGED:
            average = {name: value + weights[name] / AVERAGED for name, value in average.items()}
    return {name: round(value, 3) for name, value in average.items()}


def cross_validate(pages: Sequence[Page], folds: int) -> Iterator[tuple[float, float]]:
    """Word recall and F1 of each page by weights that have not seen its site."""
    domains = sorted({page.domain for page in pages})
    for fold in range(folds):
        unseen = set(domains[fold::folds])
        weights = fit([page for page in pages if page.domain not in unseen])
        yield from (score(page, weights) for page in pages if page.domain in unseen)


def score(page: Page, weights: Weights) -> tuple[float, float]:
    kept = choose(page.looks, weights)
    sure = surely_removed(page.texts, kept)
    shown = (text for at, text in enumerate(page.texts) if kept[at] and at not in sure)
    told = Counter(_WORD.findall("\n".join(shown).lower()))
    gold = Counter(_WORD.findall(page.body.lower()))
    common = (told & gold).total()
    return common / gold.total(), 2 * common / (told.total() + gold.total())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true", help="replace the weights of the package")
    options = parser.parse_args()
    pages = read(options.pages)
    if options.folds:
        scores = list(cross_validate(pages, options.folds))
        lossless = sum(recall >= 0.98 for recall, _ in scores) / len(scores)
        print(f"f1={sum(f1 for _, f1 in scores) / len(scores):.4f} lossless={lossless:.4f} pages={len(scores)}")
    if options.write:
        WEIGHTS.write_text(json.dumps(fit(pages), indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
