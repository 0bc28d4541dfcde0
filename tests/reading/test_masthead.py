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


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=60), max_size=40))
def test_a_bare_article_has_the_same_story(lines: list[str]) -> None:
    text = "\n".join(lines)
    whole, bare = read_text(text), read_text(text, bare=True)
    assert (bare.body, bare.removed, bare.masthead.title) == (whole.body, whole.removed, whole.masthead.title)
    assert not bare.masthead.publisher
    assert not bare.masthead.authors
