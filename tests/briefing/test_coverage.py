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
from mkdocs_newsbrief.model import Coverage
from tests.briefing.cluster import sources

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


@pytest.mark.parametrize("case", cases("reports", "apart"))
def test_rows(case: dict[str, Any]) -> None:
    order = {analysis.article.id: number for number, analysis in enumerate(sources(case["sources"]))}
    assert [as_case(row, order) for row in rows(case["sources"])] == case["rows"]


@pytest.mark.parametrize("case", cases("shown"))
def test_a_row_reads(case: dict[str, Any]) -> None:
    assert case["text"] in [row.text for row in rows(case["sources"])]


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
