"""Fit the model that chooses the speaker of a quotation, and measure it on articles that it has not seen.

    python -m benchmarks.quote_model fit GOLD.jsonl [MORE.jsonl …]      writes weights.json of the package
    python -m benchmarks.quote_model validate GOLD.jsonl [MORE.jsonl …]  five-fold figures and the reliability table
        [--errors N]    … and the first N mistakes on articles not seen, each with its cause and context

The gold is described in `quote_gold`. The first file is measured; the others (the same articles with noise, made by
`quote_noise`) are only learned from. Folds go by the order of the articles, so that the noisy copy of an article is
never learned from when the article is measured. No clock, no chance beyond a fixed seed: the same gold gives the same
weights.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from benchmarks.quote_gold import GoldArticle, read, trimmed
from mkdocs_newsbrief.analysis.quotes import choice
from mkdocs_newsbrief.analysis.quotes.choice import Decision, decide
from mkdocs_newsbrief.model import Span

Weights = dict[str, float]
Example = tuple[list[list[str]], list[bool]]

ROUNDS, EPOCHS, RATE, PENALTY, SEED = 3, 10, 0.2, 0.1, 1
# Averaged and penalised weights are too modest; this brings the probabilities back to the share that is right.
SHARPENED = 1.55
SMALLEST = 0.02
FOLDS = 5
_LONG = 9
_TARGET_RECALL = 0.8
_CONTEXT = 160  # characters shown before a mistake


def examples(articles: Iterable[GoldArticle], weights: Mapping[str, float]) -> list[Example]:
    """Every choice that the current weights lead to and that has a right answer."""
    found: list[Example] = []
    for article in articles:
        for index, decision in enumerate(decide(article.scenes, weights, keep=True)):
            if not article.has_source(index):
                continue
            right = [article.is_right(index, candidate.source) for candidate in decision.ranked]
            if any(right):
                found.append(([candidate.features for candidate in decision.ranked], right))
    return found


def train(articles: Sequence[GoldArticle]) -> Weights:
    """A choice can lean on the one before it, so the examples are made again with each round's weights."""
    weights: Weights = {}
    for _ in range(ROUNDS):
        weights = fit(examples(articles, weights))
    return weights


