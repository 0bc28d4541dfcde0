"""The editor's desk: what a person corrects in a briefing, and what changed since it was last sent out.

`briefing.yml` is applied by pure functions in two places: what corrects a source to the articles and their analyses,
what edits the result to the briefing. Words of a source can never be changed.
"""

from __future__ import annotations

from mkdocs_newsbrief.desk.editing import edited
from mkdocs_newsbrief.desk.entries import Desk, Entry
from mkdocs_newsbrief.desk.files import why_left_out
from mkdocs_newsbrief.desk.ids import missing
from mkdocs_newsbrief.desk.reading import read_desk
from mkdocs_newsbrief.desk.sources import corrected_analyses, corrected_article

__all__ = [
    "Desk",
    "Entry",
    "corrected_analyses",
    "corrected_article",
    "edited",
    "missing",
    "read_desk",
    "why_left_out",
]
