"""Fit the model that says who "he" is, and measure it on articles that it has not seen.

    python -m benchmarks.pronoun_model fit GOLD.jsonl         writes pronouns.json of the package
    python -m benchmarks.pronoun_model validate GOLD.jsonl    five-fold share of pronouns with the right name

The gold is a JSON Lines file of articles, {"text", "pronouns": [{"start", "name"}]}: the pronouns that are the source
of a quotation, each with a name (or surname) of the person it means. Folds go by article.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quote_model import FOLDS, Example, Weights, fit
from mkdocs_newsbrief.analysis.people import find_people
from mkdocs_newsbrief.analysis.quotes import pronouns
from mkdocs_newsbrief.analysis.quotes.choice import attribute
from mkdocs_newsbrief.analysis.quotes.marks import find_stretches
from mkdocs_newsbrief.analysis.quotes.mentions import find_mentions
from mkdocs_newsbrief.analysis.quotes.narration import narrate
from mkdocs_newsbrief.analysis.quotes.pronouns import Choice, Pronouns
from mkdocs_newsbrief.analysis.quotes.roles import Roles
from mkdocs_newsbrief.analysis.quotes.scene import Stage
from mkdocs_newsbrief.analysis.quotes.sources import Directory

ROUNDS = 3
SMALLEST = 0.02


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with its gold pronouns: place → name."""

    text: str
    names: Mapping[int, str]


def read(path: Path) -> list[GoldText]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [GoldText(row["text"], {item["start"]: item["name"] for item in row["pronouns"]}) for row in rows]


def choices(gold: GoldText, weights: Weights) -> Iterator[tuple[Choice, list[bool]]]:
    """The candidates of each gold pronoun under the given weights, and which of them are right."""
    people = find_people(gold.text)
    stretches = find_stretches(gold.text)
    narration, directory = narrate(gold.text, stretches), Directory(people)
    mentions = find_mentions(narration, directory, Roles(directory, narration.text))
    resolver = Pronouns(narration, directory, mentions, weights)
    stage, last = Stage(gold.text, narration, directory), None
    seen: set[int] = set()
    for decision in attribute([stage.scene(stretch) for stretch in stretches]):
        source = decision.taken.source
        if source is None:
            continue
        if source.person is not None:
            last = source.person
        elif source.kind == "he":
            if source.span.start in gold.names and source.span.start not in seen:
                seen.add(source.span.start)
                choice = resolver.choice(source.span.start, source.text, last)
                yield choice, _right(choice, directory, gold.names[source.span.start])
            found = resolver.antecedent(source.span.start, source.text, last)
            last = found.person if found else last


def _right(choice: Choice, directory: Directory, name: str) -> list[bool]:
    return [
        any(name.split()[-1] in known for known in (directory.people[index].name, *directory.people[index].aliases))
        for index in choice.people
    ]


def train(texts: Sequence[GoldText]) -> Weights:
    """A pronoun can lean on the one before it, so the examples are made again with each round's weights."""
    weights: Weights = {}
    for _ in range(ROUNDS):
        found = [item for text in texts for item in choices(text, weights)]
        examples: list[Example] = [([list(names) for names in c.features], right) for c, right in found if any(right)]
        weights = fit(examples)
    return weights


def validate(texts: Sequence[GoldText]) -> list[tuple[float, bool]]:
    """(probability, right) for each gold pronoun, by weights learned on other texts."""
    answers = []
    for fold in range(FOLDS):
        weights = train([text for number, text in enumerate(texts) if number % FOLDS != fold])
        for text in texts[fold::FOLDS]:
            answers += [_answer(choice, right, weights) for choice, right in choices(text, weights)]
    return answers


def _answer(choice: Choice, right: Sequence[bool], weights: Weights) -> tuple[float, bool]:
    if not choice.people:
        return 0.0, False
    shares = pronouns.shares(choice, weights)
    best = max(range(len(shares)), key=lambda number: (shares[number], -number))
    return shares[best], right[best]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=("fit", "validate"))
    parser.add_argument("gold", type=Path)
    options = parser.parse_args()
    texts = read(options.gold)
    if options.task == "fit":
        kept = {name: round(weight, 3) for name, weight in sorted(train(texts).items()) if abs(weight) >= SMALLEST}
        about = f"Fitted by benchmarks/pronoun_model.py on {sum(len(text.names) for text in texts)} gold pronouns."
        path = Path(pronouns.__file__).with_suffix(".json")
        path.write_text(json.dumps({"about": about, "weights": kept}, indent=0) + "\n", encoding="utf-8")
        return
    answers = validate(texts)
    sure = [ok for probability, ok in answers if probability >= 0.9]
    print(
        f"pronouns={len(answers)} right={sum(ok for _, ok in answers) / len(answers):.3f} "
        f"sure={len(sure)} sure_right={sum(sure) / len(sure):.3f}"
    )


if __name__ == "__main__":
    main()