def fit(data: Sequence[Example]) -> Weights:
    """Conditional logistic regression by AdaGrad (Duchi 2011), averaged over the later half of the epochs."""
    chance, order = random.Random(SEED), list(data)
    weights: Weights = {}
    squares: dict[str, float] = defaultdict(float)
    total: dict[str, float] = defaultdict(float)
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        for example in order:
            for name, slope in _gradient(example, weights).items():
                slope += PENALTY * weights.get(name, 0.0)
                squares[name] += slope * slope
                weights[name] = weights.get(name, 0.0) - RATE * slope / math.sqrt(squares[name] + 0.01)
        if epoch >= EPOCHS // 2:
            for name, weight in weights.items():
                total[name] += weight
    return {name: SHARPENED * weight / (EPOCHS - EPOCHS // 2) for name, weight in total.items()}


def _gradient(example: Example, weights: Weights) -> dict[str, float]:
    """Of minus the log probability of the right candidates, one slope a feature."""
    candidates, right = example
    scores = [sum(weights.get(name, 0.0) for name in names) for names in candidates]
    shares = [math.exp(score - max(scores)) for score in scores]
    good = sum(share for share, ok in zip(shares, right, strict=True) if ok)
    slopes: dict[str, float] = defaultdict(float)
    for names, share, ok in zip(candidates, shares, right, strict=True):
        slope = share / sum(shares) - (share / good if ok else 0.0)
        for name in names:
            slopes[name] += slope
    return slopes


@dataclass(slots=True)
class Tally:
    """What came of the gold quotations; `answers` are (confidence, right), `long` those of more than eight words."""

    gold: int = 0
    found: int = 0
    answers: list[tuple[float, bool]] = field(default_factory=list)
    long: list[tuple[float, bool]] = field(default_factory=list)
    long_gold: int = 0
    mistakes: list[str] = field(default_factory=list)

    def add(self, article: GoldArticle, decisions: Iterable[Decision]) -> None:
        sourced = [quote for quote in article.quotes if quote["speaker"]]
        self.gold += len(sourced)
        self.long_gold += sum(_is_long(article, Span(quote["start"], quote["end"])) for quote in sourced)
        for index, decision in enumerate(decisions):
            self.mistakes += mistake(article, index, decision)
            if decision.spoken:
                self.found += 1
                self._answer(article, index, decision)

    def _answer(self, article: GoldArticle, index: int, decision: Decision) -> None:
        if index in article.gold and article.has_source(index):
            answer = decision.taken.probability, article.is_right(index, decision.taken.source)
            self.answers.append(answer)
            if _is_long(article, decision.scene.stretch.inner):
                self.long.append(answer)

    def end_to_end(self) -> float:
        """F1 of quotations found with the right speaker."""
        right = sum(ok for _, ok in self.answers)
        return 2 * right / (self.found + self.gold)

    def long_right(self) -> float:
        return sum(ok for _, ok in self.long) / self.long_gold

    def long_surest(self) -> float:
        """How many of the surest answers, to four fifths of the long gold quotations, are right."""
        surest = sorted(self.long, reverse=True)[: math.ceil(_TARGET_RECALL * self.long_gold)]
        return sum(ok for _, ok in surest) / len(surest)


def mistake(article: GoldArticle, index: int, decision: Decision) -> Iterator[str]:
    """What is wrong with a decision, if anything: cause, gold speaker, choice, and the words around."""
    if not article.has_source(index) or article.is_right(index, decision.taken.source):
        return
    source, gold = decision.taken.source, article.gold.get(index)
    if gold is None or source is None:
        cause = "no quotation" if gold is None else "missed"
    elif any(article.is_right(index, candidate.source) for candidate in decision.ranked):
        cause = "wrong candidate"
    else:
        cause = "no candidate"
    wanted, got = gold["speaker"] if gold else None, source.text if source else None
    mark = decision.scene.stretch.outer
    before, after = article.text[max(0, mark.start - _CONTEXT) : mark.start], article.text[mark.start : mark.end + 60]
    yield f"{cause}: {wanted!r} not {got!r} ({decision.taken.probability:.2f}): {before!r} >> {after!r}"


def _is_long(article: GoldArticle, span: Span) -> bool:
    return len(trimmed(article.text, span).of(article.text).split()) >= _LONG


def validate(measured: Sequence[GoldArticle], noisy: Sequence[Sequence[GoldArticle]]) -> Tally:
    tally = Tally()
    for fold in range(FOLDS):
        learned = [
            article
            for collection in (measured, *noisy)
            for number, article in enumerate(collection)
            if number % FOLDS != fold
        ]
        weights = train(learned)
        for article in measured[fold::FOLDS]:
            tally.add(article, decide(article.scenes, weights, keep=True))
    return tally


def reliability(answers: Iterable[tuple[float, bool]]) -> list[tuple[str, int, float, float]]:
    """Rows of (range of confidence, answers, mean confidence, share right)."""
    edges = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0)
    rows = []
    for low, high in pairwise(edges):
        inside = [answer for answer in answers if low < answer[0] <= high]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            rows.append((f"{low:.2f}–{high:.2f}", len(inside), mean, sum(ok for _, ok in inside) / len(inside)))
    return rows


def _write(weights: Weights, sources: Sequence[Path], count: int) -> None:
    kept = {name: round(weight, 3) for name, weight in sorted(weights.items()) if abs(weight) >= SMALLEST}
    about = f"Fitted by benchmarks/quote_model.py on {count} articles with gold speakers, noisy copies included."
    path = Path(choice.__file__).with_name("weights.json")
    path.write_text(
        json.dumps({"about": about, "weights": kept}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )
    print(f"{len(kept)} weights from {len(sources)} files")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=("fit", "validate"))
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args()
    measured, *noisy = [read(path) for path in options.gold]
    if options.task == "fit":
        articles = [article for collection in (measured, *noisy) for article in collection]
        _write(train(articles), options.gold, len(articles))
        return
    tally = validate(measured, noisy)
    for line in sorted(tally.mistakes[: options.errors]):
        print(line)
    for row in reliability(tally.answers):
        print("{:>11}  n={:<5} predicted {:.3f}  right {:.3f}".format(*row))
    print(
        f"e2e={tally.end_to_end():.3f} long_right={tally.long_right():.3f} long_surest80={tally.long_surest():.3f} "
        f"quotes={tally.gold}"
    )


if __name__ == "__main__":
    main()
