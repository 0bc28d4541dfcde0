"""The invented story of tests/desk/story.yml, read and briefed as the command and a site do it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mkdocs_newsbrief import desk
from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.command.folder import briefing_of
from mkdocs_newsbrief.model import Analysis, Briefing
from mkdocs_newsbrief.reading import read_text

STORY: dict[str, dict[str, str]] = yaml.safe_load((Path(__file__).parent / "story.yml").read_text("utf-8"))
FIRST, LATER = STORY["first"], STORY["later"]


def folder(path: Path, articles: dict[str, str], **briefing: Any) -> Path:
    """A folder of articles with an editor's file."""
    path.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (path / name).write_text(text, "utf-8")
    if briefing:
        (path / "briefing.yml").write_text(yaml.safe_dump(briefing, allow_unicode=True), "utf-8")
    return path


def briefed(path: Path, articles: dict[str, str], **briefing: Any) -> Briefing:
    return briefing_of(folder(path, articles, **briefing))


def edited(articles: dict[str, str], editor: desk.Desk) -> Briefing:
    """The same without a folder, in the order that the articles are given in."""
    analyses = [
        analyse(desk.corrected_article(_analysed(name, text).article, editor)) for name, text in articles.items()
    ]
    return desk.edited(brief(desk.corrected_analyses(analyses, editor)), editor)


@cache
def _analysed(name: str, text: str) -> Analysis:
    return analyse(read_text(text, file=name))
