"""Reading: a file becomes articles, and every file is accounted for."""

from __future__ import annotations

from mkdocs_newsbrief.reading.folder import Reading, read_folder
from mkdocs_newsbrief.reading.plain import read_text

__all__ = ["Reading", "read_folder", "read_text"]
