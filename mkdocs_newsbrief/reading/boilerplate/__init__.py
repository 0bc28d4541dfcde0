"""Boilerplate: which blocks of a page are the story, and what the others are."""

from __future__ import annotations

from mkdocs_newsbrief.reading.boilerplate.judge import judge, may_be_story
from mkdocs_newsbrief.reading.boilerplate.reasons import reason_of
from mkdocs_newsbrief.reading.boilerplate.sure import surely_removed

__all__ = ["judge", "may_be_story", "reason_of", "surely_removed"]
