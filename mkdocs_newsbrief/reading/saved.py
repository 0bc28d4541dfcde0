"""Pages that a reader exported with their metadata in one file, as Omnivore does: `content/SLUG.html`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from mkdocs_newsbrief.reading.keys import known_from
from mkdocs_newsbrief.reading.stated import Stated

_FOLDER = "content"
_LARGEST = 10 << 20  # bytes of such a file
_MOST = 100  # of such files

Rows = Mapping[str, Mapping[str, Any]]


def stated_of(page: Path) -> Stated | None:
    """What the export states of one of its pages; None for any other file."""
    if page.parent.name != _FOLDER or page.suffix.lower() not in (".html", ".htm"):
        return None
    files = sorted(page.parent.parent.glob("*.json"))[:_MOST]
    row = next((rows[page.stem] for rows in map(_rows_of, files) if page.stem in rows), None)
    return Stated(known_from(row)) if row is not None else None


def pages_of(file: Path) -> list[Path]:
    """The pages whose metadata a file holds, none where it is any other file."""
    if file.suffix.lower() != ".json" or not (file.parent / _FOLDER).is_dir():
        return []
    pages = (file.parent / _FOLDER / f"{slug}.html" for slug in _rows_of(file) if "/" not in slug)
    return [page for page in pages if page.is_file()]


def _rows_of(file: Path) -> Rows:
    try:
        status = file.stat()
        return _rows(file, status.st_mtime_ns) if status.st_size <= _LARGEST else {}
    except OSError:
        return {}


@lru_cache(maxsize=4)
def _rows(file: Path, changed: int) -> Rows:
    """By their slugs; `changed` is when the file was, so that a change is seen."""
    try:
        rows = json.loads(file.read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError, RecursionError):
        return {}
    found = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    return {row["slug"]: row for row in found if isinstance(row.get("slug"), str) and "content" not in row}
