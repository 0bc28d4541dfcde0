"""The head of a clipping: headline, outlet, author and day, each on a line; the cases are in tests/golden/reading."""

from __future__ import annotations

import pytest
import yaml

from mkdocs_newsbrief import read_text
from tests.reading.golden import GOLDEN

STORY = (
    "The council voted on Tuesday to build a second bridge over the river mouth by the end of the decade.\n\n"
    "Engineers will begin to drill test holes in the river bed after the spring floods, the clerk said.\n\n"
    "Shop owners on the east bank fear that the works will keep their customers away for two summers.\n"
)
HEADS = yaml.safe_load((GOLDEN / "heads.yaml").read_text("utf-8"))


@pytest.mark.parametrize("name", list(HEADS))
def test_the_lines_above_a_story_are_told_apart(name: str) -> None:
    lines, told = HEADS[name]["lines"], HEADS[name]["told"]
    article = read_text("\n".join(lines) + "\n\n" + STORY)
    masthead = article.masthead
    found = [masthead.title, masthead.publisher, *masthead.authors]
    assert [one and one.value for one in found] == told
    assert masthead.published.value == "2021-05-04"
    assert "\n\n".join(span.of(article.text) for span in article.body) == STORY.strip()
