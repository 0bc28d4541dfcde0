"""What search reads of a page: its headings and its words, without the marks that lead from one to another."""

from __future__ import annotations

import re

# What is marked as no part of the text, and the sign by a heading that links to it. No attribute holds a bracket, as
# Markdown's serializer prints it.
_EXCLUDED = re.compile(r'<(\w+)[^<>]*(?:data-search-exclude|class="headerlink")[^<>]*>.*?</\1>', re.DOTALL)
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|small|span|strong|sub|sup|time|wbr)(?: [^<>]*)?>")
_OTHER = re.compile(r"<(?!/?h[1-6][ >])[^<>]*>")
_HEADING = re.compile(r"<h([1-6])[ >].*?</h\1>", re.DOTALL)
_SPACE = re.compile(r"\s+")


def searched(html: str) -> str:
    """The same text for an index, a twentieth of the tags."""
    text = _OTHER.sub(" ", _INLINE.sub("", _EXCLUDED.sub("", html)))
    return _SPACE.sub(" ", text).strip()


def headings(words: str) -> str:
    """Of what search reads, the headings alone."""
    return "".join(heading[0] for heading in _HEADING.finditer(words))
