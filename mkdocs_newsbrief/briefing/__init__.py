"""Briefing: what the sources say together."""

from __future__ import annotations

from mkdocs_newsbrief.briefing.brief import brief
from mkdocs_newsbrief.briefing.summary import Chosen, summarise

__all__ = ["Chosen", "brief", "summarise"]
