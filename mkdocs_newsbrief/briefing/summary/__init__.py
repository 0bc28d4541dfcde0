"""The summary: whole sentences of the sources, chosen and ordered."""

from __future__ import annotations

from mkdocs_newsbrief.briefing.summary.choice import Chosen, summarise
from mkdocs_newsbrief.briefing.summary.freshness import Freshness
from mkdocs_newsbrief.briefing.summary.page import write_dek, write_summary

__all__ = ["Chosen", "Freshness", "summarise", "write_dek", "write_summary"]
