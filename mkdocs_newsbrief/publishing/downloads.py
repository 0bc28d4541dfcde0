"""The data files that are published beside a briefing's pages."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.export import FILES, FORMATS, LINKED, Address


def downloads_of(briefing: Briefing, formats: Sequence[str], address: Address) -> dict[str, str]:
    """File names and contents, by the names of `newsbrief export --format`; `address` says where our pages are."""
    for name in formats:
        if name not in FORMATS:
            raise SettingsError(
                "option `downloads`", f"there is no format {name!r}", f"choose from {', '.join(FORMATS)}"
            )
    return {
        FILES[name]: LINKED[name](briefing, address) if name in LINKED else FORMATS[name](briefing)
        for name in formats
    }
