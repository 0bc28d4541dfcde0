"""Reading: a file becomes articles, and every file is accounted for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_newsbrief.doors import on_demand

if TYPE_CHECKING:
    from mkdocs_newsbrief.reading.folder import Reading, read_folder
    from mkdocs_newsbrief.reading.plain import read_text

__all__ = ["Reading", "read_folder", "read_text"]

__getattr__ = on_demand(
    __name__,
    {
        "Reading": "mkdocs_newsbrief.reading.folder",
        "read_folder": "mkdocs_newsbrief.reading.folder",
        "read_text": "mkdocs_newsbrief.reading.plain",
    },
)
