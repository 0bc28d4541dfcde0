"""Drop news articles into a folder; get a briefing in which everything clicks back to its source.

The library knows nothing of MkDocs: `read` a folder, `annotate` a text, `brief` what was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_newsbrief.doors import on_demand

if TYPE_CHECKING:
    from mkdocs_newsbrief.analysis import analyse
    from mkdocs_newsbrief.briefing import brief
    from mkdocs_newsbrief.errors import NewsbriefError
    from mkdocs_newsbrief.model import Analysis, Article, Briefing
    from mkdocs_newsbrief.reading import read_folder, read_text

__all__ = [
    "Analysis",
    "Article",
    "Briefing",
    "NewsbriefError",
    "analyse",
    "brief",
    "read_folder",
    "read_text",
]

__getattr__ = on_demand(
    __name__,
    {
        "analyse": "mkdocs_newsbrief.analysis",
        "brief": "mkdocs_newsbrief.briefing",
        "NewsbriefError": "mkdocs_newsbrief.errors",
        "Analysis": "mkdocs_newsbrief.model",
        "Article": "mkdocs_newsbrief.model",
        "Briefing": "mkdocs_newsbrief.model",
        "read_folder": "mkdocs_newsbrief.reading",
        "read_text": "mkdocs_newsbrief.reading",
    },
)
