"""What kind of text an article is, by its labels and its build."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from mkdocs_newsbrief import analyse, read_text

CASES = yaml.safe_load((Path(__file__).parents[1] / "golden" / "genre" / "built.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['genre']}: {case['text'][:24]}")
def test_a_text_is_what_it_is_labelled_and_built_as(case: dict[str, str]) -> None:
    assert analyse(read_text(case["text"], file="a.txt")).genre == case["genre"]
