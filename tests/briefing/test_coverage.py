"""Coverage: which sources tell what, and that none is cited for what it does not say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.briefing.coverage.parts import part_told
from mkdocs_newsbrief.model import Coverage
from tests.briefing.cluster import corpus_of, sources

GOLDEN = Path(__file__).parents[1] / "golden" / "coverage"
INSERTED = re.compile(r" \[[^\]]*\]")


def cases(*names: str) -> list[Any]:
    return [
        pytest.param(case, id=case["why"])
        for name in names
        for case in yaml.safe_load((GOLDEN / f"{name}.yaml").read_text("utf-8"))
    ]


def rows(texts: list[str]) -> list[Coverage]:
    return list(brief(sources(texts)).coverage)


def as_case(row: Coverage, order: dict[str, int]) -> dict[str, Any]:
    expected = sorted(order[citation.source] for citation in row.expected)
    assert row.told is not None
    found = {"told": row.text[slice(*row.told)], "sources": sorted(order[source] for source in row.sources)}
    return {**found, "expected": expected} if expected else found


@pytest.mark.parametrize("case", cases("reports", "apart", "halves", "agendas", "figures"))
def test_rows(case: dict[str, Any]) -> None:
    order = {analysis.article.id: number for number, analysis in enumerate(sources(case["sources"]))}
    assert [as_case(row, order) for row in rows(case["sources"])] == case["rows"]


@pytest.mark.parametrize("case", cases("shown"))
def test_a_row_reads(case: dict[str, Any]) -> None:
    assert case["text"] in [row.text for row in rows(case["sources"])]


def test_a_stretch_does_not_leave_a_quotation_that_it_entered_midway() -> None:
    said = "“We are slowly repairing the stranded ferries of Ellery,” Captain Ivo Marsh said in Harwell."
    corpus = corpus_of([said, "Captain Ivo Marsh of Harwell is repairing stranded ferries of Ellery."])
    quoting, other = sorted(corpus.tellings, key=lambda telling: "“" not in telling.text)
    part = part_told(quoting, other.words, corpus)
    assert part is not None
    assert part.text in ("repairing the stranded ferries of Ellery", "Captain Ivo Marsh said in Harwell")


def test_a_word_that_comes_twice_draws_a_stretch_out_once() -> None:
    corpus = corpus_of(["Farmers sheared sheep, then sang and fed sheep.", "Farmers sheared sheep."])
    longer = max(corpus.tellings, key=lambda telling: telling.length)
    part = part_told(longer, frozenset({"farmer", "shear", "sheep"}), corpus)
    assert part is not None
    assert part.text == "Farmers sheared sheep"


words = [
    "Lifeboats",
    "of",
    "the",
    "tanker",
    "Marigold,",
    "three,",
    "were",
    "lost",
    "in",
    "“the",
    "storm”",
    "off",
    "Cape",
    "Anser",
    "on",
    "Monday,",
    "he",
    "said;",
    "will",
]
documents = st.lists(st.lists(st.sampled_from(words), max_size=40).map(" ".join), max_size=4)


@settings(deadline=None)  # no promise about wall time
@given(documents)
def test_what_is_told_stands_in_the_text_and_the_text_in_its_source(texts: list[str]) -> None:
    briefing = brief(sources(texts))
    known = {analysis.article.id: analysis.article.text for analysis in briefing.sources}
    for row in briefing.coverage:
        assert row.told is not None
        start, end = row.told
        assert 0 <= start < end <= len(row.text)
        shown = row.text.removesuffix(" …")
        assert INSERTED.sub("", shown) in known[row.citations[0].source]
        assert row.sources == tuple(sorted({citation.source for citation in row.citations}))
        assert not {citation.source for citation in row.expected} & set(row.sources)
