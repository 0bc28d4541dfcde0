"""Figures: values that move from day to day, and what of them is no longer so."""

from __future__ import annotations

from mkdocs_newsbrief.briefing.figures.series import Register

__all__ = ["Register"]
