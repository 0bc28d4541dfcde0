"""How well quotations and their speakers are found in the gold articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from mkdocs_newsbrief import analyse, read_text

GOLD = Path(__file__).parent / "gold" / "quotes.yaml"


class Counts(NamedTuple):
    gold: int
    found: int
    matched: int
    named: int


def scores() -> dict[str, float]:
    """Spans and end to end are F1; `names` is the share of the quotations found that bear the right full name."""
    gold, found, matched, named = (sum(column) for column in zip(*_counts(), strict=True))
    return {
        "spans": 2 * matched / (gold + found),
        "names": named / matched,
        "end to end": 2 * named / (gold + found),
    }


def mistakes() -> Iterator[str]:
    for title, expected, got in _articles():
        for words in expected.keys() | got.keys():
            if expected.get(words) != got.get(words):
                yield f"{title}: {words!r} is by {expected.get(words)}, not {got.get(words)}"


def _counts() -> Iterator[Counts]:
    for _, expected, got in _articles():
        matched = expected.keys() & got.keys()
        yield Counts(len(expected), len(got), len(matched), sum(expected[words] == got[words] for words in matched))


def _articles() -> Iterator[tuple[str, dict[str, str], dict[str, str | None]]]:
    """Title, gold speakers and found speakers by the words quoted."""
    for title, case in yaml.safe_load(GOLD.read_text("utf-8")).items():
        text = case["text"]
        quotes = analyse(read_text(text, verbatim=True)).quotes
        yield title, dict(case["quotes"]), {quote.span.of(text): quote.speaker for quote in quotes}
