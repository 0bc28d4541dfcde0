"""Ids of headings, which Python-Markdown makes of their words: a headline may be the name of a part of the theme."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Material calls its parts __config, __search …; mkdocs and readthedocs theirs mkdocs-search-results, toc-collapse …
_OF_A_THEME = re.compile(r"(?:mkdocs|navbar|rtd|theme|toc)-|(?:main-)?content$|search(?:box)?$")


def keep_clear_of_the_theme(element: Element, slug_of: Callable[[str], str]) -> None:
    """Give a heading an id of ours where its words would make one that a theme looks for, as `slug_of` makes them."""
    for heading in element.iter():
        if heading.tag in _TAGS and not heading.get("id"):
            slug = slug_of(html.unescape("".join(heading.itertext())))
            if _OF_A_THEME.match(slug) or "_" in slug:
                heading.set("id", f"nb-{slug.strip('_')}")
