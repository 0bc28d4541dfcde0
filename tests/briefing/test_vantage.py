"""Vantage: a preview and a report of one event look at it from two sides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.reading import read_text

CASES = yaml.safe_load((Path(__file__).parents[1] / "golden" / "vantage" / "sides.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_from_which_side_a_source_tells_of_the_main_event(case: dict[str, Any]) -> None:
    analyses = [
        analyse(read_text(source["text"], file=f"{number}.txt", published=str(source["published"]), verbatim=True))
        for number, source in enumerate(case["sources"])
    ]
    texts = {analysis.article.id: analysis.article.text for analysis in analyses}
    found = {vantage.source: vantage for vantage in brief(analyses).vantages}
    sides = [found.get(analysis.article.id) for analysis in analyses]
    assert [side and side.when for side in sides] == [source["when"] for source in case["sources"]]
    shown = [side and side.citation.span.of(texts[side.source]) for side in sides]
    assert shown == [source["shown"] for source in case["sources"]]
