"""Markdown with front matter: Obsidian Web Clipper, MarkDownload, Hugo, Jekyll and what people write themselves.

Obsidian's `created` and MarkDownload's `created` are the day of the clipping, not of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import known_from
from mkdocs_newsbrief.reading.seed import Seed

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


def recognises(seed: Seed) -> bool:
    return seed.head.startswith("---") and bool(_FRONT.match(seed.text))


def read(seed: Seed) -> Iterable[Draft]:
    front = _FRONT.match(seed.text)
    stated = mapping_of(front[1]) if front else None
    if not front or stated is None:
        return (Draft(seed.text, note=seed.decoded.note),)
    return (Draft(seed.text, known_from(stated), skip=front.end(), note=seed.decoded.note),)


def mapping_of(text: str) -> Mapping[Any, Any] | None:
    """The YAML mapping in a text, None where it is something else or broken."""
    try:
        values = yaml.safe_load(text) if text.count("&") < 20 else None  # a few anchors can unfold into gigabytes
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return values if isinstance(values, Mapping) else None


def stated_in(text: str) -> Known | None:
    """What a metadata sidecar states; None where it is no mapping."""
    values = mapping_of(text)
    return None if values is None else known_from(values)
