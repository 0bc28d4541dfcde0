"""Promises of the masthead, whatever a page holds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief import read_text
from tests.reading.golden import cases

LINES = sorted({line for _, case in cases("pages") for line in case["text"].splitlines() if line.strip()})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=60), max_size=40))
def test_what_is_found_in_a_text_is_a_slice_of_it(lines: list[str]) -> None:
    article = read_text("\n".join(lines))
    masthead = article.masthead
    found = [masthead.title, masthead.publisher, masthead.agency, *masthead.authors, *masthead.notes]
    for one in found:
        if one and one.span and one.basis != "address":  # which spells a name without its space: "sundtimes"
            assert one.span.of(article.text) == one.value
