"""Fits the weights of `briefing/telling/matching.py`, and says what they reach on stories that were held out.

    python -m benchmarks.claim_model fit STORIES …        the weights
    python -m benchmarks.claim_model validate STORIES …   fitted anew for each story on the others
    python -m benchmarks.claim_model score STORIES …      the weights as they are: for stories that nobody fitted

STORIES are folders of stories, each with `articles/*.txt` and a `key.json` whose "facts", "expected" and
"not_expected" name by file the beginnings of the sentences that tell each of them ("told" or "sentences"). Two
sentences of different files tell the same if one fact names both. What a key leaves out counts as different, so the
precision that is printed is a lower bound.

Logistic regression by gradient descent in plain Python: ten features and some thousand pairs need no library.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsbrief import analyse, read_folder
from mkdocs_newsbrief.analysis import LANGUAGES
from mkdocs_newsbrief.briefing.sources.kinship import relate
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.matching import BIAS, WEIGHTS, Features
from mkdocs_newsbrief.briefing.telling.telling import Telling, tellings

STEPS, RATE, RIDGE = 400, 0.5, 0.003
THRESHOLDS = (0, 500, 800, 1500, 2300, 3000)  # thousandths of a logit


class Pair(NamedTuple):
    """Two sentences of one story that share enough to be compared, and whether they tell the same."""

    story: str
    features: Features
    same: bool


class Model(NamedTuple):
    """Whole numbers: thousandths of a logit for each unit of a feature, and for nothing."""

    weights: tuple[int, ...]
    bias: int

    def score(self, features: Features) -> int:
        return self.bias + sum(weight * value for weight, value in zip(self.weights, features, strict=True))


def main(arguments: Sequence[str]) -> None:
    what, *folders = arguments
    pairs = [pair for folder in folders for key in sorted(Path(folder).glob("*/key.json")) for pair in pairs_of(key)]
    print(f"{len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them the same")
    if what == "fit":
        model = fit(pairs)
        print(Features(*model.weights), f"BIAS = {model.bias}")
        return
    packed = Model(tuple(WEIGHTS), BIAS)
    report(held_out(pairs) if what == "validate" else [(packed.score(one.features), one.same) for one in pairs])


def held_out(pairs: Sequence[Pair]) -> list[tuple[int, bool]]:
    scored = []
    for story in sorted({pair.story for pair in pairs}):
        model = fit([pair for pair in pairs if pair.story != story])
        scored += [(model.score(pair.features), pair.same) for pair in pairs if pair.story == story]
    return scored


def report(scored: Sequence[tuple[int, bool]]) -> None:
    for least in THRESHOLDS:
        found = [same for score, same in scored if score >= least]
        right = sum(found)
        print(f"{least:6} precision {right / max(1, len(found)):.3f} recall {right / sum(s for _, s in scored):.3f}")


def pairs_of(key: Path) -> Iterator[Pair]:
    articles = read_folder(key.parent / "articles").articles
    gone = relate(articles).superseded
    told = tellings([analyse(a) for a in articles if a.id not in gone and a.language in LANGUAGES])
    corpus = Corpus(told)
    facts = {telling.key: _facts(telling, json.loads(key.read_text("utf-8"))) for telling in corpus.sentences}
    for telling in corpus.sentences:
        for other in corpus.matching.near(telling):
            if telling.key < other.key:
                same = bool(facts[telling.key] & facts[other.key])
                yield Pair(key.parent.name, corpus.matching.features(telling, other), same)


def _facts(telling: Telling, key: dict[str, list[dict[str, dict[str, list[str]]]]]) -> set[int]:
    """The numbers of the facts that a sentence tells."""
    article = telling.analysis.article
    rows = [row for name in ("facts", "expected", "not_expected") for row in key[name]]
    begun = [(row.get("told") or row["sentences"]).get(Path(article.file).name, []) for row in rows]
    span = telling.sentence.span
    places = [[article.text.find(piece) for piece in pieces] for pieces in begun]
    return {number for number, found in enumerate(places) if any(span.start <= at < span.end for at in found)}


def fit(pairs: Sequence[Pair]) -> Model:
    """Weights in whole numbers; features are scaled to one deviation while they are fitted."""
    columns = list(zip(*(pair.features for pair in pairs), strict=True))
    means = [sum(column) / len(column) for column in columns]
    spreads = [
        (sum((value - mean) ** 2 for value in column) / len(column)) ** 0.5 or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    rows = [[(v - m) / s for v, m, s in zip(pair.features, means, spreads, strict=True)] for pair in pairs]
    weights, bias = _descend(rows, [pair.same for pair in pairs])
    plain = [weight / spread for weight, spread in zip(weights, spreads, strict=True)]
    shift = sum(weight * mean for weight, mean in zip(plain, means, strict=True))
    return Model(tuple(round(1000 * weight) for weight in plain), round(1000 * (bias - shift)))


def _descend(rows: Sequence[Sequence[float]], labels: Sequence[bool]) -> tuple[list[float], float]:
    weights, bias = [0.0] * len(rows[0]), 0.0
    for _ in range(STEPS):
        slopes, slope = [RIDGE * weight for weight in weights], 0.0
        for row, label in zip(rows, labels, strict=True):
            logit = bias + sum(w * v for w, v in zip(weights, row, strict=True))
            error = (1 / (1 + exp(-max(-30.0, min(30.0, logit)))) - label) / len(rows)
            slope += error
            for at, value in enumerate(row):
                slopes[at] += error * value
        weights = [weight - RATE * one for weight, one in zip(weights, slopes, strict=True)]
        bias -= RATE * slope
    return weights, bias


if __name__ == "__main__":
    main(sys.argv[1:])
