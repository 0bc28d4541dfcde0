"""Who reads the seeds and briefs, build after build."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from mkdocs_newsbrief import desk
from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.model import Analysis, Article, Briefing
from mkdocs_newsbrief.reading import read_folder
from mkdocs_newsbrief.settings import DEFAULT_SECTION, Settings


class Briefer:
    """Keeps the analyses: articles that have not changed are not analysed again."""

    def __init__(self) -> None:
        self._analyses: dict[Article, Analysis] = {}

    def brief(self, settings: Settings) -> Briefing:
        """The briefing of the seeds as they are now."""
        seeds = Path(settings.seeds)
        editor = desk.read_desk(seeds)
        reading = read_folder(seeds, leave_out=partial(desk.why_left_out, editor))
        articles = [desk.corrected_article(article, editor) for article in reading.articles]
        self._analyses = {article: self._analyses.get(article) or analyse(article) for article in articles}
        briefing = brief(
            desk.corrected_analyses(list(self._analyses.values()), editor),
            ledger=reading.ledger,
            title=settings.title or _title_of(settings.section),
            words=settings.summary_words if settings.summary == "extractive" else 0,
        )
        return desk.edited(briefing, editor)


def _title_of(section: str) -> str | None:
    """A title for want of one: "2024/harbour-bridge" is "Harbour bridge"; the default prefix says nothing."""
    if section == DEFAULT_SECTION:
        return None
    return re.sub(r"[-_]+", " ", section.rpartition("/")[2]).strip().capitalize()
