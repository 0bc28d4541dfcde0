"""Dates as a reader reads them, with the value a machine reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief.publishing.calendar import precision, read_date


@pytest.mark.parametrize(
    ("value", "text", "machine"),
    [
        ("2021-03-25", "Thu 25 March 2021", "2021-03-25"),
        ("2021-03", "March 2021", "2021-03"),
        ("2021", "2021", "2021"),
        ("2021-W12", "week of 22 March 2021", "2021-W12"),
        ("198", "1980s", None),
        ("2021-SP", "spring 2021", None),
        ("2021-Q1", "first quarter of 2021", None),
        ("2021-03-25T16:05", "Thu 25 March 2021, 16:05", "2021-03-25T16:05"),
        ("2021-03-25TMO", "Thu 25 March 2021, morning", "2021-03-25"),
        ("2021-02-30", "2021-02-30", None),
        ("2021-13", "2021-13", None),
        ("PRESENT_REF", "PRESENT_REF", None),
    ],
)
def test_one_date(value: str, text: str, machine: str | None) -> None:
    [when] = read_date(value)
    assert (when.text, when.machine) == (text, machine)


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ("2021-03-23/2021-03-25", ["Tue 23", "Thu 25 March 2021"]),
        ("2021-03-30/2021-04-02", ["Tue 30 March 2021", "Fri 2 April 2021"]),
        ("2019/2021", ["2019", "2021"]),
    ],
)
def test_an_interval_has_two_ends(value: str, texts: list[str]) -> None:
    assert [end.text for end in read_date(value)] == texts


def test_how_exact_a_date_is() -> None:
    values = ("2021-03-25", "2021-03-25TMO", "2021-03", "2021", "2021-W12", "2021-03-23/2021-03-25")
    assert [precision(value) for value in values] == ["day", "day", "month", "year", "span", "span"]


@given(st.text(max_size=30) | st.from_regex(r"\d{4}-\d\d(-\d\d)?(/\d{4}-\d\d)?", fullmatch=True))
def test_any_value_reads_as_something(value: str) -> None:
    assert all(isinstance(when.text, str) for when in read_date(value))
