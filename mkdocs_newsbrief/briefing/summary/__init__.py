"""The summary: whole sentences of the sources, chosen and ordered."""

from __future__ import annotations

from mkdocs_newsbrief.briefing.summary.choice import Chosen, summarise
from mkdocs_newsbrief.briefing.summary.freshness import Freshness
from mkdocs_newsbrief.briefing.summary.headline import choose_headline
from mkdocs_newsbrief.briefing.summary.page import write_dek, write_summary

__all__ = ["Chosen", "Freshness", "choose_headline", "summarise", "write_dek", "write_summary"]
