"""What lies beside the articles and is none: the editor's `briefing.yml`, editions that were kept, configuration."""

from __future__ import annotations

import re
from pathlib import Path

BRIEFING_FILES = ("briefing.yml", "briefing.yaml")
EDITIONS = "editions"
_EDITION = re.compile(r"\d{4}-\d\d-\d\d\.json")
_MADE_BY_US = b'{\n "schema": "newsbrief/'

# what programs are set up by, keys, and the programs themselves: their text may be a secret and is no news
_CONFIGURATION = frozenset((
    ".cfg", ".conf", ".config", ".crt", ".env", ".ini", ".key", ".pem", ".properties", ".ps1", ".py", ".service",
    ".sh", ".toml", ".yaml", ".yml",
))  # fmt: skip


def is_configuration(path: Path) -> bool:
    """Whether its name is that of what a program is set up by; `.env.local` and the like are hidden anyway."""
    return path.suffix.lower() in _CONFIGURATION


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
