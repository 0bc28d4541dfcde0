"""The formats a briefing can be taken away in: one module each, all with the same bytes for the same input."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.export.calendar import to_icalendar
from mkdocs_newsbrief.publishing.export.data import (
    annotation_dict,
    briefing_dict,
    ledger_dict,
    published_dict,
    to_json,
)
from mkdocs_newsbrief.publishing.export.tables import to_csv
from mkdocs_newsbrief.publishing.export.timelinejs import to_timelinejs

__all__ = ["FORMATS", "annotation_dict", "briefing_dict", "ledger_dict", "published_dict"]

FORMATS: dict[str, Callable[[Briefing], str]] = {
    "csv": to_csv,
    "ics": to_icalendar,
    "json": to_json,
    "timelinejs": to_timelinejs,
}
