"""Nouns become JSON and come back the same; anything else is refused."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.cache.codec import ForeignError, decode, encode
from mkdocs_newsbrief.model import Analysis, Article, Briefing, LedgerEntry, Moment, Quote, Span
from mkdocs_newsbrief.newsroom import Kept
from mkdocs_newsbrief.reading.making import Making

NOUNS: list[Any] = [Article, Analysis, Briefing, Making, Kept]


def short(kind: Any) -> st.SearchStrategy[Any]:
    """A tuple of at most two, so that a briefing stays small."""
    inner, *rest = get_args(kind)
    if rest == [Ellipsis]:
        return st.lists(st.from_type(inner), max_size=2).map(tuple)
    return st.tuples(*map(st.from_type, (inner, *rest)))


st.register_type_strategy(tuple, short)
st.register_type_strategy(float, st.floats(allow_nan=False))
PATIENT = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@PATIENT
@given(data=st.data())
@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_noun_comes_back_as_it_was(noun: Any, data: st.DataObject) -> None:
    value = data.draw(st.from_type(noun))
    text = encode(noun, value)
    assert decode(noun, text) == value
    assert encode(noun, decode(noun, text)) == text


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=20,
)


@PATIENT
@given(value=ANYTHING)
@pytest.mark.parametrize("noun", [*NOUNS, Span, Moment, Quote, LedgerEntry], ids=lambda noun: noun.__name__)
def test_what_is_no_such_noun_is_refused(noun: Any, value: Any) -> None:
    try:
        read = decode(noun, json.dumps(value))
    except ForeignError:
        return
    assert json.loads(encode(noun, read)) == value  # it was one, by chance


@pytest.mark.parametrize(
    "text",
    ["", "[1]", "[1,2,3]", '["1",2]', "[1.0,2]", "[true,2]", "[null,2]", '{"start":1,"end":2}', "[" * 5000, "[1,2"],
)
def test_a_span_is_two_whole_numbers(text: str) -> None:
    with pytest.raises(ForeignError):
        decode(Span, text)


def test_a_lone_surrogate_comes_back() -> None:
    entry = LedgerEntry("a \ud800 b", "used")
    assert decode(LedgerEntry, encode(LedgerEntry, entry)) == entry
