"""The publication date that a page states."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief.model import Span
from mkdocs_newsbrief.reading.published import find_published

GOLDEN = Path(__file__).parent.parent / "golden" / "published" / "pages.yaml"
CASES: list[dict[str, Any]] = yaml.safe_load(GOLDEN.read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_golden(case: dict[str, Any]) -> None:
    head, _, story = str(case["text"]).partition("body: ")
    text = head + story
    found = find_published(text, (Span(len(head), text.index("\n", len(head))),))
    assert found.value == (str(case["published"]) if case["published"] else None)
    assert found.basis == case.get("basis", found.basis)
    assert found.time == case.get("time", found.time)
    assert found.updated == (str(case["updated"]) if "updated" in case else None)


PIECES = [
    "Published: ",
    "25 March 2021",
    "2021-03-25",
    "03/04/21",
    "\n",
    "By Ada Holt ",
    "31 February 1999",
    "9:15 pm EST",
    "word ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_the_stamp_is_a_place_in_the_text(text: str) -> None:
    found = find_published(text, (Span(0, len(text)),) if text else ())
    assert (found.value is None) == (found.span is None)
    assert (found.earliest, found.latest) == (found.value, found.value)
    if found.span and found.value:
        assert found.span.of(text).strip()
        assert found.value[:3] in ("202", "200") or "1999" in found.span.of(text)
