"""Stories: which articles of a heap tell of one and the same affair."""

from __future__ import annotations

from mkdocs_newsbrief.stories.grouping import group

__all__ = ["group"]
