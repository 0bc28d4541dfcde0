"""Word lists are written as running text, a few lines each, so that they stay readable and diff well."""

from __future__ import annotations


def wordlist(text: str) -> frozenset[str]:
    """The words of a text, separated by white space."""
    return frozenset(text.split())
