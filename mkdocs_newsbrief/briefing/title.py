"""The title of a briefing that was given none: who it is about, and its main day.

The headline of a source is its own, so none is borrowed.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.briefing.telling.completion import in_words
from mkdocs_newsbrief.model import Event, Figure

_NAMES = 2


def suggest_title(figures: Sequence[Figure], timeline: Sequence[Event], sources: int) -> str:
    """ "Ada Fennimore and Tomas Brill, 14 May 2024", as much of it as the sources have in common."""
    names = [figure.name for figure in figures if len({c.source for c in figure.citations}) * 2 > sources][:_NAMES]
    day = _main_day(timeline)
    return ", ".join(part for part in (" and ".join(names) or "Briefing", day and in_words(day)) if part)


def _main_day(timeline: Sequence[Event]) -> str | None:
    """The day of the event that most sources tell of; the last of several."""
    reported = [event for event in timeline if event.status == "reported"]
    if not reported:
        return None
    return max(reported, key=lambda event: (len({c.source for c in event.citations}), event.date)).date
