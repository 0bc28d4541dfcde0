"""How much of a source's text its page shows: all of it, what is cited, or only the way to the original."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from mkdocs_newsbrief.desk.files import matches

Shown = Literal["full", "excerpt", "link"]
SHOWN: tuple[Shown, ...] = ("full", "excerpt", "link")

Texts = Mapping[str, Shown]
"""What is shown, by a pattern of files; the first that matches decides, and without one all is shown."""


def shown_of(texts: Texts, file: str) -> Shown:
    return next((shown for pattern, shown in texts.items() if matches(pattern, file)), "full")
