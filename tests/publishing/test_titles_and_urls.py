"""Titles that themes print raw, and addresses that a reader may click."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief.publishing.titles import safe_title
from mkdocs_newsbrief.publishing.urls import is_ours, safe_url


@given(st.text(max_size=400))
def test_a_title_has_no_character_that_any_theme_could_run(text: str) -> None:
    title = safe_title(text)
    assert not set(title) & set('<>&{}[]"`\\\n\t')
    assert len(title) <= 150


def test_a_title_still_reads_well() -> None:
    assert safe_title("AT&T <wins> {it}") == "AT＆T ‹wins› （it）"
    assert safe_title("word " * 60).endswith("word…")


@pytest.mark.parametrize(
    ("address", "vetted"),
    [
        ("https://courier.example/a?b=c#d", "https://courier.example/a?b=c#d"),
        ("http://courier.example:8080/", "http://courier.example:8080/"),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ("https://www.аррӏе.com/", "https://www.xn--80ak6aa92e.com/"),
        ("javascript:alert(1)", None),
        ("&#106;avascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//evil.example/x", None),
        ("https://bank.example@evil.example/", None),
        ("https:\\\\evil.example", None),
        ("https://", None),
        ("https://a b.example/", None),
        ("https://x.example:99999/", None),
        ("https://" + "a" * 5000, None),
        ("\x01https://x.example", None),
    ],
)
def test_an_address_is_shown_as_a_browser_resolves_it_or_not_at_all(address: str, vetted: str | None) -> None:
    assert safe_url(address) == vetted


@pytest.mark.parametrize("address", ["../quotes.md", "sources/a-1.md#s-3f", "#s-1", "index.md"])
def test_our_own_links_are_relative_paths(address: str) -> None:
    assert is_ours(address)


@pytest.mark.parametrize("address", ["/x", "//x", "x:y", "a b", "javascript:1", "x.md#a b", "..//evil"])
def test_anything_else_is_not_ours(address: str) -> None:
    assert not is_ours(address)
