"""Whole stories in several sources: what an editor would expect to be shown of them, and nothing false.

A golden file is a story; `differences` are all that stand against each other, `coverage` what several sources tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_newsbrief import analyse, read_text
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.model import Briefing, Citation

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "newsroom").glob("*.yaml"))


class Story:
    def __init__(self, path: Path) -> None:
        self.case: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        sources = self.case["sources"]
        analyses = [
            analyse(read_text(one["text"], file=f"{name}.txt", published=str(one["published"]), verbatim=True))
            for name, one in sources.items()
        ]
        self.briefing: Briefing = brief(analyses)
        self._names = {analysis.article.id: name for analysis, name in zip(analyses, sources, strict=True)}

    def outlets(self, citations: Iterable[Citation]) -> str:
        return " ".join(sorted({self._names[citation.source] for citation in citations}))


@pytest.fixture(params=GOLDEN, ids=lambda path: path.stem)
def story(request: pytest.FixtureRequest) -> Story:
    return Story(request.param)


def test_the_sources_are_set_against_each_other_where_they_differ_and_nowhere_else(story: Story) -> None:
    found = {
        difference.topic: [
            f"{position.text} | {story.outlets(position.citations)}" for position in difference.positions
        ]
        for difference in story.briefing.differences
    }
    assert found == story.case["differences"]


def test_what_several_sources_tell_is_told_with_them(story: Story) -> None:
    found = [
        f"{row.text[slice(*(row.told or ()))]} | {story.outlets(row.citations)}" for row in story.briefing.coverage
    ]
    assert found == story.case["coverage"]


def test_who_says_what(story: Story) -> None:
    found = []
    for quote in story.briefing.quotes:
        citations = [*quote.citations, *(citation for variant in quote.variants for citation in variant.citations)]
        found.append(f"{quote.speaker}: {quote.text} | {story.outlets(citations)}")
    assert sorted(found) == sorted(story.case["quotes"])


def test_what_happened_when(story: Story) -> None:
    briefing = story.briefing
    found = [
        f"{event.date} {event.status}: {event.as_reported} | {story.outlets(event.citations)}"
        for event in (*briefing.timeline, *briefing.expected, *briefing.overdue)
    ]
    assert found == story.case["timeline"]
