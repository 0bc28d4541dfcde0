"""Where sources differ: golden cases, and what no difference may be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.briefing.wording.amounts import compatible, find_amounts
from tests.briefing.cluster import sources

GOLDEN = Path(__file__).parents[1] / "golden" / "differences"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['why']}")
    for path in sorted(GOLDEN.glob("*.yaml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
]


def shown(texts: list[str], published: str = "2024-03-25") -> list[dict[str, Any]]:
    return [
        {"topic": found.topic, "kind": found.kind, "positions": sorted(side.text for side in found.positions)}
        for found in brief(sources(texts, published)).differences
    ]


@pytest.mark.parametrize("case", CASES)
def test_golden(case: dict[str, Any]) -> None:
    expected = [{**found, "positions": sorted(found["positions"])} for found in case["expected"]]
    assert shown(case["sources"]) == expected


@pytest.mark.parametrize("case", CASES)
def test_one_source_does_not_differ_from_itself(case: dict[str, Any]) -> None:
    found = shown([" ".join(case["sources"])])
    assert [one for one in found if one["kind"] != "denial"] == []  # a claim and its denial may stand in one source


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("at least 40", "42", True),
        ("42", "at least 40", True),
        ("at least 40", "38", False),
        ("about 1,000", "980", True),
        ("about 1,000", "700", False),
        ("33%", "33.1%", True),
        ("1.5 million", "1,500,000", True),
        ("two", "a", False),
        ("twelve", "a dozen", True),
        ("$40", "40%", True),
    ],
)
def test_amounts_that_can_be_meant_alike(one: str, other: str, same: bool) -> None:
    (left,), (right,) = find_amounts(one), find_amounts(other)
    assert compatible(left, right) is same
    assert compatible(right, left) is same


@pytest.mark.parametrize("text", ["in 2019", "on May 5", "Unit_5", "b1", "one-off", "Boeing-737"])
def test_a_date_or_a_part_of_a_word_is_no_amount(text: str) -> None:
    assert find_amounts(text) == []


def test_the_end_of_a_word_is_no_hedge() -> None:
    (amount,) = find_amounts("doses to cover 300 people")
    assert (amount.value, amount.hedge) == (300, "")


@settings(deadline=None)
@given(st.text(alphabet="an 12,.%$-halfmore", max_size=80))
def test_any_text_has_amounts(text: str) -> None:
    for amount in find_amounts(text):
        assert 0 <= amount.start < amount.end <= len(text)


@pytest.mark.parametrize(
    "unit", ["a ", "1", "1,", "first ", "rise in ", "two-day ", "“", "a-", "asked for “", "Sea of "]
)
def test_hostile_text_is_read_in_time(unit: str) -> None:
    text = (unit * 20_000)[:20_000] + " The ferry sank."
    assert brief(sources([text, text + " Twelve died."])).sources
