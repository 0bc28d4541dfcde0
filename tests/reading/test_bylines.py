"""Bylines: who signs a story, in the forms that pages have (tests/golden/reading/bylines.yaml)."""

from __future__ import annotations

import pytest
import yaml

from mkdocs_newsbrief import read_text
from tests.reading.golden import GOLDEN, Case

CASES = yaml.safe_load((GOLDEN / "bylines.yaml").read_text(encoding="utf-8"))
PAGE = """Council votes for a second bridge over the river mouth
{line}
4 May 2021
The harbour council voted on Tuesday to build a second bridge over the river mouth by the end of the decade.
Engineers will begin to drill test holes in the river bed after the spring floods, the council said in its note.
"""


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in CASES.items()])
def test_a_byline_names_the_authors(case: Case) -> None:
    masthead = read_text(PAGE.format(line=case["line"])).masthead
    assert [author.value for author in masthead.authors] == case["authors"]
