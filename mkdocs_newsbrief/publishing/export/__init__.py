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
from mkdocs_newsbrief.publishing.export.digest import to_markdown
from mkdocs_newsbrief.publishing.export.draft import to_draft
from mkdocs_newsbrief.publishing.export.email import Address, to_email
from mkdocs_newsbrief.publishing.export.feed import to_feed
from mkdocs_newsbrief.publishing.export.references import to_bibtex, to_csl
from mkdocs_newsbrief.publishing.export.tables import to_csv
from mkdocs_newsbrief.publishing.export.timelinejs import to_timelinejs

__all__ = [
    "FILES",
    "FORMATS",
    "LINKED",
    "Address",
    "annotation_dict",
    "briefing_dict",
    "ledger_dict",
    "published_dict",
]

FORMATS: dict[str, Callable[[Briefing], str]] = {
    "bibtex": to_bibtex,
    "csl": to_csl,
    "csv": to_csv,
    "email": to_email,
    "eml": to_draft,
    "feed": to_feed,
    "ics": to_icalendar,
    "json": to_json,
    "markdown": to_markdown,
    "timelinejs": to_timelinejs,
}

LINKED: dict[str, Callable[[Briefing, Address], str]] = {"email": to_email, "eml": to_draft}
"""The formats that lead back to the site's pages, given their addresses."""

FILES = {
    "bibtex": "sources.bib",
    "csl": "sources.csl.json",
    "csv": "briefing.csv",
    "email": "briefing.html",
    "eml": "briefing.eml",
    "feed": "feed.xml",
    "ics": "timeline.ics",
    "json": "briefing.json",
    "markdown": "briefing.txt",  # as ".md", MkDocs would make a page of it
    "timelinejs": "briefing.timelinejs.json",
}
"""What each format's file is called when it is published beside the pages."""
