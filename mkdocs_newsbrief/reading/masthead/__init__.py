"""The masthead: what the page around a story says of it — title, outlet, agency, authors."""

from __future__ import annotations

from mkdocs_newsbrief.reading.masthead.agency import find_agency, find_tag
from mkdocs_newsbrief.reading.masthead.authors import find_authors
from mkdocs_newsbrief.reading.masthead.head import Head, head_of
from mkdocs_newsbrief.reading.masthead.outlet import find_outlet
from mkdocs_newsbrief.reading.masthead.title import find_title

__all__ = ["Head", "find_agency", "find_authors", "find_outlet", "find_tag", "find_title", "head_of"]
