"""Who reads the seeds and briefs, build after build."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_newsbrief.cache import Memory
from mkdocs_newsbrief.newsroom import Newsroom, Wanted, Work
from mkdocs_newsbrief.settings import DEFAULT_SECTION, Settings


class Briefer:
    """Has the memory: what has not changed is neither read nor analysed again."""

    def __init__(self) -> None:
        self.memory = Memory()

    def brief(self, settings: Settings) -> Work:
        """The briefing of the seeds as they are now."""
        words = settings.summary_words if settings.summary == "extractive" else 0
        wanted = Wanted(settings.title or _title_of(settings.section), words)
        return Newsroom(self.memory).brief(Path(settings.seeds), wanted)


def _title_of(section: str) -> str | None:
    """A title for want of one: "2024/harbour-bridge" is "Harbour bridge"; the default prefix says nothing."""
    if section == DEFAULT_SECTION:
        return None
    return re.sub(r"[-_]+", " ", section.rpartition("/")[2]).strip().capitalize()
