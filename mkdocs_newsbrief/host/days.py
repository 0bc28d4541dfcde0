"""The day of a page: its source's own, where a plugin would take that of the build."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import UTC, date, datetime
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_newsbrief.publishing.calendar import in_words, read_date

_OF_THE_BUILD = ("git_revision_date_localized", "git_creation_date_localized")


def date_page(meta: MutableMapping[str, Any], day: str | None) -> None:
    """State the day (ISO 8601), as front matter does."""
    if day:
        meta["date"] = date.fromisoformat(day)


def correct_clock(meta: MutableMapping[str, Any], day: str | None) -> None:
    """git-revision-date-localized takes the moment of the build for the day of whatever a plugin has made."""
    told = [name for name in _OF_THE_BUILD if name in meta]
    for name in [name for name in meta if name.startswith(_OF_THE_BUILD)]:
        del meta[name]
    if day:
        meta.update(dict.fromkeys(told, in_words(read_date(day))))


def date_feed_entry(config: MkDocsConfig, address: str | None, day: str | None) -> None:
    """The entry of a page in the feed of mkdocs-rss-plugin, which asks git, and then the clock."""
    entries = getattr(config.plugins.get("rss"), "pages_to_filter", [])
    for at, entry in enumerate(entries):
        if day and entry.guid == address:
            entries[at] = _dated(entry, datetime.fromisoformat(day).replace(tzinfo=UTC))


def _dated(entry: Any, moment: datetime) -> Any:
    """An entry of that moment; those of the plugin's first versions are tuples."""
    if isinstance(entry, tuple):
        return entry._replace(created=moment, updated=moment)  # type: ignore[attr-defined]
    entry.created = entry.updated = moment
    return entry
