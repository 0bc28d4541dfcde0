"""Pages as scrapers leave them: body, what was removed and why, masthead (tests/golden/reading/pages)."""

from __future__ import annotations

import pytest

from mkdocs_newsbrief import read_text
from tests.reading.golden import Case, cases, told


@pytest.mark.parametrize(("name", "case"), cases("pages"))
def test_a_page_is_read(name: str, case: Case) -> None:
    article = read_text(case["text"])
    assert told(article) == case["told"]
    assert [f"{piece.reason}: {piece.span.of(article.text)}" for piece in article.removed] == case["removed"]
