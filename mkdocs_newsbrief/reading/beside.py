"""What lies beside the articles and is none: the editor's `briefing.yml`, and the editions that were kept."""

from __future__ import annotations

import re
from pathlib import Path

BRIEFING_FILES = ("briefing.yml", "briefing.yaml")
EDITIONS = "editions"
_EDITION = re.compile(r"\d{4}-\d\d-\d\d\.json")
_MADE_BY_US = b'{\n "schema": "newsbrief/'


def is_briefing_file(path: Path, folder: Path) -> bool:
    """Whether it is the editor's file of this folder."""
    return path.parent == folder and path.name in BRIEFING_FILES


def is_edition(path: Path, folder: Path) -> bool:
    """Whether it is an edition that `newsbrief edition` kept; an article of such a name is none."""
    if path.parent != folder / EDITIONS or not _EDITION.fullmatch(path.name) or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_MADE_BY_US)) == _MADE_BY_US
    except OSError:  # which whoever opens it next will report
        return False
