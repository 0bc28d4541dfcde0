"""The MkDocs hooks: each a few lines that call the library."""

from __future__ import annotations

from mkdocs.plugins import BasePlugin

from mkdocs_newsbrief.settings import Settings


class NewsbriefPlugin(BasePlugin[Settings]):
    """A briefing section made from a folder of articles."""
