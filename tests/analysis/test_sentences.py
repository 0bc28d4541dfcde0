"""Sentence boundaries in news text."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_newsbrief import analyse, read_text

GOLDEN = Path(__file__).parent.parent / "golden" / "sentences" / "boundaries.yaml"
CASES: dict[str, list[str]] = yaml.safe_load(GOLDEN.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_boundaries(case: str) -> None:
    text = " ".join(CASES[case])
    analysis = analyse(read_text(text, verbatim=True))
    assert [sentence.span.of(text) for sentence in analysis.sentences] == CASES[case]


def test_an_anchor_outlives_white_space_and_other_articles() -> None:
    one = analyse(read_text("Rain fell.\n\nThe bridge held.", verbatim=True))
    two = analyse(read_text("Snow fell first.\n\nThe  bridge held.", verbatim=True))
    assert one.sentences[1].id == two.sentences[1].id


def test_the_same_words_twice_have_two_anchors() -> None:
    analysis = analyse(read_text("It rained.\nIt rained.", verbatim=True))
    assert len({sentence.id for sentence in analysis.sentences}) == 2
