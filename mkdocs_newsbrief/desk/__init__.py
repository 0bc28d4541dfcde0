"""The editor's desk: what a person corrects in a briefing, and what changed since it was last sent out.

`briefing.yml` is applied by pure functions in two places: what corrects a source to the articles and their analyses,
what edits the result to the briefing. Words of a source can never be changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_newsbrief.doors import on_demand

if TYPE_CHECKING:
    from mkdocs_newsbrief.desk.editing import edited
    from mkdocs_newsbrief.desk.entries import Desk, Entry
    from mkdocs_newsbrief.desk.files import why_left_out
    from mkdocs_newsbrief.desk.reading import read_desk
    from mkdocs_newsbrief.desk.sources import corrected_analyses, corrected_article
    from mkdocs_newsbrief.desk.unmet import missing

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

__getattr__ = on_demand(
    __name__,
    {
        "edited": "mkdocs_newsbrief.desk.editing",
        "Desk": "mkdocs_newsbrief.desk.entries",
        "Entry": "mkdocs_newsbrief.desk.entries",
        "why_left_out": "mkdocs_newsbrief.desk.files",
        "missing": "mkdocs_newsbrief.desk.unmet",
        "read_desk": "mkdocs_newsbrief.desk.reading",
        "corrected_analyses": "mkdocs_newsbrief.desk.sources",
        "corrected_article": "mkdocs_newsbrief.desk.sources",
    },
)
