"""The data files that are published beside a briefing's pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from mkdocs_newsbrief.desk.editions import Edition
from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.export import FILES, FORMATS, LINKED, Address
from mkdocs_newsbrief.publishing.export.feed import to_feed


def downloads_of(
    briefing: Briefing, formats: Sequence[str], address: Address, editions: Callable[[], Sequence[Edition]] = tuple
) -> dict[str, str]:
    """File names and contents, by the names of `newsbrief export --format`; `address` says where our pages are.

    `editions` are asked for if a feed is to list them.
    """
    for name in formats:
        if name not in FORMATS:
            raise SettingsError(
                "option `downloads`", f"there is no format {name!r}", f"choose from {', '.join(FORMATS)}"
            )
    made = {"feed": lambda: to_feed(briefing, address, editions())}
    made |= {name: partial(LINKED[name], briefing, address) for name in LINKED}
    return {FILES[name]: made[name]() if name in made else FORMATS[name](briefing) for name in formats}
